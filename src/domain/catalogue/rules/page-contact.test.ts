import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { pageContact as rule } from './page-contact.ts';

const pages = [
  { file: 'pages/mentions.md', corps: 'Bonjour.\nÉcrivez à l’adresse indiquée en bas de page.' },
];

describe('a page that names a contact', () => {
  it('needs one to be there as soon as the site is public', () => {
    expect(findingsOf(rule, { editorial: { pages, isPublic: true, hasContact: false } })).toEqual([
      'pages/mentions.md corps.1 : Cette page renvoie à un contact en bas de page, et site.yaml n’en donne aucun : écrire « contact » avant d’ouvrir le site au public.',
    ]);
  });

  it.each([
    { pages, isPublic: false, hasContact: false },
    { pages, isPublic: true, hasContact: true },
  ])('is let be otherwise', (editorial) => {
    expect(findingsOf(rule, { editorial })).toEqual([]);
  });
});
