import { describe, expect, it } from 'vitest';
import { fold } from '#domain/text.ts';
import { searchLanguage } from './search-language.ts';

const keep = (query: string) =>
  fold(query)
    .split(' ')
    .filter((word) => !searchLanguage.noise.has(word));

describe('English in the search', () => {
  it.each([
    ['editing', 'edit'],
    ['edits', 'edit'],
    ['editor', 'edit'],
    ['files', 'file'],
    ['filing', 'file'],
    ['libraries', 'library'],
    ['library', 'library'],
    ['planning', 'plan'],
    ['calls', 'calling'],
    ['boxes', 'box'],
    ['images', 'image'],
    ['sharing', 'share'],
    ['ring', 'rings'],
  ])('%s and %s have one stem', (one, other) => {
    expect(searchLanguage.stem(one)).toBe(searchLanguage.stem(other));
  });

  it.each(['class', 'bus', 'string', 'red', 'c++', 'vlc', 'dns', 'gas'])('%s keeps its letters', (word) => {
    expect(searchLanguage.stem(word)).toBe(word);
  });

  it.each([
    ['software to edit a video', ['edit', 'video']],
    ['I’m looking for an app that can manage my passwords please', ['passwords']],
    ['what is a good alternative to Photoshop', ['photoshop']],
  ])('%s: %j is what is looked for', (query, words) => {
    expect(keep(query)).toEqual(words);
  });

  it('folds all it holds, as queries are', () => {
    const held = [
      ...searchLanguage.noise,
      ...searchLanguage.courtesies,
      ...searchLanguage.audiences,
      ...searchLanguage.leads,
      ...searchLanguage.hosting,
      ...searchLanguage.places,
      ...searchLanguage.contexts.flatMap(({ phrases }) => phrases),
      ...searchLanguage.expansions.flat(),
    ];
    expect(held.filter((words) => fold(words) !== words)).toEqual([]);
  });
});
