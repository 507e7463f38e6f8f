import { expect, it } from 'vitest';
import { droppedAsTyped, usedAsTyped } from './as-typed.ts';
import { readQuery } from './query.ts';

it.each([
  ['Mot de passe oublié !', 'mot passe', ['oublie'], 'Mot de passe', ['oublié']],
  [
    'sondage date, AG association',
    'sondage date',
    ['assemblee', 'generale', 'association'],
    'sondage date',
    ['AG', 'association'],
  ],
  ['photos ensemble de famille', 'photos famille', ['ensemble'], 'photos de famille', ['ensemble']],
  // What was recognised is called by its name.
  ['gmail plein', 'Gmail', ['plein'], 'Gmail', ['plein']],
])('« %s » is told with its own words', (typed, used, dropped, toldUsed, toldDropped) => {
  const query = readQuery(typed);
  expect(usedAsTyped(query, used, dropped)).toBe(toldUsed);
  expect(droppedAsTyped(query, dropped)).toEqual(toldDropped);
});

it('words that nobody typed are told as they are', () => {
  const query = readQuery('fiche de paie');
  expect(droppedAsTyped(query, ['ailleurs'])).toEqual(['ailleurs']);
  expect(usedAsTyped(query, 'ailleurs', [])).toBe('ailleurs');
});
