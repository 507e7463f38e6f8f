import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '#views/data/atom.ts';
import { jsonFeed } from '#views/data/json-feed.ts';
import { sampleCatalogue, sampleEntry, sampleSite, sampleTag } from '../../../test/sample.ts';

const { DOMParser } = new JSDOM().window;
const site = sampleSite({ name: 'Annuaire & Cie' });
const drawing = sampleTag('dessin', { label: 'Dessin' });
const catalogue = sampleCatalogue(
  [
    sampleEntry('krita', {
      nom: 'Krita <3',
      description_courte: 'Dessiner & peindre.',
      logo: { src: 'krita.svg' },
      tags: ['dessin'],
      date_creation: '2026-02-01',
    }),
    sampleEntry('vieux', { nom: 'Vieux', etat: 'abandonne', date_creation: '2026-03-01' }),
  ],
  { tags: [drawing] },
);
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('the Atom feed', () => {
  const feed = parse(atomFeed(catalogue, site)).documentElement;

  it('has what RFC 4287 asks of a feed', () => {
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    expect(texts(feed, 'feed > id')).toEqual(['https://exemple.org/annuaire/atom.xml']);
    expect(texts(feed, 'feed > title')).toEqual(['Annuaire & Cie : nouveautés']);
    expect(texts(feed, 'feed > updated')).toEqual(['2026-03-01T00:00:00Z']);
    expect(texts(feed, 'feed > author > name')).toEqual(['Annuaire & Cie']);
    expect(feed.querySelector('link[rel=self]')?.getAttribute('href')).toBe(
      'https://exemple.org/annuaire/atom.xml',
    );
  });

  it('has what RFC 4287 asks of an entry', () => {
    const entries = [...feed.querySelectorAll('entry')];
    expect(texts(feed, 'entry > title')).toEqual(['Retrait : Vieux', 'Ajout : Vieux', 'Ajout : Krita <3']);
    expect(new Set(texts(feed, 'entry > id')).size).toBe(entries.length);
    for (const entry of entries) {
      expect(texts(entry, 'id, title, updated')).toHaveLength(3);
      expect(entry.querySelector('link[rel=alternate]')?.getAttribute('href')).toMatch(
        /^https:\/\/exemple\.org\/annuaire\/notices\/[a-z]+\.html$/,
      );
    }
    expect(texts(feed, 'entry > summary')).toEqual(['Dessiner & peindre.']);
  });

  it('can be the one of a tag', () => {
    const ofTag = parse(atomFeed(catalogue, site, drawing));
    expect(texts(ofTag, 'feed > id')).toEqual(['https://exemple.org/annuaire/tags/dessin.xml']);
    expect(texts(ofTag, 'feed > title')).toEqual(['Annuaire & Cie : Dessin']);
    expect(texts(ofTag, 'entry > title')).toEqual(['Ajout : Krita <3']);
  });

  it('is dated by the build when nothing ever happened', () => {
    const empty = parse(atomFeed(sampleCatalogue([sampleEntry('a')]), site));
    expect(texts(empty, 'updated')).toEqual(['2026-11-22T10:00:00.000Z']);
  });
});

describe('the JSON feed', () => {
  it('has what version 1.1 asks', () => {
    expect(jsonFeed(catalogue, site)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Annuaire & Cie : nouveautés',
      home_page_url: 'https://exemple.org/annuaire/',
      feed_url: 'https://exemple.org/annuaire/feed.json',
      language: 'fr',
    });
  });

  it('tells the same news as the Atom feed', () => {
    const { items } = jsonFeed(catalogue, site) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual(texts(parse(atomFeed(catalogue, site)), 'entry > id'));
    expect(items.at(-1)).toEqual({
      id: 'https://exemple.org/annuaire/notices/krita.html#ajout-2026-02-01',
      url: 'https://exemple.org/annuaire/notices/krita.html',
      title: 'Ajout : Krita <3',
      content_text: 'Dessiner & peindre.',
      image: 'https://exemple.org/annuaire/logos/krita.svg',
      date_published: '2026-02-01T00:00:00Z',
      tags: ['dessin'],
    });
  });
});
