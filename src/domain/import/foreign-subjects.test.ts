import { expect, it } from 'vitest';
import { foreignSubjectsSchema, tagsOfSubjects } from './foreign-subjects.ts';

const table = { Office: ['bureautique'], Writer: ['bureautique', 'texte'] };

it('gives each tag once, and the words that mean none as they were written', () => {
  expect(tagsOfSubjects(table, ['Office', 'Writer', 'constructor', 'office'])).toEqual({
    tags: ['bureautique', 'texte'],
    unknown: ['constructor', 'office'],
  });
});

it('knows no word of a catalogue that the directory says nothing of', () => {
  expect(tagsOfSubjects(undefined, ['Office'])).toEqual({ tags: [], unknown: ['Office'] });
});

it('takes the catalogues that can be read, and slugs alone', () => {
  expect(foreignSubjectsSchema.safeParse({ appstream: table }).success).toBe(true);
  expect(foreignSubjectsSchema.safeParse({ appstrem: table }).success).toBe(false);
  expect(foreignSubjectsSchema.safeParse({ appstream: { Office: ['Bureautique !'] } }).success).toBe(false);
});
