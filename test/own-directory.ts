import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'js-yaml';

const run = promisify(execFile);

/** What of this project makes a site: no content of ours, no test. */
const generatorParts = [
  ...['src', 'scripts', 'public', 'deploy', '.ci', 'astro.config.mjs', 'package.json', 'tsconfig.json'],
];

const templateFile = 'deploy/gitlab/annuaire.gitlab-ci.yml';

/** The twelve notices of `init` and these, with all that a directory may decide for itself. */
const software = ['Atelier', 'Bobine', 'Carnet', 'Dune', 'Etabli', 'Fanal', 'Girouette', 'Hublot', 'Ilot'];

/** Writes over a new directory what makes it another than ours in every respect. */
export async function makeItsOwn(folder: string): Promise<void> {
  const notices = software.map((nom, index): [string, string] => [
    `content/notices/${nom.toLowerCase()}.md`,
    `---\nnom: "${nom}"\ndescription_courte: "Keep the ${index + 2} tools of a workshop in order."\nlicences:\n  - "${index === 0 ? 'BUSL-1.1' : 'MIT'}"\nplateformes:\n  - "web"\ntags:\n  - "workshop"\ndate_creation: "2026-01-0${index + 1}"\n---\nA tool for the workshop of the quarter.\n`,
  ]);
  const files: Record<string, string> = {
    ...Object.fromEntries(notices),
    'content/site.yaml': `name: "Quarter tools"
baseline: "What we use in the quarter."
url: "https://quarter.example/tools"
lang: "en"
members: "the quarter"
publisher: "The quarter"
contact: "/a-propos.html"
colours: { primary: "#7a1f3d", accent: "#1f4f7a" }
logo: "identity/logo.svg"
favicon: "identity/icon.svg"
lists: { singular: "tool", plural: "tools" }
content_licence: "CC0-1.0"
accepted_licences: ["BUSL-1.1"]
navigation:
  header: ["notices", "tags", "workshops", { label: "Forum", url: "https://forum.quarter.example/" }]
home: { tags: ["workshop"] }
contribution: { open: false, message: "Back in September." }
`,
    'content/identity/logo.svg': drawing('#7a1f3d'),
    'content/identity/icon.svg': drawing('#1f4f7a'),
    'content/pages/workshops.md':
      '---\ntitre: "Workshops"\ndescription: "When we meet."\n---\n\nOn Tuesdays.\n',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const tags = join(folder, 'content/tags.yaml');
  const workshop =
    '- slug: "workshop"\n  label: "Workshop"\n  description: "Tools of a workshop."\n  besoin: "run a workshop"\n';
  await writeFile(tags, `${await readFile(tags, 'utf8')}${workshop}`);
}

/** A repository of this generator as it is here, with two versions: `v1`, and `v2` that says one thing otherwise. */
export async function createGeneratorRepository(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of generatorParts) {
    if ((await stat(part).catch(() => undefined)) !== undefined)
      await cp(part, join(folder, part), { recursive: true });
  }
  await writeFile(join(folder, '.gitignore'), 'node_modules\n.cache\n.astro\n');
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=essai', '-c', 'user.email=essai@exemple.org', ...args], { cwd: folder });
  const release = async (version: string) => {
    const template = join(folder, templateFile);
    const named = (await readFile(template, 'utf8')).replace(/^( {2}ANNUAIRE_VERSION:) .*/m, `$1 ${version}`);
    await writeFile(template, named);
    await git('add', '--all');
    await git('commit', '--quiet', '--message', version);
    await git('tag', version);
  };
  await git('init', '--quiet');
  await release('v1');
  const words = join(folder, 'src/i18n/en/site.ts');
  const text = await readFile(words, 'utf8');
  await writeFile(words, text.replace("'Skip to the content'", "'Skip to what matters'"));
  await release('v2');
}

/**
 * Runs a job of the pipeline of a directory as GitLab would, in its folder, with its variables: the pipeline it includes
 * is the one of the generator at that version. `npm ci` alone is not
 * what it is there: what it would install is here already.
 */
export async function runJob(folder: string, name: string): Promise<string> {
  const own = load(await readFile(join(folder, '.gitlab-ci.yml'), 'utf8')) as Own;
  const [, version = '', path = ''] = /\/-\/raw\/([^/]+)\/(.+)$/.exec(own.include[0]?.remote ?? '') ?? [];
  const generator = own.variables.ANNUAIRE_REPOSITORY?.replace('file://', '') ?? '';
  const { stdout: included } = await run('git', ['-C', generator, 'show', `${version}:${path}`]);
  const pipeline = load(included, { maxAliases: 100 }) as Pipeline;
  const bin = join(folder, '..', 'bin');
  await mkdir(bin, { recursive: true });
  const link = `ln -sfn "${resolve('node_modules')}" node_modules`;
  const npm = (await run('which', ['npm'])).stdout.trim();
  const standIn = `#!/bin/sh\ncase " $* " in *" ci "*) ${link};; *) exec "${npm}" "$@";; esac\n`;
  await writeFile(join(bin, 'npm'), standIn, { mode: 0o755 });
  const given: Record<string, string> = {
    CI_PROJECT_DIR: folder,
    CI_PAGES_URL: 'https://quarter.gitlab.example',
  };
  const env = Object.entries({ ...pipeline.variables, ...own.variables }).reduce<NodeJS.ProcessEnv>(
    (known, [key, value]) => ({
      ...known,
      [key]: value.replace(/\$(\w+)/g, (whole, variable: string) => known[variable] ?? whole),
    }),
    { ...process.env, ...given, PATH: `${bin}:${process.env.PATH ?? ''}` },
  );
  const lines = [...pipeline.default.before_script, ...(pipeline[name] as { script: string[] }).script];
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', lines.join('\n')], {
    cwd: folder,
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

function drawing(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="14" fill="${colour}"/></svg>\n`;
}

interface Own {
  include: { remote: string }[];
  variables: Record<string, string>;
}

type Pipeline = Record<string, unknown> & {
  variables: Record<string, string>;
  default: { before_script: string[] };
};
