import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../test/free-port.ts';
import { startNginx } from '../test/nginx.ts';
import { report } from './results.ts';

const units = { min: 60, s: 1, ms: 0.001 };
const exec = promisify(execFile);
/** What a moderator accepts: one more sentence at the end of a notice. */
const sentence = 'Une phrase de plus, pour la mesure.';
/** The runner of GitLab’s pipelines on one’s own machine: a program of its own, of no use to anything else here. */
const runner = 'gitlab-ci-local@4.75.1';

/**
 * How long it takes from a merge until the page is there for everyone, both ways: the jobs of the default branch, as
 * the pipeline has them, until `public/` holds it; the timer’s command, from the pull to the page that nginx serves. The
 * contents are those of `CONTENT_DIR`; each way has been taken once before, so that caches are what they are after a merge.
 * `WAY=pages` or `WAY=kit` keeps to one.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-online-'));
  const ways = { kit: throughKit, pages: throughPages };
  const asked = Object.entries(ways).filter(([way]) => (process.env.WAY ?? way) === way);
  try {
    const rows: Step[] = [];
    for (const [, measure] of asked) rows.push(...(await measure(folder)));
    await report('online', rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A machine: what its timer starts pulls the contents and builds the site, which nginx serves. */
async function throughKit(folder: string): Promise<Step[]> {
  const forge = join(folder, 'forge');
  const depot = join(folder, 'depot');
  await cp(process.env.CONTENT_DIR ?? 'content', join(forge, 'content'), { recursive: true });
  await exec('git', ['init', '--quiet', forge]);
  await commit(forge);
  await exec('git', ['clone', '--quiet', forge, depot]);
  const site = join(folder, 'site');
  const unit = await readFile('deploy/systemd/annuaire-site.service', 'utf8');
  const refresh = () =>
    exec(process.execPath, (/^ExecStart=\S+ (.+)$/m.exec(unit)?.[1] ?? '').split(' '), {
      env: {
        ...process.env,
        CONTENT_DIR: join(depot, 'content'),
        OUT_DIR: site,
        DATA_DIR: join(folder, 'data'),
        PAGE_CACHE: join(folder, 'cache', 'pages'),
      },
    });
  const whole = await secondsOf(refresh);
  const nginx = await startNginx(
    { name: 'localhost', site, service: '127.0.0.1:1' },
    { port: await freePort() },
  );
  try {
    const page = new URL(await merge(forge), nginx.url);
    const [seen] = await Promise.all([
      secondsOf(async () => {
        while (!(await textOf(page)).includes(sentence)) await setTimeout(50);
      }),
      refresh(),
    ]);
    return [
      { chemin: 'machine', étape: 'première construction', secondes: whole },
      { chemin: 'machine', étape: 'attente du minuteur, au plus', secondes: await longestWait() },
      { chemin: 'machine', étape: 'de la reprise à la page servie par nginx', secondes: seen },
    ];
  } finally {
    await nginx.stop();
  }
}

/** What the timer waits for between the end of a build and the next one. */
async function longestWait(): Promise<number> {
  const timer = await readFile('deploy/systemd/annuaire-site.timer', 'utf8');
  return [...timer.matchAll(/^(?:OnUnitInactiveSec|RandomizedDelaySec)=(\d+)(min|s)$/gm)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units],
    0,
  );
}

/** GitLab Pages: the jobs of a merge into the default branch, run one stage after the other, as a runner does. */
async function throughPages(folder: string): Promise<Step[]> {
  const clone = join(folder, 'pages');
  await exec('git', ['clone', '--quiet', '.', clone]);
  const contents = process.env.CONTENT_DIR;
  if (contents !== undefined) await cp(contents, join(clone, 'content'), { recursive: true });
  // Where nothing changed, the runner takes it that everything did.
  await merge(clone, 1);
  const pipeline = () =>
    exec(
      'npx',
      [
        '--yes',
        runner,
        '--force-shell-executor',
        '--shell-isolation',
        '--artifacts-to-source',
        ...['--home', folder],
        // No public address: contents that name no contact are fit for it.
        ...['--variable', 'CI_PAGES_URL=http://localhost/annuaire'],
      ],
      { cwd: clone, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1e9 },
    );
  const first = await secondsOf(pipeline);
  const page = await merge(clone);
  let said = '';
  const next = await secondsOf(async () => {
    const { stdout, stderr } = await pipeline();
    said = stdout + stderr;
  });
  if (!(await readFile(join(clone, 'public', page), 'utf8')).includes(sentence))
    throw new Error(`${page}: not the page that was merged`);
  const ofJobs = /^(?!pipeline )(\S+) +finished in ([\d.]+) (s|min|ms)$/gm;
  const jobs = [...said.matchAll(ofJobs)].map(([, job, count, unit]) => ({
    chemin: 'GitLab Pages',
    étape: `tâche ${job}`,
    secondes: Number(count) * units[unit as keyof typeof units],
  }));
  return [
    { chemin: 'GitLab Pages', étape: 'premier pipeline, sans caches', secondes: first },
    ...jobs,
    { chemin: 'GitLab Pages', étape: 'de la fusion à la page dans public/', secondes: next },
  ];
}

async function textOf(page: URL): Promise<string> {
  const answer = await fetch(page);
  return answer.text();
}

async function commit(repository: string): Promise<void> {
  const git = (...words: string[]) =>
    exec('git', [
      ...['-C', repository, '-c', 'user.name=Mesure', '-c', 'user.email=mesure@localhost.invalid'],
      // Its housekeeping would move files while a job takes them.
      ...['-c', 'gc.auto=0'],
      ...words,
    ]);
  await git('add', 'content');
  await git('commit', '--quiet', '--allow-empty', '--message', 'Mesure');
}

/** @returns the page that an acceptance on the default branch changes, of the notice at a place */
async function merge(repository: string, place = 0): Promise<string> {
  const notices = join(repository, 'content', 'notices');
  const name = (await readdir(notices)).sort()[place] ?? '';
  await appendFile(join(notices, name), `\n${sentence}\n`);
  await commit(repository);
  return `notices/${name.replace(/\.md$/, '.html')}`;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round((performance.now() - start) / 100) / 10;
}

type Step = Readonly<Record<'chemin' | 'étape', string> & { secondes: number }>;
