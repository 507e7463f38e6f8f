import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { alternativeIsNotice as rule } from './alternative-is-notice.ts';

describe('« alternative à »', () => {
  it('names proprietary products, or software that is no longer free', () => {
    const entries = [
      sampleEntry('krita', { nom: 'Krita', alternative_a: ['Photoshop', 'Vieux'] }),
      sampleEntry('vieux', { nom: 'Vieux', etat: 'plus-libre' }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([]);
  });

  it('does not name a notice of the catalogue, by its name or by an alias', () => {
    const entries = [
      sampleEntry('krita', { nom: 'Krita', alternative_a: ['Photoshop', 'Libre Office', 'LO'] }),
      sampleEntry('libreoffice', { nom: 'LibreOffice', alias: ['LO'] }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([
      'notices/krita.md alternative_a.1 : « Libre Office » est un logiciel libre de cet annuaire (« libreoffice ») : ce champ est fait pour les outils propriétaires.',
      'notices/krita.md alternative_a.2 : « LO » est un logiciel libre de cet annuaire (« libreoffice ») : ce champ est fait pour les outils propriétaires.',
    ]);
  });
});
