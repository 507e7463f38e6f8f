import { expect, it } from 'vitest';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { menuPage as rule } from './menu-page.ts';

const found = (header: unknown[]) =>
  findingsOf(rule, {
    settings: siteSettingsSchema.parse({ navigation: { header } }),
    editorial: { pages: [{ file: 'pages/ateliers.md', corps: '' }], isPublic: false },
  });

it('takes the pages of the site, those of the directory, and other addresses', () => {
  expect(found(['notices', 'ateliers', { label: 'Forum', url: 'https://forum.exemple.org' }])).toEqual([]);
});

it('names a page nobody has, and one that is near', () => {
  expect(found(['notice'])).toEqual([
    'site.yaml navigation.header.0 : « notice » n’est pas une page de cet annuaire. → vouliez-vous dire « notices » ?',
  ]);
});
