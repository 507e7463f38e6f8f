import { expect, it } from 'vitest';
import { createVocabulary } from '#domain/vocabulary.ts';
import { findProducts } from './products.ts';

const vocabulary = createVocabulary({
  ...{ tags: [], attentions: [], refusals: [], wishes: [], licences: new Map() },
  alternatives: [
    { slug: 'slack', nom: 'Slack', alias: [], tags: [] },
    { slug: 'github', nom: 'GitHub', alias: [], tags: [] },
    { slug: 'microsoft-excel', nom: 'Microsoft Excel', alias: ['excel'], tags: [] },
  ],
});

it.each([
  [{ nom: 'Microsoft  EXCEL' }, ['microsoft-excel']],
  [{ nom: 'Tableur', alias: ['Excel'] }, ['microsoft-excel']],
  [{ nom: 'Messagerie', site_web: 'https://app.slack.com/x' }, ['slack']],
  [{ nom: 'Slack', site_web: 'https://slack.com/' }, ['slack']],
  [{ nom: 'Outil', site_web: 'https://github.com/outil/outil' }, []],
  [{ nom: 'Slackware' }, []],
  [{}, []],
])('%o seems to be %o', (candidate, slugs) => {
  expect(findProducts(candidate, vocabulary).map(({ slug }) => slug)).toEqual(slugs);
});
