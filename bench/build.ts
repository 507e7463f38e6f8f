import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameToSlug } from '#domain/notice/slug.ts';
import { report } from './results.ts';

const sizes = (process.env.BENCH_SIZES ?? '1000,10000,50000').split(',').map(Number);

/** Builds catalogues of growing sizes: time, peak memory of the whole command, and cost per notice. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-bench-'));
  try {
    const rows = [];
    for (const size of sizes) {
      const contentDir = join(folder, `content-${size}`);
      await generate(contentDir, size);
      const { seconds, peakMb } = await build(contentDir, join(folder, 'dist'));
      rows.push({
        notices: size,
        secondes: seconds,
        'ms par notice': Math.round((seconds * 1e5) / size) / 100,
        'mémoire max (Mo)': peakMb,
      });
      await rm(contentDir, { recursive: true });
      await rm(join(folder, 'dist'), { recursive: true, force: true });
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

/** A catalogue of `size` notices made of the project’s own ones, under other names and addresses. */
async function generate(contentDir: string, size: number): Promise<void> {
  await cp('content', contentDir, {
    recursive: true,
    filter: (path) => !path.endsWith('.md') || path.includes('/pages/'),
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

function build(contentDir: string, outDir: string): Promise<{ seconds: number; peakMb: number }> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let peak = 0;
    const timer = setInterval(() => {
      void treeMemory(child.pid ?? 0).then((bytes) => (peak = Math.max(peak, bytes)));
    }, 250);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0)
        resolve({
          seconds: Math.round((performance.now() - start) / 100) / 10,
          peakMb: Math.round(peak / 1048576),
        });
      else reject(new Error(`la construction de ${contentDir} a échoué`));
    });
  });
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
