import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { formPage } from './form-page.ts';
import { formChoices } from '#views/contribution/form-choices.ts';
import { formSections } from '#views/contribution/form-sections.ts';
import { sampleCatalogue } from '../../../../test/sample.ts';

// One window for all: making one costs more than what is tested.
const { DOMParser } = new JSDOM().window;

const sections = formSections(formChoices(sampleCatalogue([])));

it(
  'gives back exactly what was typed, whatever it was, and runs none of it',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        // What no browser can hold in a field is not to be given back: NUL, lone surrogates, CR.
        const typed = text.replace(/[\0\r]/g, '').toWellFormed();
        const { page } = formPage({
          fields: new Map([
            ['nom', typed],
            ['corps', typed],
          ]),
          issues: [{ code: 'x', path: ['nom'], message: typed }],
          notice: { title: typed, text: typed },
          token: 'jeton',
          siteUrl: 'https://annuaire.example.org',
          site: siteSettingsSchema.parse({}),
          sections,
        });
        const document = new DOMParser().parseFromString(await page, 'text/html');
        // Blanks alone are as if nothing had been typed.
        const kept = typed.trim() === '' ? '' : typed;
        expect(document.querySelector('textarea[name=corps]')).toHaveProperty('value', kept);
        // A line break has no place in a one-line field: browsers take it out.
        expect(document.querySelector('input[name=nom]')).toHaveProperty('value', kept.replaceAll('\n', ''));
        expect(document.querySelectorAll('script, iframe, [onclick], [onerror]')).toHaveLength(0);
        expect(document.querySelectorAll('form')).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  },
);

it('gives back every field that the form of the site asks', async () => {
  const typed = new Map<string, unknown>([
    ['nom', 'Krita'],
    ['licences', ['MIT', 'Apache License, version 2.0']],
    ['plateformes', ['bsd', 'amiga']],
    ['alternative_a', ['Foo, Inc.', 'Bar']],
    ['etat', 'abandonne'],
    ['remplace_par', 'gimp'],
    ['chatons_id', '271'],
    ['besoins', 'dessiner au stylet'],
    ['installer', 'flathub : org.kde.krita'],
    ['en_bref', ['prix=gratuit', '', 'francais=oui']],
    ['message', 'Bonjour'],
  ]);
  const { page } = formPage({
    fields: typed,
    issues: [{ code: 'x', path: ['etat'], message: 'Non.' }],
    token: 'jeton',
    siteUrl: 'https://annuaire.example.org',
    site: siteSettingsSchema.parse({}),
    sections,
  });
  const { window } = new JSDOM(await page);
  const { document } = window;
  const form = document.querySelector('form');
  if (form === null) return expect.unreachable();
  const sent = new window.FormData(form);
  expect([...sent.keys()].filter((name) => typed.has(name)).sort()).toEqual(
    [...typed]
      .flatMap(([name, value]) =>
        Array.isArray(value) && name !== 'alternative_a' ? value.map(() => name) : [name],
      )
      .concat('en_bref')
      .sort(),
  );
  expect(sent.getAll('licences')).toEqual(['MIT', 'Apache License, version 2.0']);
  expect(sent.getAll('plateformes')).toEqual(['bsd', 'amiga']);
  expect((sent.get('alternative_a') as string).split(/\r?\n/)).toEqual(['Foo, Inc.', 'Bar']);
  expect([sent.get('etat'), sent.get('remplace_par'), sent.get('chatons_id')]).toEqual([
    'abandonne',
    'gimp',
    '271',
  ]);
  expect(sent.getAll('en_bref')).toEqual(['prix=gratuit', '', 'francais=oui', '']);
  expect(document.querySelector('a[href="#champ-etat"]')?.textContent).toBe('État');
  expect(document.querySelector('#champ-etat')?.closest('details')?.open).toBe(true);
});
