import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { pageToComplete as rule } from './page-to-complete.ts';

const found = (corps: string) =>
  findingsOf(rule, {
    editorial: { pages: [{ file: 'pages/a-propos.md', corps }], isPublic: false },
  });

it('says where a page waits for someone', () => {
  expect(found('Bonjour.\n\n[à compléter : qui nous sommes]\n')).toEqual([
    'pages/a-propos.md corps.2 : Cette page attend quelqu’un : « [à compléter : qui nous sommes] ».',
  ]);
});

it('says nothing of a page that is written', () => {
  expect(found('Une page complète, avec un [lien](tags.html).')).toEqual([]);
});
