import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { marketingWords as rule } from './marketing-words.ts';

const described = (description_courte: string) => ({ entries: [sampleEntry('a', { description_courte })] });

describe('a short description', () => {
  it.each(['Monter une vidéo.', 'La rapidité d’une mise à jour.', 'Garder un best-of.'])(
    'may say « %s »',
    (text) => {
      expect(findingsOf(rule, described(text))).toEqual([]);
    },
  );

  it('describes and does not praise', () => {
    expect(findingsOf(rule, described('Le meilleur éditeur gratuit, puissant et Gratuit.'))).toEqual([
      'notices/a.md description_courte : La description vante au lieu de décrire : « meilleur, gratuit, puissant ».',
    ]);
  });
});
