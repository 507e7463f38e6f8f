import { describe, expect, it } from 'vitest';
import type { Fact, FactRecord } from '#domain/facts/facts.ts';
import { createMatcher } from '#domain/facts/match.ts';
import { sampleEntry } from '../../../test/sample.ts';

const notices = [
  sampleEntry('newpipe', {
    nom: 'NewPipe',
    depot: 'https://github.com/TeamNewPipe/NewPipe',
    plateformes: ['android'],
    lien_exodus: 'https://reports.exodus-privacy.eu.org/fr/reports/org.schabi.newpipe/latest/',
  }),
  sampleEntry('krita', {
    nom: 'Krita',
    site_web: 'https://krita.org/fr/',
    alias: ['KritaPaint'],
    licences: ['GPL-3.0-only'],
  }),
  sampleEntry('gimp', { nom: 'GIMP', site_web: 'https://gnome.org/', licences: ['GPL-3.0-or-later'] }),
  sampleEntry('evince', { nom: 'Evince', site_web: 'https://gnome.org/' }),
];
const match = createMatcher({ notices });
const find = (fact: Partial<Fact>, record: Partial<FactRecord> = {}) =>
  match({ fact: { fiche: 'x', ...fact }, autresNoms: [], ...record });

describe('the notice a record is about', () => {
  it.each<[Partial<Fact>, string, number]>([
    [{ installer: { fdroid: 'org.schabi.newpipe' } }, 'newpipe', 4],
    [{ nom: 'Autre', depot: 'https://github.com/teamnewpipe/newpipe.git' }, 'newpipe', 3],
    [{ nom: 'Krita', site_web: 'http://www.krita.org/fr' }, 'krita', 5],
    [{ nom: 'Krita', licences: ['GPL-2.0-only'] }, 'krita', 1],
    [{ nom: 'kritapaint', site_web: 'https://krita.org/download' }, 'krita', 1],
    [{ nom: 'Krita', installer: { debian: 'krita' } }, 'krita', 1],
    [{ nom: 'GIMP', site_web: 'https://gnome.org/', licences: ['GPL-2.0-only'] }, 'gimp', 1],
  ])('%j → %s', (fact, slug, strength) => {
    expect(find(fact)).toMatchObject({ slug, strength });
  });

  it('is told as a homonym when nothing but the name agrees', () => {
    expect(find({ nom: 'Krita', licences: ['MIT'] })).toMatchObject({ slug: 'krita', strength: 0 });
    expect(find({ nom: 'Krita', licences: ['GPL-3.0-only'] }, { systeme: 'android' })).toMatchObject({
      strength: 0,
    });
  });

  it('is none when nothing agrees, when an address is shared, when a stranger’s client shows the site', () => {
    expect(find({ nom: 'Autre' })).toBeUndefined();
    expect(find({ nom: 'Autre', site_web: 'https://gnome.org/' })).toBeUndefined();
    expect(
      find({ nom: 'Client', site_web: 'https://krita.org/fr/' }, { systeme: 'android' }),
    ).toBeUndefined();
  });
});
