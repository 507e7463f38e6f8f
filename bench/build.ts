import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameToSlug } from '#domain/notice/slug.ts';
import { report } from './results.ts';

/** 50,000 only when it is asked: `BENCH_SIZES=50000`. */
const sizes = (process.env.BENCH_SIZES ?? '1000,10000').split(',').map(Number);

/**
 * Builds catalogues of growing sizes, whole and after a change of one notice, beside Hugo and Jekyll where they are: each
 * notice there is a page with its text and the names of its fields, under a template of ten lines. Time, and peak memory of the
 * whole command.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-bench-'));
  try {
    const rows = [];
    for (const size of sizes) {
      const contentDir = join(folder, `content-${size}`);
      await generate(contentDir, size);
      rows.push(await measure(contentDir, size, folder));
      await rm(contentDir, { recursive: true });
    }
    const [first, last] = [rows[0], rows.at(-1)];
    await report('build', rows, {
      'coût par notice, du plus petit au plus grand':
        first && last ? Math.round((last['ms par notice'] / first['ms par notice']) * 100) / 100 : 0,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In the project, whose packages they ask for. */
const programs = join('.cache', `programs-${process.pid}`);

async function measure(contentDir: string, size: number, folder: string) {
  const env = {
    CONTENT_DIR: contentDir,
    OUT_DIR: join(folder, 'dist'),
    PAGE_CACHE: join(folder, 'pages'),
    PROGRAM_CACHE: programs,
  };
  const build = async () => time([process.execPath, ...(await buildArguments())], env);
  const whole = await build();
  const [changed = ''] = (await readdir(join(contentDir, 'notices'))).sort();
  await appendFile(join(contentDir, 'notices', changed), '\nUne phrase de plus.\n');
  const after = await build();
  const others = await generateOthers(contentDir, folder);
  const hugo = await time(['hugo', '--quiet', '--source', others, '--destination', join(others, 'hugo')]);
  const jekyll = await time([
    'jekyll',
    'build',
    '--quiet',
    '--source',
    others,
    '--destination',
    join(others, 'jekyll'),
  ]);
  for (const made of [...['dist', 'pages', 'others'].map((name) => join(folder, name)), programs])
    await rm(made, { recursive: true, force: true });
  const share = (part: Timed | undefined, of: Timed | undefined) =>
    part && of ? Math.round((part.seconds / of.seconds) * 100) / 100 : undefined;
  return {
    notices: size,
    secondes: whole?.seconds,
    'ms par notice': Math.round(((whole?.seconds ?? 0) * 1e5) / size) / 100,
    'mémoire max (Mo)': whole?.peakMb,
    'après un changement (s)': after?.seconds,
    'part du tout': share(after, whole),
    'Hugo (s)': hugo?.seconds,
    '× Hugo': share(whole, hugo),
    'Jekyll (s)': jekyll?.seconds,
    '× Jekyll': share(whole, jekyll),
  };
}

/** What `npm run build` gives to Node. */
async function buildArguments(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}

/** The same notices as Hugo and Jekyll read them, in one folder for both. */
async function generateOthers(contentDir: string, folder: string): Promise<string> {
  const others = join(folder, 'others');
  const page = (title: string, content: string) =>
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${content}</main></body></html>`;
  await mkdir(join(others, 'layouts', '_default'), { recursive: true });
  await mkdir(join(others, '_layouts'));
  await cp(join(contentDir, 'notices'), join(others, 'content', 'notices'), { recursive: true });
  await cp(join(contentDir, 'notices'), join(others, '_notices'), { recursive: true });
  await writeFile(
    join(others, 'hugo.toml'),
    'baseURL = "https://exemple.org/"\ndisableKinds = ["taxonomy", "term"]\n',
  );
  await writeFile(
    join(others, 'layouts', '_default', 'single.html'),
    page(
      '{{ .Params.nom }}',
      '<p>{{ .Params.description_courte }}</p><ul>{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul>{{ .Content }}',
    ),
  );
  await writeFile(
    join(others, 'layouts', '_default', 'list.html'),
    page(
      '{{ .Title }}',
      '<ul>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Params.nom }}</a></li>{{ end }}</ul>',
    ),
  );
  await writeFile(
    join(others, '_config.yml'),
    'collections:\n  notices:\n    output: true\ndefaults:\n  - scope: { path: "", type: notices }\n    values: { layout: notice }\nexclude: [content, layouts, hugo]\n',
  );
  await writeFile(
    join(others, '_layouts', 'notice.html'),
    page(
      '{{ page.nom }}',
      '<p>{{ page.description_courte }}</p><ul>{% for tag in page.tags %}<li>{{ tag }}</li>{% endfor %}</ul>{{ content }}',
    ),
  );
  return others;
}

/** A catalogue of `size` notices made of the project’s own ones, under other names and addresses. */
async function generate(contentDir: string, size: number): Promise<void> {
  await cp('content', contentDir, {
    recursive: true,
    // A copy lacks what its model lacks: the budgets of what is missing are those of the real content.
    filter: (path) => (!path.endsWith('.md') || path.includes('/pages/')) && !path.endsWith('budgets.yaml'),
  });
  await mkdir(join(contentDir, 'notices'), { recursive: true });
  const names = (await readdir('content/notices')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join('content/notices', name), 'utf8')));
  for (let number = 0; number < size; number++) {
    const text = texts[number % texts.length] ?? '';
    const round = Math.floor(number / texts.length);
    const slug = (names[number % names.length] ?? '').replace(/\.md$/, '');
    const renamed =
      round === 0
        ? text
        : text
            .replace(/^nom: "(.*)"$/m, `nom: "$1 copie ${round}"`)
            .replace(/^site_web: "(https?:\/\/[^/"]+)(?:\/([^"]*))?"$/m, `site_web: "$1/${round}/$2"`)
            .replace(/^mis_en_avant: true\n/m, '')
            .replace(/^alias:\n(?: {2}- .*\n)+/m, '')
            .replace(/^redirections:\n(?: {2}- .*\n)+/m, '');
    const name = /^nom: "(.*)"$/m.exec(renamed)?.[1] ?? slug;
    const file = round === 0 ? slug : nameToSlug(name);
    await writeFile(join(contentDir, 'notices', `${file}.md`), renamed);
  }
}

/** How long a command takes, and the memory of all it starts; nothing when there is no such program. */
async function time(
  command: readonly string[],
  env: Record<string, string> = {},
): Promise<Timed | undefined> {
  const [program = '', ...rest] = command;
  const start = performance.now();
  const child = spawn(program, rest, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const timer = setInterval(() => {
    void treeMemory(child.pid ?? 0).then((bytes) => (peak = Math.max(peak, bytes)));
  }, 250);
  try {
    const code = await new Promise<number | null | undefined>((resolve) => {
      child.on('error', () => resolve(undefined));
      child.on('close', resolve);
    });
    if (code === undefined) return undefined;
    if (code !== 0) throw new Error(`${command.join(' ')} : ${code}`);
    return {
      seconds: Math.round((performance.now() - start) / 10) / 100,
      peakMb: Math.round(peak / 1048576),
    };
  } finally {
    clearInterval(timer);
  }
}

interface Timed {
  seconds: number;
  peakMb: number;
}

/** Resident memory of a process and all it started, in bytes (Linux; 0 elsewhere). */
async function treeMemory(pid: number): Promise<number> {
  const parents = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
    sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
  }
  const sum = (id: number): number =>
    (sizes.get(id) ?? 0) + (parents.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(pid);
}
