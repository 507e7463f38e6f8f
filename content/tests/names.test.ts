import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '#adapters/content-files/read-content.ts';
import { appStores } from '#domain/notice/closed-values.ts';
import { noticeStates } from '#domain/notice/states.ts';
import { platforms } from '#domain/notice/platforms.ts';
import { pictogramNames } from '#domain/pictograms.ts';
import { workshopThemes } from '#domain/workshop/answers.ts';

/** Words of the house that are also the name of something here, and what they are in the code. */
const sameLetters: Readonly<Record<string, string>> = {
  accessibilite: 'a page',
  'f-droid': 'a source of facts',
  formulaire: 'a route of the service',
  'non-libre': 'what a licence is',
  revision: 'the number of a text of a contribution',
  signature: 'a line of a list, and the key of a proof of work',
  statistiques: 'a route of the service',
};

/** What the contract names: it is the same in every directory. */
const contract: ReadonlySet<string> = new Set([
  ...[...appStores, ...noticeStates, ...platforms],
  ...[...pictogramNames, ...workshopThemes],
]);

// When this fails: another directory has other tags, points and notices. Say in its files what the code must know.
it('nothing of this directory is named in the code', async () => {
  const { catalogue, refusalReasons, miniSites } = await readContent('content');
  const { tags, attentions, alternatives } = catalogue.vocabulary;
  // A software may be named by a word of any program, « send » or « id »: two words joined are a name.
  const software = [...catalogue.notices, ...alternatives].filter(({ slug }) => slug.includes('-'));
  const ours: ReadonlySet<string> = new Set([
    ...[...tags, ...miniSites, ...software].map(({ slug }) => slug),
    ...[...attentions, ...refusalReasons].map(({ id }) => id),
  ]);
  const named = wordsOfCode().filter((word) => ours.has(word) && !contract.has(word));
  expect([...new Set(named)].sort()).toEqual(Object.keys(sameLetters));
});

/** Every text of one word that the code holds; the words people read have their own folder. */
function wordsOfCode(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.examples)\.(?:ts|astro)$/.test(name) && !name.startsWith('i18n/'))
    .flatMap((name) => readFileSync(join('src', name), 'utf8').match(/(?<=['"])[a-z\d-]+(?=['"])/g) ?? []);
}
