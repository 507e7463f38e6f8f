/** The recipes of `docs/dev/how-to.md`, by their title, as changes to files of the project. */
export const recipes: Readonly<Record<string, Recipe>> = {
  'A field of a notice': {
    'src/domain/notice/fields.ts': before(
      '  identifiant_wikidata: {',
      "  presentation_video: { kind: 'address', section: 'links', unshown: 'a trial' },",
    ),
    'src/i18n/fr/fields.ts': before(
      '  identifiant_wikidata: {',
      "  presentation_video: { label: 'Vidéo', about: 'Une vidéo qui le présente.', example: 'https://a.org/v' },",
    ),
    'src/i18n/en/fields.ts': before(
      '  identifiant_wikidata: {',
      "  presentation_video: { label: 'Video', about: 'A video about it.', example: 'https://a.org/v' },",
    ),
  },
  'A page': {
    'src/pages/langues.astro': () => `---
import { catalogue } from '#catalogue.ts';
import { t } from '#i18n/ui.ts';
import Page from '#layouts/Page.astro';
---

<Page title={t('menu.langues')} path="/langues.html">
  <div class="wrap page-head">
    <h1>{t('menu.langues')}</h1>
    <p>{catalogue.notices.length}</p>
  </div>
</Page>
`,
    'src/i18n/fr/site.ts': before("  'tags.title':", "  'menu.langues': 'Par langue',"),
    'src/i18n/en/site.ts': before("  'tags.title':", "  'menu.langues': 'By language',"),
    'src/domain/site/menu.ts': before("  donnees: { part: 'about' },", "  langues: { part: 'find' },"),
  },
  'A rule': {
    'src/domain/catalogue/rules/shouting-name.ts':
      () => `import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';

/** A name in capitals shouts. */
export const shoutingName = defineRule({
  code: 'nom-qui-crie',
  scope: 'notice',
  check: ({ notice: { nom } }) =>
    nom.length > 5 && nom === nom.toUpperCase() ? [createIssue('nom-qui-crie', ['nom'], { valeur: nom })] : [],
});
`,
    'src/domain/catalogue/rules/index.ts': both(
      before('import { siteColours }', "import { shoutingName } from './shouting-name.ts';"),
      before('  siteColours,', '  shoutingName,'),
    ),
    'src/domain/issue.ts': before("  'nom-en-double':", "  'nom-qui-crie': 'warning',"),
    'src/i18n/fr/issues.ts': before("  'nom-en-double':", "  'nom-qui-crie': '« {valeur} » crie.',"),
    'src/i18n/en/issues.ts': before("  'nom-en-double':", "  'nom-qui-crie': '“{valeur}” shouts.',"),
    'docs/errors.md': before(
      '## nom-en-double',
      '## nom-qui-crie\n\nUn nom crie.\n\n```yaml\nnom: "GIMPIMP"\n```\n\n**Corriger :** l’écrire comme ses auteurs.\n',
    ),
  },
  'An importer': {
    'src/adapters/importers/liste.ts': () => `import { readFile } from 'node:fs/promises';
import type { Candidate } from './candidate.ts';

/** One software a line: name, address, licence. */
export async function* readListe(path: string): AsyncGenerator<{ record: string; cells: string[] }> {
  for (const line of (await readFile(path, 'utf8')).split('\\n').filter(Boolean))
    yield { record: line, cells: line.split(';') };
}

/** A line as a candidate. */
export function parseListe({ record, cells }: { record: string; cells: string[] }): Candidate {
  const [nom = '', site_web, licence = ''] = cells;
  return { record, notice: { nom, site_web, licences: [licence] }, corps: '', otherNames: [], notes: [] };
}
`,
    'src/adapters/importers/sources.ts': both(
      before('import { parsePubliccode', "import { parseListe, readListe } from './liste.ts';"),
      before('  publiccode: source(', '  liste: source(readListe, parseListe),'),
    ),
  },
  'A forge': {
    'src/adapters/forgejo/': files({
      'forgejo.ts': `import { defineForge } from '#adapters/forge-kind.ts';

/** A project of a Forgejo. */
export const forgejo = defineForge({
  name: 'forgejo',
  settings: {
    FORGEJO_PROJECT: { kind: 'address', required: true },
    FORGEJO_TOKEN: { kind: 'token', required: true },
    FORGEJO_SECRET: { kind: 'secret' },
  },
  connect: ({ FORGEJO_PROJECT: place, FORGEJO_SECRET: secret }) => ({
    place,
    pace: { intervalMs: 60_000, freshMs: 10_000 },
    create: async () => (await import('./forge.ts')).createForgejo(),
    webhook: secret === undefined ? undefined : {
      path: '/api/forgejo/webhook',
      hear: async (headers, readText) =>
        headers.get('x-forgejo-secret') === secret ? { branch: await readText() } : 'stranger',
    },
    readFlag: () => Promise.resolve(true),
  }),
});
`,
      'forge.ts': `import { ForgeError, type Forge } from '#domain/contribution/forge.ts';

/** The port, at its emptiest: whoever writes a real one holds it against test/forge-contract.ts. */
export function createForgejo(): Forge {
  const away = () => Promise.reject(new ForgeError('retry', 'not written yet'));
  return {
    openProposal: away, findProposal: away, amendProposal: away, noteProposal: away, closeProposal: away, eraseProposal: away,
    readProposal: away, readNotice: away, countOpenProposals: away, announceHeld: away,
    readHealth: () => Promise.resolve({ reachable: true }),
  };
}
`,
    }),
    'src/adapters/forges.ts': both(
      before('import { gitlab }', "import { forgejo } from './forgejo/forgejo.ts';"),
      (text) => text.replace('localGit, gitlab]', 'localGit, gitlab, forgejo]'),
    ),
  },
  'A language': {
    'src/domain/site/language.ts': before('  en: `', '  eo: `la kaj en por kun ne estas de al`,'),
    'src/i18n/eo/': copyOf('src/i18n/en/', (text) =>
      text.replace('Skip to the content', 'Al la enhavo').replace('lang: "en"', 'lang: "eo"'),
    ),
  },
};

/** Puts a line before the one that begins so; a line that is not there means that the recipe is no longer right. */
function before(start: string, line: string): Edit {
  return (text) => {
    if (!text.includes(`\n${start}`)) throw new Error(`not found: ${start}`);
    return text.replace(`\n${start}`, () => `\n${line}\n${start}`);
  };
}

function both(first: Edit, second: Edit): Edit {
  return (text) => second(first(text));
}

function files(texts: Readonly<Record<string, string>>): Files {
  return { files: texts };
}

function copyOf(from: string, edit: Edit = (text) => text): Copy {
  return { from, edit };
}

type Edit = (text: string) => string;

/** A file or a folder, made of another. */
export interface Copy {
  from: string;
  edit: Edit;
}

/** A folder of new files. */
export interface Files {
  files: Readonly<Record<string, string>>;
}

/** What to do with each file: a change, or a new one whatever was there; or with each folder. */
export type Recipe = Readonly<Record<string, Edit | Copy | Files>>;
