import { expect, it } from 'vitest';
import { noticeStates } from '#domain/notice/states.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { readCard, writeCard } from './card.ts';

const read = (slug: string, notice: Partial<Notice> & { nom: string }) =>
  readCard(writeCard({ slug, notice: { licences: ['MIT'], ...notice }, corps: '' }));

it('tells of a notice what a result shows', () => {
  const notice = {
    nom: 'Éditeur',
    description_courte: 'Écrire.',
    logo: { src: 'editeur.svg' },
    plateformes: ['web', 'android'],
  } as const;
  expect(read('editeur', { ...notice, plateformes: [...notice.plateformes] })).toEqual({
    ...{ nom: 'Éditeur', slug: 'editeur', description: 'Écrire.', logo: 'editeur.svg' },
    ...{ platforms: ['android', 'web'], state: 'actif' },
  });
});

it('keeps a slug and a logo that the name does not give', () => {
  const card = read('con-logiciel', { nom: 'Con', logo: { src: 'autre.png' } });
  expect(card).toMatchObject({ slug: 'con-logiciel', logo: 'autre.png', description: '', platforms: [] });
  expect(read('a', { nom: 'A' }).logo).toBe('');
});

it.each([...noticeStates])('knows « %s » by a number', (etat) => {
  expect(read('a', { nom: 'A', etat }).state).toBe(etat);
});
