import { describe, expect, it } from 'vitest';
import { licences } from '#adapters/spdx/licences.ts';
import { readJsonl } from './read-jsonl.ts';

const read = (...lines: (object | string)[]) =>
  readJsonl(
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    'faits.jsonl',
    licences,
  );

describe('facts one a line', () => {
  it('are known by their fields: Android packages, servers, the State’s list', () => {
    const sources = read(
      {
        name: 'A',
        package: 'org.a',
        licence: 'GPL-3.0-or-later',
        source: 'https://github.com/a/a',
        version: '1.2',
      },
      {
        name: 'B',
        website: 'https://b.org',
        repository: 'https://github.com/b/b',
        licences: ['MIT', 'Apache-2.0'],
        runs_on: ['Docker'],
        topics: [],
        archived: true,
        latest_release: '2026-08-01',
        source: 'awesome',
      },
      { name: 'C', sources: 'https://c.org/git', licence: 'CECILL-2.1', comptoir: '7', wikidata: 'q7' },
    );
    expect(sources.map(({ source, records }) => [source, records.map(({ fact }) => fact)])).toEqual([
      [
        'f-droid',
        [
          {
            fiche: 'org.a',
            nom: 'A',
            licences: ['GPL-3.0-or-later'],
            depot: 'https://github.com/a/a',
            plateformes: ['android'],
            installer: { fdroid: 'org.a' },
            derniere_version: { numero: '1.2' },
          },
        ],
      ],
      [
        'awesome',
        [
          {
            fiche: 'B',
            nom: 'B',
            licences: ['MIT', 'Apache-2.0'],
            licences_sans_precision: true,
            site_web: 'https://b.org',
            depot: 'https://github.com/b/b',
            derniere_version: { date: '2026-08-01' },
            archive: true,
          },
        ],
      ],
      [
        'sill',
        [
          {
            fiche: 'C',
            nom: 'C',
            licences: ['CECILL-2.1'],
            depot: 'https://c.org/git',
            identifiant_wikidata: 'Q7',
          },
        ],
      ],
    ]);
  });

  it('read a licence expression, and tell one they do not know with the record’s name', () => {
    const [source] = read(
      { name: 'A', package: 'org.a', licence: 'GPL-2.0+ AND (MIT OR Apache-2.0)' },
      { name: 'B', package: 'org.b', licence: 'Licence de mon voisin' },
    );
    expect(source?.records.map(({ fact }) => fact.licences)).toEqual([
      ['GPL-2.0-or-later', 'MIT', 'Apache-2.0'],
      undefined,
    ]);
    expect(source?.troubles).toEqual([
      { fiche: 'org.b', raison: 'licence', valeur: 'Licence de mon voisin' },
    ]);
  });

  it('leave out a value no notice could hold, and keep the rest', () => {
    const [source] = read({ name: 'A', package: 'org.a', licence: 'MIT', website: 'javascript:alert(1)' });
    expect(source?.records[0]?.fact).toMatchObject({ fiche: 'org.a', licences: ['MIT'] });
    expect(source?.records[0]?.fact).not.toHaveProperty('site_web');
    expect(source?.troubles[0]).toMatchObject({ fiche: 'org.a', raison: 'valeur' });
  });

  it('tell the line that is cut, and the one of no known shape, by name', () => {
    const sources = read(
      { name: 'A', package: 'org.a', licence: 'MIT' },
      { name: 'Sans forme', licence: 'MIT' },
      '{"name":"Coupé","pack',
    );
    expect(sources.map(({ source, records }) => [source, records.length])).toEqual([
      ['f-droid', 1],
      ['faits.jsonl', 0],
    ]);
    expect(sources[1]?.troubles).toEqual([
      { fiche: 'faits.jsonl:2 (Sans forme)', raison: 'forme-inconnue' },
      { fiche: 'faits.jsonl:3 (Coupé)', raison: 'ligne-coupee' },
    ]);
  });
});
