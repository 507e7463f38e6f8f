import { describe, expect, it } from 'vitest';
import { compareNotice, fillIn } from '#domain/facts/compare.ts';
import type { SourcedFact } from '#domain/facts/facts.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { sampleEntry } from '../../../test/sample.ts';

const fact = (said: Partial<SourcedFact>): SourcedFact => ({
  fiche: 'org.exemple',
  source: 'debian',
  date: '2026-10-01',
  ...said,
});

/** « kind champ : the notice’s | the source’s », as short as it can be compared. */
function told(notice: Partial<Notice>, ...facts: Partial<SourcedFact>[]): string[] {
  return compareNotice(sampleEntry('a', notice), facts.map(fact)).map(
    ({ kind, champ, ecrit, sources }) =>
      `${kind} ${champ} : ${ecrit} | ${sources.map(({ source, dit }) => `${source} ${dit}`).join(' | ')}`,
  );
}

describe('a licence', () => {
  it.each<[string[], Partial<SourcedFact>, string[]]>([
    [['MIT'], { licences: ['MIT'] }, []],
    [['GPL-3.0-or-later'], { licences: ['GPL-3.0-only'], licences_sans_precision: true }, []],
    [
      ['GPL-3.0-or-later'],
      { licences: ['GPL-3.0-only'] },
      ['difference licences : GPL-3.0-or-later | debian GPL-3.0-only'],
    ],
    [
      ['GPL-3.0-only'],
      { licences: ['GPL-2.0-only'] },
      ['difference licences : GPL-3.0-only | debian GPL-2.0-only'],
    ],
    [['MIT'], { licences: ['GPL-2.0-only'] }, ['contradiction licences : MIT | debian GPL-2.0-only']],
    [['LicenseRef-maison'], { licences: ['MIT'] }, ['difference licences : LicenseRef-maison | debian MIT']],
  ])('%j beside %j', (licences, said, expected) => {
    expect(told({ licences }, said)).toEqual(expected);
  });
});

describe('an address', () => {
  it.each<[Partial<Notice>, Partial<SourcedFact>, string[]]>([
    [{ site_web: 'https://www.a.org/' }, { site_web: 'http://a.org/en/' }, []],
    [{ site_web: 'https://fr.a.org/' }, { site_web: 'https://a.org/' }, []],
    [{ site_web: 'https://apps.kde.org/fr/elisa/' }, { site_web: 'https://apps.kde.org/elisa' }, []],
    [
      { site_web: 'https://apps.kde.org/kig/' },
      { site_web: 'https://apps.kde.org/elisa' },
      ['difference site_web : https://apps.kde.org/kig/ | debian https://apps.kde.org/elisa'],
    ],
    [{ depot: 'https://github.com/a/b' }, { depot: 'https://github.com/A/B.git' }, []],
    [
      { depot: 'https://github.com/a/b' },
      { depot: 'https://github.com/c/d' },
      ['difference depot : https://github.com/a/b | debian https://github.com/c/d'],
    ],
    [{}, { site_web: 'https://a.org/' }, ['ajout site_web :  | debian https://a.org/']],
    [{}, { site_web: 'http://a.org/' }, []],
    [{ site_web: 'https://github.com/a/b' }, { depot: 'https://github.com/a/b' }, []],
    [
      { site_web: 'https://a.org/' },
      { adresses_mortes: { site_web: 'introuvable' } },
      ['contradiction site_web : https://a.org/ | debian introuvable'],
    ],
  ])('%j beside %j', (notice, said, expected) => {
    expect(told(notice, said)).toEqual(expected);
  });
});

describe('languages', () => {
  it.each<[Partial<Notice>, Partial<SourcedFact>, string[]]>([
    [{ langues: ['fr', 'en'] }, { langues: { fr: 100 } }, []],
    [{ langues: ['fr'] }, { langues: { 'fr-FR': true, de: 40 } }, []],
    [{ langues: ['en'] }, { langues: { de: true, fr: 90 } }, ['contradiction langues : en | debian fr, de']],
    [{ langues: ['en', 'mul'] }, { langues: { de: true, fr: 90 } }, []],
    [{ langues: ['fr', 'en'] }, { langues: { de: 90 } }, ['contradiction langues : fr, en | debian de']],
    [{ langues: ['fr', 'es'] }, { langues: { fr: 90 } }, ['difference langues : fr, es | debian fr']],
    [{}, { langues: { de: 90, en: 90, fr: 90 } }, ['ajout langues :  | debian fr, en, de']],
    [
      { en_bref: { francais: 'non' }, langues: ['en'] },
      { langues: { en: 100, fr: 90 } },
      ['difference langues : en | debian fr, en', 'contradiction en_bref.francais : non | debian oui'],
    ],
    [{ langues: ['de'] }, { langues: { de: 90, fr: 30 } }, ['ajout en_bref.francais :  | debian partiel']],
  ])('%j beside %j', (notice, said, expected) => {
    expect(told(notice, said)).toEqual(expected);
  });
});

describe('identifiers, platforms and state', () => {
  it.each<[Partial<Notice>, Partial<SourcedFact>, string[]]>([
    [
      { identifiant_wikidata: 'Q1' },
      { identifiant_wikidata: 'Q2' },
      ['contradiction identifiant_wikidata : Q1 | debian Q2'],
    ],
    [
      { installer: { debian: 'a' } },
      { installer: { debian: 'b' } },
      ['difference installer.debian : a | debian b'],
    ],
    [{ plateformes: ['gnu-linux'] }, { installer: { fdroid: 'org.a' } }, []],
    [
      { plateformes: ['android'] },
      { installer: { fdroid: 'org.a' } },
      ['ajout installer.fdroid :  | debian org.a'],
    ],
    [
      { plateformes: ['windows'] },
      { plateformes: ['gnu-linux'] },
      ['difference plateformes : windows | debian gnu-linux'],
    ],
    [{ plateformes: ['windows', 'gnu-linux'] }, { plateformes: ['gnu-linux'] }, []],
    [{}, { archive: true }, ['contradiction etat : actif | debian archive']],
    [{ etat: 'abandonne' }, { archive: true }, []],
    [{}, { derniere_version: { date: '2024-09-01' } }, ['difference etat : actif | debian 2024-09-01']],
    [
      { etat: 'en-veille' },
      { derniere_version: { date: '2026-09-01' } },
      ['difference etat : en-veille | debian 2026-09-01'],
    ],
  ])('%j beside %j', (notice, said, expected) => {
    expect(told(notice, said)).toEqual(expected);
  });
});

describe('several sources', () => {
  const gpl = { licences: ['GPL-2.0-only'] };

  it('that disagree are told together, and the notice that one of them backs is not wrong', () => {
    expect(
      told({ licences: ['MIT'] }, gpl, { source: 'f-droid', date: '2026-11-01', licences: ['MIT'] }),
    ).toEqual(['desaccord licences : MIT | debian GPL-2.0-only | f-droid MIT']);
  });

  it('do not save a notice by one that is older than the one that contradicts it', () => {
    expect(
      told({ licences: ['MIT'] }, gpl, { source: 'sill', date: '2022-01-01', licences: ['MIT'] }),
    ).toEqual(['contradiction licences : MIT | debian GPL-2.0-only']);
  });

  it('older than the last look at the notice contradict it all the same, with the day of both', () => {
    const seen = { licences: ['MIT'], verifie_le: '2026-11-26' };
    expect(compareNotice(sampleEntry('a', seen), [fact(gpl)])).toMatchObject([
      { kind: 'contradiction', ecrit: 'MIT', ecrit_le: '2026-11-26', sources: [{ date: '2026-10-01' }] },
    ]);
  });

  it('fill in nothing they disagree on, but for languages, where the newest is taken', () => {
    const [named, found] = [{ identifiant_wikidata: 'Q1' }, { identifiant_wikidata: 'Q2', source: 'sill' }];
    expect(told({}, named, found)).toEqual(['desaccord identifiant_wikidata :  | debian Q1 | sill Q2']);
    expect(
      told(
        {},
        { langues: { fr: 90 } },
        { langues: { de: true, fr: true }, date: '2026-11-01', source: 'depots' },
      ),
    ).toEqual(['ajout langues :  | depots fr, de']);
  });
});

describe('filling in', () => {
  it('writes what the notice did not say, and touches nothing else', () => {
    const { notice } = sampleEntry('a', { installer: { flathub: 'org.a' }, site_web: 'https://a.org/' });
    const said = fact({
      site_web: 'https://b.org/',
      licences: ['GPL-2.0-only'],
      langues: { fr: true },
      installer: { debian: 'a', flathub: 'org.b' },
    });
    expect(fillIn(notice, compareNotice({ slug: 'a', notice, corps: '' }, [said]))).toEqual({
      ...notice,
      langues: ['fr'],
      installer: { flathub: 'org.a', debian: 'a' },
    });
  });
});
