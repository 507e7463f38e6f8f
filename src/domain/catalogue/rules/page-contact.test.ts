import { describe, expect, it } from 'vitest';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { pageContact as rule } from './page-contact.ts';

const pages = [
  { file: 'pages/mentions.md', corps: 'Bonjour.\nÉcrivez à l’adresse indiquée en bas de page.' },
  { file: 'pages/charte.md', corps: 'Écrivez à {contact}.' },
];
const settings = siteSettingsSchema.parse({});

describe('a page that names a contact', () => {
  it('needs one to be there as soon as the site is public, and is told what to write', () => {
    const wanted =
      'Cette page renvoie à un contact, et site.yaml n’en donne aucun : y écrire contact: "une adresse électronique ou une page" avant d’ouvrir le site au public.';
    expect(findingsOf(rule, { editorial: { pages, isPublic: true }, settings })).toEqual([
      `pages/mentions.md corps.1 : ${wanted}`,
      `pages/charte.md corps.0 : ${wanted}`,
    ]);
  });

  it('is let be otherwise', () => {
    expect(findingsOf(rule, { editorial: { pages, isPublic: false }, settings })).toEqual([]);
    const withContact = siteSettingsSchema.parse({ contact: 'a@exemple.org' });
    expect(findingsOf(rule, { editorial: { pages, isPublic: true }, settings: withContact })).toEqual([]);
  });
});
