import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { typography as rule } from './typography.ts';

describe('the typography of a notice', () => {
  it('has « ’ » and no-break spaces, line by line', () => {
    const entries = [sampleEntry('a', { description_courte: "L'outil." }, 'Bon.\n\nVraiment ?')];
    expect(findingsOf(rule, { entries })).toEqual([
      "notices/a.md description_courte : Apostrophe droite ou espace qui se coupe : « L'outil. ». → écrire : L’outil.",
      'notices/a.md corps.2 : Apostrophe droite ou espace qui se coupe : « Vraiment ? ». → écrire : Vraiment\u202F?',
    ]);
  });

  it('has nothing to say of what is well written', () => {
    const entries = [
      sampleEntry('a', { description_courte: 'L’outil.' }, 'Vraiment\u202F? Oui\u00A0: «\u00A0bon\u00A0».'),
    ];
    expect(findingsOf(rule, { entries })).toEqual([]);
  });
});
