import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { nameToSlug } from '#domain/notice/slug.ts';

const syllables = 'ba co de fi gal ho in ju kra lin mo nex or pi qua ro sti ta um vi wor xa yu zen'.split(
  ' ',
);

/**
 * A catalogue of `size` notices in memory: the project’s own ones first, then invented names (hard to compress, as
 * real ones are) with the tags of a real one and sentences drawn from all of them. The same at each run.
 */
export function enlarge(catalogue: Catalogue, size: number): Catalogue {
  const { notices, vocabulary } = catalogue;
  const draw = lottery(20261122);
  const sentences = notices.flatMap(({ corps }) => corps.split(/(?<=[.!?])\s+/));
  const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)] as Item;
  const word = () => Array.from({ length: 2 + draw(3) }, () => pick(syllables)).join('');
  const taken = new Set(notices.map(({ slug }) => slug));
  const entries: NoticeEntry[] = [...notices];
  while (entries.length < size) {
    const like = pick(notices);
    const first = word();
    const nom = `${first.charAt(0).toUpperCase()}${first.slice(1)}${draw(3) === 0 ? ` ${word()}` : ''}`;
    const slug = nameToSlug(nom);
    if (taken.has(slug)) continue;
    taken.add(slug);
    const { alias: _alias, mis_en_avant: _featured, redirections: _redirections, ...notice } = like.notice;
    const corps = Array.from({ length: 6 }, () => pick(sentences)).join(' ');
    entries.push({
      slug,
      notice: { ...notice, nom, description_courte: pick(sentences).slice(0, 200) },
      corps: `${corps} ${word()}`,
    });
  }
  return createCatalogue(entries, vocabulary);
}

/** The same numbers at each run: a linear congruence is enough for a measurement. */
export function lottery(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor(state / 65536) % below;
  };
}
