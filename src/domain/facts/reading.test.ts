import { expect, it } from 'vitest';
import { factOfReading, readingOfFact } from './reading.ts';

it('keeps all that an import read of a notice, but its days and its logo', () => {
  const read = {
    nom: 'Krita',
    licences: ['GPL-3.0-only'],
    langues: ['fr', 'pt-BR'],
    tags: ['dessin'],
    besoins: ['peindre'],
  };
  const notice = { ...read, logo: { src: 'krita.png' }, date_creation: '2026-11-22' };
  const fact = factOfReading('org.kde.krita', { notice, corps: 'Peindre.' });
  expect(fact).toMatchObject({ fiche: 'org.kde.krita', langues: { fr: true, 'pt-BR': true } });
  expect(fact.lu).toEqual({ tags: ['dessin'], besoins: ['peindre'], corps: 'Peindre.' });
  expect(readingOfFact(fact)).toEqual({ ...read, corps: 'Peindre.' });
});
