import { describe, expect, it } from 'vitest';
import { asideKeys } from '#domain/contribution/asides.ts';
import { platforms } from '#domain/notice/platforms.ts';
import { askedKeys } from '#domain/notice/fields.ts';
import { sampleCatalogue } from '../../../test/sample.ts';
import { formChoices } from './form-choices.ts';
import { formSections } from './form-sections.ts';

const sections = formSections(formChoices(sampleCatalogue([])));
const fields = sections.flatMap((section) => section.fields);

describe(formSections, () => {
  it('asks every field that has a section, and what is said beside the notice, once each', () => {
    expect(fields.map(({ name }) => name).sort()).toEqual([...askedKeys, ...asideKeys].sort());
  });

  it('begins with what a notice cannot do without, in a section that is never folded', () => {
    expect(sections[0]?.note).toBeUndefined();
    expect(sections[0]?.fields.map(({ name, required }) => [name, required])).toEqual([
      ['nom', true],
      ['licences', true],
      ['description_courte', false],
      ['site_web', false],
    ]);
    expect(sections.slice(1).every(({ note }) => note !== undefined && note !== '')).toBe(true);
  });

  it('says a field in our own words for the form, else in those of the files', () => {
    const hintOf = (name: string) => fields.find((field) => field.name === name)?.hint;
    expect(hintOf('nom')).toBe('Tel que ses créateurices l’écrivent.');
    expect(hintOf('depot')).toBe('L’adresse où se trouve le code source.');
    expect(hintOf('plateformes')).toBeUndefined();
  });

  it('offers every closed value in words', () => {
    const controlOf = (name: string) => fields.find((field) => field.name === name)?.control;
    expect(controlOf('plateformes')).toMatchObject({
      type: 'boxes',
      choices: platforms.map((id) => ({ value: id, label: expect.not.stringMatching(`^${id}$`) as unknown })),
    });
    expect(controlOf('etat')).toMatchObject({
      choices: [{ value: '' }, { value: 'actif', label: 'Actif' }, {}, {}, {}],
    });
    expect(controlOf('en_bref')).toMatchObject({
      parts: [
        {
          name: 'prix',
          label: 'Prix',
          choices: [{ value: '' }, { value: 'prix=gratuit', label: 'Gratuit' }, {}, {}],
        },
        {},
        {},
        {},
      ],
    });
  });
});
