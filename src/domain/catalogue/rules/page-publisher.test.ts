import { expect, it } from 'vitest';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { pagePublisher as rule } from './page-publisher.ts';

const pages = [{ file: 'pages/mentions.md', corps: 'Ce site est édité par {editeur}.' }];

it('a page that names who answers for the site needs that name as soon as the site is public', () => {
  const settings = siteSettingsSchema.parse({});
  expect(findingsOf(rule, { editorial: { pages, isPublic: true }, settings })).toEqual([
    'pages/mentions.md corps.0 : Cette page nomme qui édite le site, et site.yaml ne le dit pas : y écrire publisher: "le nom de votre association" avant d’ouvrir le site au public.',
  ]);
  expect(findingsOf(rule, { editorial: { pages, isPublic: false }, settings })).toEqual([]);
  const named = siteSettingsSchema.parse({ publisher: 'Les Libres' });
  expect(findingsOf(rule, { editorial: { pages, isPublic: true }, settings: named })).toEqual([]);
});
