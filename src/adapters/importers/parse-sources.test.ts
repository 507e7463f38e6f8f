import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '#adapters/content-files/read-content.ts';
import { parseAppstream, readAppstream } from './appstream.ts';
import { repairCandidate } from './repair-candidate.ts';
import { parseAwesomeSelfhosted, readAwesomeSelfhosted } from './awesome-selfhosted.ts';
import { parseFramalibre, readFramalibre } from './framalibre.ts';
import { parseYamlRecord } from './read-yaml-record.ts';
import { parsePubliccode, readPubliccode } from './publiccode.ts';
import type { Candidate, ParsedRecord, Skipped, Unreadable } from './candidate.ts';

const fixtures = join(import.meta.dirname, '../../../test/fixtures');
const { vocabulary } = (await readContent('content')).catalogue;

async function readAll<Item extends object>(items: AsyncIterable<Item | Unreadable>) {
  const all = await Array.fromAsync(items);
  return { good: all.filter((item) => !isSkipped(item)) as Item[], bad: all.filter(isSkipped) as Skipped[] };
}

function parseAll<Foreign>(
  records: readonly Foreign[],
  parse: (record: Foreign, lists: typeof vocabulary) => ParsedRecord,
) {
  const parsed = records.map((record) => parse(record, vocabulary));
  const candidates = parsed.filter((one): one is Candidate => !('reason' in one));
  return { candidates, issues: parsed.filter(isSkipped) };
}

function isSkipped(one: object): one is Skipped {
  return 'reason' in one;
}

describe('framalibre', async () => {
  const { good, bad } = await readAll(readFramalibre(join(fixtures, 'import-framalibre')));
  const { candidates, issues } = parseAll(good, parseFramalibre);

  test('a notice in the loose form of 2023 comes in ours', () => {
    expect(candidates.find(({ notice }) => notice.nom === 'Élan & été')).toMatchObject({
      record: 'élan-été.md',
      notice: {
        site_web: 'http://elan-ete.example/?utm_source=framalibre',
        licences: ['GPL-3.0-or-later'],
        plateformes: ['gnu-linux', 'macos', 'windows'],
        langues: ['fr', 'en'],
        tags: ['agenda'],
        alternative_a: ['Doodle', 'Google Agenda'],
        createurices: [],
        mis_en_avant: true,
        date_creation: '2023-12-26',
        redirections: [
          '/notices/%C3%A9lan-%C3%A9t%C3%A9',
          '/notices/%C3%A9lan-%C3%A9t%C3%A9.html',
          '/content/%C3%A9lan-%C3%A9t%C3%A9',
          '/content/elan',
        ],
      },
      corps: 'Tenir un **agenda** à plusieurs.\n\n## Un titre\n\nDu texte simple.',
      logo: 'images/logo/Élan & été.png',
    });
  });

  test('a family of licences without its version is kept without inventing one', () => {
    expect(candidates.find(({ notice }) => notice.nom === 'Sans version')?.notice).toMatchObject({
      licences: ['LicenseRef-GNU-GPL'],
      site_web: undefined,
      date_creation: undefined,
    });
  });

  test('a date that is none, and a field that is not ours, are told', () => {
    const raw = {
      nom: 'A',
      licences: ['MIT'],
      date_creation: 'un jour',
      note: 'cinq étoiles',
      layout: 'notice',
      vide: '',
    };
    const parsed = parseFramalibre({ record: 'a.md', raw, corps: '' }, vocabulary);
    expect('notes' in parsed && parsed.notes).toEqual([
      { code: 'champ-laisse', value: 'note' },
      { code: 'champ-laisse', value: 'date_creation\u00a0: un jour' },
    ]);
  });

  test('what is not free, not UTF-8 or not YAML is told by its file', () => {
    expect(issues).toEqual([
      { record: 'excel.md', nom: 'Microsoft Excel', reason: 'licence-non-libre', detail: 'Propriétaire' },
    ]);
    expect(bad.map(({ record, reason }) => [record, reason])).toEqual([
      ['code.md', 'illisible'],
      ['latin1.md', 'encodage'],
    ]);
  });

  test('the _notices folder and one file of it do as well', async () => {
    expect((await readAll(readFramalibre(join(fixtures, 'import-framalibre/_notices')))).good).toEqual(good);
    const one = join(fixtures, 'import-framalibre/_notices/excel.md');
    expect((await readAll(readFramalibre(one))).good).toHaveLength(1);
  });
});

describe('awesome-selfhosted', async () => {
  const { good, bad } = await readAll(readAwesomeSelfhosted(join(fixtures, 'import-awesome-selfhosted')));
  const { candidates, issues } = parseAll(good, parseAwesomeSelfhosted);

  test('facts come, English sentences stay', () => {
    const [agenda] = candidates;
    expect(agenda?.notice).toMatchObject({
      nom: 'Exemple Agenda',
      licences: ['AGPL-3.0-only'],
      plateformes: ['auto-hebergement', 'web'],
      tags: ['agenda', 'edition-collaborative'],
    });
    expect(JSON.stringify(agenda)).not.toContain('English');
    expect(agenda?.notes).toEqual([{ code: 'mot-clef-inconnu', value: 'constructor' }]);
  });

  test('an archived repository says so in French', () => {
    expect(candidates[1]).toMatchObject({ notice: { etat: 'abandonne' }, corps: /archivé/ });
  });

  test('the folder’s own list of non-free licences counts, and a broken file is told', () => {
    expect(issues).toEqual([
      { record: 'exemple-ferme.yml', nom: 'Exemple Fermé', reason: 'licence-non-libre', detail: 'BUSL-1.1' },
    ]);
    expect(bad.map(({ record }) => record)).toEqual(['casse.yml']);
  });
});

describe('publiccode', async () => {
  const { good } = await readAll(readPubliccode(join(fixtures, 'import-publiccode')));
  const { candidates } = parseAll(good, parsePubliccode);

  test('French sentences come, people to contact do not', () => {
    const mairie = candidates.find(({ notice }) => notice.nom === 'Exemple Mairie');
    expect(mairie).toMatchObject({
      record: 'mairie/publiccode.yml',
      notice: {
        description_courte: 'Recueillir les demandes des habitant·es.',
        site_web: 'https://mairie.example',
        depot: 'https://forge.example/mairie.git',
        licences: ['AGPL-3.0-or-later', 'EUPL-1.2'],
        plateformes: ['web', 'gnu-linux'],
        langues: ['fr', 'en'],
        tags: ['formulaire'],
        createurices: ['Commune d’exemple'],
        etat: 'abandonne',
      },
    });
    expect(mairie?.corps).toMatch(
      /obsolète[\s\S]*## Pour les mairies\n\nRecueille les demandes \*\*en ligne\*\*\./,
    );
    expect(JSON.stringify(mairie)).not.toContain('Une Personne');
  });

  test('files of the first versions are read', () => {
    expect(candidates.find(({ notice }) => notice.nom === 'Exemple Ancien')?.notice).toMatchObject({
      licences: ['GPL-2.0-or-later'],
      plateformes: ['windows'],
      tags: ['comptabilite'],
      description_courte: undefined,
    });
  });
});

describe('appstream', async () => {
  const { good, bad } = await readAll(readAppstream(join(fixtures, 'import-appstream.yml')));
  const { candidates, issues } = parseAll(good, parseAppstream);

  test('French texts, languages half translated and categories come', () => {
    expect(candidates[0]).toMatchObject({
      record: 'org.example.Video.desktop',
      notice: {
        nom: 'Exemple Video',
        description_courte: 'Monter des vidéos.',
        site_web: 'http://video.example/',
        depot: 'https://forge.example/video',
        licences: ['GPL-3.0-or-later'],
        plateformes: ['gnu-linux'],
        langues: ['fr', 'sr-Latn', 'pt-BR'],
        tags: ['montage-video'],
        createurices: ['Le projet Exemple'],
        alias: ['Vidéo d’exemple'],
      },
      corps: 'Couper et coller.\n\n- Vite\n- Bien',
    });
    expect(JSON.stringify(candidates)).not.toContain('English');
  });

  test('texts that were XML are read as they were meant, with their typographic spaces', () => {
    const record = {
      record: 'org.exemple.Entite',
      raw: {
        Type: 'desktop-application',
        Name: { C: 'Tom &amp; Léa', fr: 'Tom &amp; Léa\u00A0: l’édition' },
        Summary: { fr: 'Capturer &amp; trier 1\u202F000 photos\u00A0!' },
        DeveloperName: { C: 'A &lt;3 B' },
        ProjectLicense: 'GPL-3.0+',
        Url: { homepage: 'www.exemple.org' },
      },
    };
    const [candidate] = parseAll([record], parseAppstream).candidates;
    expect(candidate?.notice).toMatchObject({
      nom: 'Tom & Léa',
      description_courte: 'Capturer & trier 1\u202F000 photos\u00A0!',
      createurices: ['A <3 B'],
      alias: ['Tom & Léa\u00A0: l’édition'],
    });
    const repaired = candidate && repairCandidate(candidate, vocabulary);
    expect(repaired).toMatchObject({ notice: { site_web: 'https://www.exemple.org' } });
  });

  test('French is known by any of its codes, « fr » first', () => {
    const french = (texts: object) =>
      parseAll(
        [
          {
            record: 'org.exemple.Code',
            raw: { Type: 'desktop-application', Name: { C: 'Code' }, Summary: texts, ProjectLicense: 'MIT' },
          },
        ],
        parseAppstream,
      ).candidates[0]?.notice.description_courte;
    expect(french({ C: 'Draw.', fr_FR: 'Dessiner.' })).toBe('Dessiner.');
    expect(french({ fr_CA: 'Gribouiller.', fr: 'Dessiner.' })).toBe('Dessiner.');
    expect(french({ C: 'Draw.', fur: 'Disegnâ.', frp: 'Dèssin.' })).toBeUndefined();
  });

  test('other components are told by their identifier, and a broken one hides no other', () => {
    expect(issues.map(({ record, reason }) => [record, reason])).toEqual([
      ['org.example.addon', 'autre-type'],
      ['org.example.Nue.desktop', 'licence-absente'],
    ]);
    expect(bad).toMatchObject([{ record: 'org.example.Casse.desktop', reason: 'illisible' }]);
  });
});

test('what cannot be read is told in our words, with its line', () => {
  expect(parseYamlRecord('name: A\nurl: {{ page.url }}\n', 'a.yml')).toEqual({
    record: 'a.yml',
    reason: 'illisible',
    detail: '2 : Ceci n’est pas du YAML lisible : un texte ne peut pas commencer par « {{ » sans guillemets.',
  });
});

test.each([
  ['framalibre', 'a.md', '---\nnom: 3.10\nlicences: [MIT]\n---\n', readFramalibre, parseFramalibre],
  ['publiccode', 'publiccode.yml', 'name: 3.10\nlegal: {license: MIT}\n', readPubliccode, parsePubliccode],
  [
    'appstream',
    'a.yml',
    'Type: desktop-application\nName: {C: 3.10}\nProjectLicense: MIT\n',
    readAppstream,
    parseAppstream,
  ],
] as const)('a name that is a number stays as it was typed: %s', async (_, name, text, read, parse) => {
  const folder = await mkdtemp(join(tmpdir(), 'import-number-'));
  await writeFile(join(folder, name), text);
  const { good } = await readAll<object>(read(folder));
  const { candidates } = parseAll(good, parse as Parameters<typeof parseAll<object>>[1]);
  expect(candidates.map(({ notice }) => notice.nom)).toEqual(['3.10']);
  await rm(folder, { recursive: true });
});

test('what YAML leaves out of a value, and an identifier that is none, are told', async () => {
  const read = async (lines: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'import-aside-'));
    await writeFile(join(folder, 'a.md'), `---\nnom: Outil #1\nlicences: [MIT]\n${lines}\n---\n`);
    const { candidates } = parseAll((await readAll(readFramalibre(folder))).good, parseFramalibre);
    await rm(folder, { recursive: true });
    return candidates[0];
  };
  const aside = { code: 'champ-laisse', value: '#1' };
  expect(await read('identifiant_wikidata: https://www.wikidata.org/wiki/q42')).toMatchObject({
    notice: { nom: 'Outil', identifiant_wikidata: 'Q42' },
    notes: [aside],
  });
  expect((await read('identifiant_wikidata: aucun'))?.notes).toEqual([
    aside,
    { code: 'champ-laisse', value: 'aucun' },
  ]);
});
