import { describe, expect, it } from 'vitest';
import { factsByNotice, gatherFacts } from '#domain/facts/gather.ts';
import { sampleCatalogue, sampleEntry } from '../../../test/sample.ts';

const okular = sampleEntry('okular', {
  nom: 'Okular',
  site_web: 'https://okular.kde.org/',
  depot: 'https://invent.kde.org/graphics/okular',
  plateformes: ['gnu-linux'],
  redirections: ['/content/okular-pdf'],
});
const catalogue = sampleCatalogue([okular]);

describe('gathering the records of a source', () => {
  it('keeps one a notice, the surest, and tells homonyms', () => {
    const { file, doubts } = gatherFacts(
      {
        source: 'debian-appstream',
        date: '2026-10-29',
        records: [
          {
            fact: {
              fiche: 'mobile',
              nom: 'Okular',
              site_web: 'https://okular.kde.org/',
              installer: { debian: 'okular-mobile' },
            },
            autresNoms: [],
          },
          {
            fact: {
              fiche: 'bureau',
              nom: 'Okular',
              site_web: 'https://okular.kde.org/',
              installer: { debian: 'okular' },
            },
            autresNoms: [],
          },
          { fact: { fiche: 'autre', nom: 'Okular', licences: ['GPL-2.0-only'] }, autresNoms: [] },
        ],
      },
      catalogue,
    );
    expect(file).toMatchObject({
      source: 'debian-appstream',
      date: '2026-10-29',
      faits: { okular: { fiche: 'bureau' } },
    });
    expect(doubts).toEqual([{ source: 'debian-appstream', fiche: 'autre', notice: 'okular' }]);
  });

  it('takes no package from a part of a suite, and no licence from a client of another repository', () => {
    const part = {
      fiche: 'part',
      nom: 'Outil',
      site_web: 'https://okular.kde.org/',
      installer: { debian: 'outil' },
    };
    const client = {
      fiche: 'client',
      nom: 'Okular',
      depot: 'https://github.com/b/c',
      licences: ['MIT'],
      site_web: 'https://okular.kde.org/',
    };
    const gather = (fact: typeof part | typeof client) =>
      gatherFacts(
        { source: 's', date: '2026-10-29', records: [{ fact, autresNoms: [], systeme: 'gnu-linux' }] },
        catalogue,
      ).file.faits.okular;
    expect(gather(part)).toEqual({ fiche: 'part', nom: 'Outil', site_web: 'https://okular.kde.org/' });
    expect(gather(client)).toEqual({ fiche: 'client', nom: 'Okular', site_web: 'https://okular.kde.org/' });
  });

  it('takes no repository from a client for one system when the notice tells none and is of more systems', () => {
    const openlp = sampleEntry('openlp', { nom: 'OpenLP', plateformes: ['gnu-linux', 'windows'] });
    const fact = { fiche: 'org.openlp.android', nom: 'OpenLP', depot: 'https://example.org/remote' };
    const gather = (entry: typeof openlp) =>
      gatherFacts(
        {
          source: 's',
          date: '2026-10-29',
          records: [
            { fact: { ...fact, installer: { debian: 'openlp' } }, autresNoms: [], systeme: 'gnu-linux' },
          ],
        },
        sampleCatalogue([entry]),
      ).file.faits.openlp?.depot;
    expect(gather(openlp)).toBeUndefined();
    expect(gather(sampleEntry('openlp', { nom: 'OpenLP', plateformes: ['gnu-linux'] }))).toBe(fact.depot);
  });
});

describe('the facts of a notice', () => {
  const file = (faits: Record<string, { fiche: string; nom?: string; date?: string }>) => ({
    version: 1 as const,
    source: 's',
    date: '2026-10-29',
    faits,
  });

  it('follow it when it is renamed, and are told when it is gone', () => {
    const { facts, renamed, orphans } = factsByNotice(
      [file({ 'okular-pdf': { fiche: 'A' }, ocular: { fiche: 'B', nom: 'Okular' }, perdu: { fiche: 'C' } })],
      catalogue,
    );
    expect(facts.get('okular')?.map(({ fiche }) => fiche)).toEqual(['A', 'B']);
    expect(renamed).toEqual([
      { source: 's', notice: 'okular-pdf', fiche: 'A', now: 'okular' },
      { source: 's', notice: 'ocular', fiche: 'B', now: 'okular' },
    ]);
    expect(orphans).toEqual([{ source: 's', notice: 'perdu', fiche: 'C' }]);
  });

  it('have the day of their source, or their own', () => {
    const { facts } = factsByNotice(
      [file({ okular: { fiche: 'A', date: '2026-01-01' } }), file({ okular: { fiche: 'B' } })],
      catalogue,
    );
    expect(facts.get('okular')?.map(({ date }) => date)).toEqual(['2026-01-01', '2026-10-29']);
  });
});
