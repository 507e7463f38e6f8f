import { describe, expect, it } from 'vitest';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { followRenamed } from '#domain/catalogue/renamed.ts';
import { createVocabulary } from '#domain/vocabulary.ts';

const lists = { tags: [], alternatives: [], attentions: [], refusals: [], wishes: [], licences: new Map() };
const catalogue = createCatalogue(
  [
    {
      slug: 'sept-zip',
      notice: {
        nom: 'Sept Zip',
        licences: ['MIT'],
        redirections: ['/notices/7-zip', '/content/seven.html', '/x/y'],
      },
      corps: '',
    },
    {
      slug: 'plume',
      notice: { nom: 'Plume', licences: ['MIT'], redirections: ['/notices/sept-zip'] },
      corps: '',
    },
  ],
  createVocabulary(lists),
);

describe('a slug that people still use', () => {
  it.each([
    ['7-zip', 'sept-zip'],
    ['seven', 'sept-zip'],
    // A notice that exists is never taken over.
    ['sept-zip', 'sept-zip'],
    ['y', undefined],
    ['inconnu', undefined],
  ])('%s leads to %s', (slug, target) => {
    expect(followRenamed(catalogue, slug)).toBe(target);
  });
});
