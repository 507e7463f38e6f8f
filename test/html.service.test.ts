import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { createContent, noticeText } from './content-folder.ts';

const run = promisify(execFile);
const html = (contentDir: string) =>
  run(process.execPath, ['--import', './src/language.ts', 'scripts/html.ts'], {
    env: { ...process.env, CONTENT_DIR: contentDir },
  });

it('npm run html names each link that leads nowhere, and passes a site whose links lead somewhere', async () => {
  const page = (link: string) =>
    `---\ntitre: "À propos"\ndescription: "Nous."\n---\n\nVoir [ceci](${link}).\n`;
  const content = await createContent({
    'content/notices/krita.md': noticeText('Krita'),
    'content/pages/a-propos.md': page('/notices/krita.html'),
  });
  onTestFinished(() => content.remove());
  const dir = join(content.dir, 'content');
  expect((await html(dir)).stdout).toContain(' 0 défauts HTML, 0 liens internes cassés');
  await writeFile(join(dir, 'pages/a-propos.md'), page('/nulle-part.html'));
  await expect(html(dir)).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('a-propos.html → /nulle-part.html') as string,
  });
});

it('every page is validated for itself, one after the other', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'annuaire-pages-'));
  onTestFinished(() => rm(outDir, { recursive: true, force: true }));
  const page = (body: string) =>
    `<!doctype html><html lang="fr"><head><title>Page</title></head><body>${body}</body></html>`;
  const bodies = { 'a.html': '<p><div></div></p>', 'b.html': '<p>Bien.</p>', 'c.html': '<img src="a.png">' };
  for (const [name, body] of Object.entries(bodies)) await writeFile(join(outDir, name), page(body));
  const workerData = { outDir, pages: [...Object.keys(bodies), 'a.html'] };
  const thread = new Worker(new URL('../scripts/html-thread.ts', import.meta.url), { workerData });
  const [faults] = (await once(thread, 'message')) as [string[]];
  const told = faults.map((fault) => fault.replace(/:\d+:\d+ ([\w/-]+) .*/, ' $1'));
  const ofA = told.slice(0, told.indexOf('c.html wcag/h37'));
  expect(told).toEqual([...ofA, 'c.html wcag/h37', ...ofA]);
  expect(new Set(ofA)).toContain('a.html no-implicit-close');
});
