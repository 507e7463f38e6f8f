import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '#adapters/content-files/yaml.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { platforms, type Platform } from '#domain/notice/platforms.ts';
import { foldTight } from '#domain/text.ts';
import { lottery } from './large-catalogue.ts';

const folder = 'bench/queries';
const slugs = z.array(z.string()).min(1);

/** What one line of `bench/queries/<kind>.yaml` may say. */
const querySchema = z.strictObject({
  q: z.string(),
  /** One of these notices, among the first three. */
  any: slugs.optional(),
  /** Every one of these, among the first three. */
  all: slugs.optional(),
  /** Nothing must be shown: the answer is « aucun résultat ». */
  none: z.literal(true).optional(),
  /** The catalogue may have nothing for it: saying so is right too. */
  maybe: z.literal(true).optional(),
  /** None of these may come first. */
  not: slugs.optional(),
  /** The first answers are those of this other query. */
  like: z.string().optional(),
  /** Every answer runs on this platform. */
  platform: z.enum(platforms).optional(),
  /** It is told by name, with a reason. */
  note: z.enum(['refused', 'wished', 'unfree']).optional(),
});

/** The kinds that the bench had before it told kinds apart: no other change may make them worse. */
export const formerKinds = [
  'name',
  'start',
  'alias',
  'typo',
  'slip',
  'product',
  'need',
  'form',
  'text',
  'nonsense',
] as const;

/** Every query of `bench/queries/`, with its kind: the name of its file. */
export async function readQueries(): Promise<Query[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const lists = await Promise.all(
    files.map(async (file) => {
      const found = z.array(querySchema).parse(parseYaml(await readFile(join(folder, file), 'utf8')));
      return found.map((query) => ({ ...query, kind: file.replace('.yaml', '') }));
    }),
  );
  return lists.flat();
}

/** Every product that three notices or more replace × five platforms × five wordings, where an answer exists. */
export function productQueries({ vocabulary, byAlternative }: Catalogue): Query[] {
  return vocabulary.alternatives.flatMap((product) => {
    const named = byAlternative.get(product.slug) ?? [];
    if (named.length < 3) return [];
    return askedPlatforms.flatMap(([platform, ...words]) => {
      const any = named.flatMap(({ slug, notice }) => (notice.plateformes?.includes(platform) ? [slug] : []));
      if (any.length === 0) return [];
      const name = product.alias[0] ?? product.nom;
      return wordings.map((wording, position) => ({
        q: wording(name.toLowerCase(), words[position % words.length] ?? platform),
        kind: 'product-platform',
        any,
        platform,
      }));
    });
  });
}

/** All that was refused or is wished for, by its name and amid other words: it is told, whatever else answers. */
export function toldQueries({ vocabulary: { refusals, wishes }, byName }: Catalogue): Query[] {
  const ask = (names: readonly string[], note: 'refused' | 'wished') =>
    names
      .filter((name) => !byName.has(foldTight(name)))
      .flatMap((name) => [name.toLowerCase(), `alternative à ${name}`, `${name} gratuit`])
      .map((q) => ({ q, kind: note, maybe: true as const, note }));
  return [
    ...ask(
      refusals.map(({ nom }) => nom),
      'refused',
    ),
    ...ask(
      wishes.map(({ nom }) => nom),
      'wished',
    ),
  ];
}

/** Two hundred words that mean nothing, the same at each run: every answer to one of them is made up. */
export function nonsenseQueries(count = 200): Query[] {
  const draw = lottery(31);
  const consonants = 'bcdfghjklmnpqrstvwxz';
  const vowels = 'aeiouy';
  const letter = (letters: string) => letters.charAt(draw(letters.length));
  return Array.from({ length: count }, () => {
    const syllables = Array.from({ length: 3 + draw(2) }, () => letter(consonants) + letter(vowels));
    return { q: `${syllables.join('')}${letter(consonants)}x`, kind: 'nonsense-200', none: true as const };
  });
}

const askedPlatforms: readonly [Platform, ...string[]][] = [
  ['ios', 'iphone', 'ipad'],
  ['android', 'android'],
  ['windows', 'windows', 'windows 11'],
  ['macos', 'mac', 'macos'],
  ['gnu-linux', 'linux', 'gnu/linux'],
];

const wordings: readonly ((product: string, platform: string) => string)[] = [
  (product, platform) => `${product} ${platform}`,
  (product, platform) => `${product} pour ${platform}`,
  (product, platform) => `remplacer ${product} sur ${platform}`,
  (product, platform) => `alternative à ${product} ${platform}`,
  (product, platform) => `${platform} équivalent gratuit de ${product}`,
];

export type Query = z.output<typeof querySchema> & { kind: string };
