import { describe, expect, it } from 'vitest';
import { createSnippet } from '#domain/notice/snippet.ts';
import { cardWords } from '#words/card.ts';
import { judgeCard, noticeOf } from './judge-card.ts';
import { cardsMax, readCards } from './read-cards.ts';

const site = 'https://annuaire.example';
const krita = {
  nom: 'Krita & « Cie »',
  description: 'Dessiner {vite} & <bien>.',
  logoUrl: `${site}/logos/krita.svg`,
  noticeUrl: `${site}/notices/krita.html`,
  siteUrl: 'https://krita.org/fr/?a=1&b=2',
  siteName: 'Annuaire',
};
const item = {
  name: krita.nom,
  description: krita.description,
  logoUrl: krita.logoUrl,
  noticeUrl: krita.noticeUrl,
  siteUrl: krita.siteUrl,
};
const today = { slug: 'krita', state: 'actif', item };
const judge = (page: string, now: typeof today | 'unknown' = today) =>
  readCards(page).map((card) => judgeCard(card, noticeOf(card, [site]), now));

describe('the cards of a pasted page', () => {
  it('are read back as they were made, between whatever stands around', () => {
    const page = `# Ma page\n.framalibre-notice { color: red }\n${createSnippet(krita, cardWords)}\nJe m’en sers.\n${createSnippet({ ...krita, nom: 'B', logoUrl: undefined }, cardWords)}`;
    expect(readCards(page)).toEqual([
      {
        name: krita.nom,
        description: krita.description,
        logo: krita.logoUrl,
        links: [krita.noticeUrl, krita.siteUrl],
        isClosed: true,
        hasBlankLine: false,
      },
      expect.objectContaining({ name: 'B', logo: undefined }),
    ]);
  });

  it('are up to date when they say what the notice says', () => {
    expect(judge(createSnippet(krita, cardWords))).toEqual([{ kind: 'current', faults: [] }]);
  });

  it('have changed when the notice has', () => {
    const old = createSnippet({ ...krita, nom: 'Krita', siteUrl: 'https://old.example/' }, cardWords);
    expect(judge(old)).toEqual([{ kind: 'changed', faults: ['name', 'site'] }]);
  });

  it('are dead, renamed or retired as the notice is', () => {
    const card = createSnippet(krita, cardWords);
    expect(judge(card, 'unknown')[0]?.kind).toBe('dead');
    expect(judge(card, { ...today, slug: 'krita-2' })[0]?.kind).toBe('renamed');
    expect(judge(card, { ...today, state: 'abandonne' })[0]?.kind).toBe('retired');
  });

  it('may be of another directory, or of no notice at all', () => {
    expect(
      judge(createSnippet({ ...krita, noticeUrl: 'https://framalibre.org/notices/krita.html' }, cardWords))[0]
        ?.kind,
    ).toBe('elsewhere');
    expect(judge(createSnippet({ ...krita, noticeUrl: undefined }, cardWords))[0]?.kind).toBe('free');
  });

  it('of another directory are of the same software by their address first, then by their very name', () => {
    const elsewhere = (told: { nom?: string; siteUrl?: string | undefined }, ours: Partial<typeof item>) =>
      judge(
        createSnippet(
          { ...krita, noticeUrl: 'https://framalibre.org/notices/atom.html', ...told },
          cardWords,
        ),
        { ...today, slug: 'atom', item: { ...item, ...ours } },
      )[0]?.kind;
    const atom = { nom: 'Atom', siteUrl: 'https://atom-editor.cc/' };
    expect(elsewhere(atom, { name: 'AtoM', siteUrl: 'https://www.accesstomemory.org/fr/' })).toBe('absent');
    expect(elsewhere(atom, { name: 'AtoM', siteUrl: 'https://www.atom-editor.cc/fr' })).toBe('elsewhere');
    expect(elsewhere(atom, { name: 'Atom', siteUrl: 'https://atom.example/' })).toBe('elsewhere');
    expect(elsewhere({ ...atom, siteUrl: undefined }, { name: 'AtoM' })).toBe('elsewhere');
    expect(
      elsewhere(
        { nom: 'Atom', siteUrl: 'https://github.com/atom/atom' },
        { name: 'AtoM', siteUrl: 'https://github.com/artefactual/atom' },
      ),
    ).toBe('absent');
    const unknown = createSnippet(
      { ...krita, noticeUrl: 'https://framalibre.org/notices/x.html' },
      cardWords,
    );
    expect(judge(unknown, 'unknown')[0]?.kind).toBe('absent');
  });

  it('tell when their shape would break them', () => {
    const card = createSnippet(krita, cardWords);
    expect(judge(card.replace('</article>', ''))[0]?.faults).toContain('unclosed');
    expect(judge(card.replace('<h2>', '\n\n<h2>'))[0]?.faults).toContain('blank-line');
  });

  it('are five hundred at most, in a page of two megabytes too', () => {
    const card = createSnippet(krita, cardWords);
    const page = card.repeat(Math.ceil(2_000_000 / card.length));
    const start = performance.now();
    expect(readCards(page)).toHaveLength(cardsMax);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
