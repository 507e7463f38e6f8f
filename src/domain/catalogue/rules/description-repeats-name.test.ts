import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { descriptionRepeatsName as rule } from './description-repeats-name.ts';

const described = (nom: string, description_courte: string) => ({
  entries: [sampleEntry('a', { nom, description_courte })],
});

describe('a description', () => {
  it.each([
    ['Krita', 'Peindre comme avec de vrais pinceaux.'],
    ['Pass', 'Garder ses mots de passe.'],
    ['Signal', 'Téléphoner sans envoyer de signal à personne.'],
    ['R', 'Le langage R des statistiques.'],
  ])('of %s may say « %s »', (nom, description) => {
    expect(findingsOf(rule, described(nom, description))).toEqual([]);
  });

  it('does not say the name again', () => {
    expect(findingsOf(rule, described('C++ Builder', 'Avec C++ Builder, on programme.'))).toEqual([
      'notices/a.md description_courte : La description répète le nom « C++ Builder », qui est déjà écrit juste au-dessus.',
    ]);
  });
});
