import { describe, expect, it } from 'vitest';
import { schemaKeys } from '#domain/schema-keys.ts';
import { contactKind, siteSettingsSchema } from './settings.ts';

describe('site.yaml', () => {
  it('may say nothing', () => {
    expect(siteSettingsSchema.parse({})).toMatchObject({ lang: 'fr', content_licence: 'CC-BY-SA-4.0' });
  });

  it('takes every key of the contract', () => {
    const all = {
      ...{ name: 'Outils', baseline: 'Des outils.', url: 'https://exemple.org/outils', lang: 'en' },
      ...{ members: 'le quartier', publisher: 'Le quartier', contact: 'a@exemple.org' },
      ...{ colours: { primary: '#1e6b3a', accent: '#9a3412' }, logo: 'logo.svg', favicon: 'icone.png' },
      ...{ lists: { singular: 'outil', plural: 'outils' }, content_licence: 'CC0-1.0' },
      ...{ accepted_licences: ['BUSL-1.1'], home: { tags: ['dessin'], alternatives: [] } },
      navigation: { header: ['notices', { label: 'Forum', url: 'https://forum.exemple.org' }] },
      contribution: { open: false, message: 'En été, nous dormons.' },
      forge: { url: 'https://forge.exemple.org/outils' },
    };
    expect(siteSettingsSchema.safeParse(all)).toMatchObject({ success: true });
  });

  it('has the nested keys among those a mistake is near to', () => {
    expect(schemaKeys(siteSettingsSchema)).toEqual(
      expect.arrayContaining(['colours', 'primary', 'open', 'singular', 'header', 'courriel']),
    );
  });

  it.each([
    ['bonjour@exemple.org', 'mail'],
    ['https://exemple.org/contact', 'address'],
    ['/a-propos.html#contact', 'page'],
    ['nous écrire', undefined],
    ['a@b', undefined],
    ['javascript:alert(1)', undefined],
  ])('reads the contact %s as %s', (contact, kind) => {
    expect(contactKind(contact)).toBe(kind);
  });

  it.each(['../secret.svg', '/etc/passwd', 'a b.svg', 'logo.exe'])('refuses the picture %s', (logo) => {
    expect(siteSettingsSchema.safeParse({ logo }).success).toBe(false);
  });
});
