import { expect, it } from 'vitest';
import { looksForeign, mixesAlphabets } from './language.ts';

it.each([
  ['A simple tool to draw with your friends.', true],
  ['The best software for all of your needs', true],
  ['Лучшая программа для рисования', true],
  ['Un logiciel de dessin pour les débutantes.', false],
  ['Tenir les comptes d’une association : adhésions, dons, reçus fiscaux.', false],
  ['OpenStreetMap', false],
  ['Client for Mastodon', false],
  ['', false],
])('« %s » looks foreign: %s', (text, foreign) => {
  expect(looksForeign(text)).toBe(foreign);
});

it.each([
  ['A simple tool to draw with your friends.', false],
  ['Un logiciel de dessin pour les débutantes.', true],
  ['Лучшая программа для рисования', true],
  ['Client for Mastodon', false],
])('in an English directory, « %s » looks foreign: %s', (text, foreign) => {
  expect(looksForeign(text, 'en')).toBe(foreign);
});

it.each([
  ['VLС', true],
  ['Κrita', true],
  ['LibreOffice', false],
  ['Яндекс', false],
  ['LaTeX λ', false],
  ['µTorrent', false],
])('« %s » mixes alphabets: %s', (name, mixed) => {
  expect(mixesAlphabets(name)).toBe(mixed);
});
