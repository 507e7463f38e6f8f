import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseNoticeFile } from '#adapters/content-files/notice-file.ts';
import { routedText } from '#views/data/file-routes.ts';
import { badgeCode } from '#views/elsewhere/embed-code.ts';
import { sampleCatalogue, sampleEntry, sampleSite } from './sample.ts';

/** A name made to break each format, and a life with every event. */
const entry = sampleEntry(
  'vieux',
  {
    nom: 'Vieux <b>&"co</b> {{ x }}',
    description_courte: 'Écrire </style><script>alert(1)</script>.',
    site_web: 'https://vieux.example/?a=1&b="',
    plateformes: ['gnu-linux'],
    etat: 'abandonne',
    remplace_par: 'neuf',
    date_creation: '2026-01-01',
    date_modification: '2026-02-01',
  },
  'Un texte.\n',
);
const shown = {
  catalogue: sampleCatalogue([entry, sampleEntry('neuf', { nom: 'Neuf' })]),
  site: sampleSite({ name: 'Annuaire libre' }),
};
const text = (path: string) => routedText(path, shown) ?? '';
const { DOMParser } = new JSDOM().window;
const parse = (source: string, type: 'application/xml' | 'text/html' | 'image/svg+xml') =>
  new DOMParser().parseFromString(source, type);

describe('a notice taken elsewhere', () => {
  it('has the feed of its events, valid as RFC 4287 wants it, that says why it stopped and what to take instead', () => {
    const feed = parse(text('notices/vieux.xml'), 'application/xml');
    expect(feed.querySelector('parsererror')).toBeNull();
    const of = (parent: Element | Document, name: string) => [...parent.getElementsByTagName(name)];
    for (const name of ['id', 'title', 'updated', 'author']) {
      expect(of(feed, 'feed')[0]?.getElementsByTagName(name).length, name).toBeGreaterThan(0);
    }
    expect(feed.querySelector('link[rel=self]')?.getAttribute('href')).toBe(
      'https://exemple.org/annuaire/notices/vieux.xml',
    );
    const entries = of(feed, 'entry');
    expect(entries.map((item) => of(item, 'title')[0]?.textContent)).toEqual([
      'Retrait : Vieux <b>&"co</b> {{ x }}',
      'Ajout : Vieux <b>&"co</b> {{ x }}',
    ]);
    expect(new Set(entries.map((item) => of(item, 'id')[0]?.textContent)).size).toBe(2);
    expect(entries[0] && of(entries[0], 'summary')[0]?.textContent).toMatch(
      /n’est plus entretenu\. À la place\u00a0: Neuf, https:\/\/exemple\.org\/annuaire\/notices\/neuf\.html$/,
    );
    for (const item of entries) {
      expect(of(item, 'updated')[0]?.textContent).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
      expect(of(item, 'link')[0]?.getAttribute('href')).toMatch(/^https:/);
    }
  });

  it('is its own file, read back as it was written', () => {
    const parsed = parseNoticeFile(new TextEncoder().encode(text('notices/vieux.md')));
    expect(parsed).toMatchObject({ ok: true, raw: { nom: entry.notice.nom, remplace_par: 'neuf' } });
    expect(parsed.ok && parsed.corps.trim()).toBe('Un texte.');
  });

  it('is a card in a frame: no script, nothing from elsewhere, links that leave the frame', () => {
    const source = text('notices/vieux/carte.html');
    const page = parse(source, 'text/html');
    expect(page.querySelectorAll('script, iframe, link[rel=stylesheet], b').length).toBe(0);
    expect(page.querySelector('h1')?.textContent).toBe(entry.notice.nom);
    expect(page.querySelector('style')?.textContent).not.toContain('&');
    const links = [...page.querySelectorAll('a')];
    expect(links.map((link) => [link.target, link.rel])).toEqual(links.map(() => ['_top', 'noopener']));
    expect(links.map(({ href }) => href)).toContain('https://vieux.example/?a=1&b=%22');
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('is an oEmbed answer of the type « rich », with all that the specification asks', () => {
    const answer = JSON.parse(text('oembed/vieux.json')) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: entry.notice.nom });
    expect([typeof answer.width, typeof answer.height, typeof answer.html]).toEqual([
      'number',
      'number',
      'string',
    ]);
    const frame = parse(String(answer.html), 'text/html').querySelector('iframe');
    expect(frame?.src).toBe('https://exemple.org/annuaire/notices/vieux/carte.html');
    expect(frame?.title).toContain(entry.notice.nom);
    expect(frame?.width).toBe(String(answer.width));
  });

  it('is a badge that says what it is to those who cannot see it', () => {
    const picture = parse(text('badge/vieux.svg'), 'image/svg+xml');
    expect(picture.querySelector('parsererror')).toBeNull();
    expect(picture.querySelector('title')?.textContent).toBe(
      `${entry.notice.nom}, référencé sur Annuaire libre`,
    );
    const code = parse(badgeCode(entry, shown.site), 'text/html');
    expect(code.querySelector('a')?.href).toBe('https://exemple.org/annuaire/notices/vieux.html');
    expect(code.querySelector('img')?.alt).toContain(entry.notice.nom);
  });
});
