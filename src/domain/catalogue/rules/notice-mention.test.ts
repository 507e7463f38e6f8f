import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { noticeMention as rule } from './notice-mention.ts';

const others = [sampleEntry('weblate', { nom: 'Weblate' }), sampleEntry('element', { nom: 'Element' })];

describe('a notice named in the text of another', () => {
  it('is a link, the first time', () => {
    const entries = [
      ...others,
      sampleEntry('poedit', {}, 'Seul, parfait.\n\nÀ plusieurs, Weblate ; oui, Weblate.'),
    ];
    expect(findingsOf(rule, { entries })).toEqual([
      'notices/poedit.md corps.2 : « Weblate » est une notice de cet annuaire : en faire un lien. → écrire : [Weblate](weblate.md)',
    ]);
  });

  it.each([
    'Voyez [Weblate](weblate.md), oui, Weblate.',
    'Voyez [le guide de Weblate](https://a.org/).',
    'Tapez `Weblate`, ou https://a.org/Weblate.',
    '```\nWeblate\n```',
    '## Weblate',
    'Weblateur, Weblates, weblate.',
    'Il remplace Element Boards.',
  ])('is not one in « %s »', (corps) => {
    const alternatives = [{ slug: 'element-boards', nom: 'Element Boards', alias: [], tags: [] }];
    expect(findingsOf(rule, { entries: [...others, sampleEntry('a', {}, corps)], alternatives })).toEqual([]);
  });
});
