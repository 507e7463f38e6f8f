import { describe, expect, it } from 'vitest';
import { sampleCatalogue, sampleEntry, sampleSite, sampleTag } from '../../../test/sample.ts';
import { refusalsView } from './refusals-view.ts';

const refusal = { slug: 'x', adresses: [], motif: 'Pas libre.', date: '2026-11-22', voir: [] };

describe(refusalsView, () => {
  it('is in alphabetical order, with what to look at instead and a way to say it changed', () => {
    const catalogue = sampleCatalogue([sampleEntry('joplin', { nom: 'Joplin' })], {
      tags: [sampleTag('notes', { label: 'Notes' })],
      refusals: [
        { ...refusal, nom: 'Zut' },
        { ...refusal, nom: 'Été & fils', voir: ['joplin', 'notes', 'inconnu'] },
      ],
    });
    const [first, second] = refusalsView(catalogue, sampleSite());
    expect(second?.nom).toBe('Zut');
    expect(first).toMatchObject({
      nom: 'Été & fils',
      dateLabel: '22 novembre 2026',
      see: [
        { label: 'Joplin', href: '/annuaire/notices/joplin.html' },
        { label: 'Notes', href: '/annuaire/tags/notes.html' },
      ],
      changedHref: '/annuaire/contribuer.html?nom=%C3%89t%C3%A9+%26+fils',
    });
  });
});
