import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createContent, noticeText, type ContentFolder } from './content-folder.ts';

const logo = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const port = 20_000 + ((process.pid * 7) % 20_000);
const site = `http://127.0.0.1:${port}/annuaire`;

let folder: ContentFolder;
let dev: ChildProcess;
beforeAll(async () => {
  folder = await createContent({
    'logos/krita.svg': logo,
    'notices/krita.md': noticeText('Krita', 'redirections:\n  - "/vieux/krita"\n'),
  });
  dev = spawn(process.execPath, ['scripts/dev.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      SERVICE_PORT: String(port + 1),
      CONTENT_DIR: folder.dir,
      DATA_DIR: join(folder.dir, '.data'),
      SITE_URL: site,
      // Under Vitest, Astro leaves its pages to it.
      VITEST: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  dev.stdout?.resume();
  // Whether it comes; how fast is no matter for a test, which shares its machine with others.
  const options = { timeout: 170_000, interval: 200 };
  await vi.waitFor(async () => {
    expect((await fetch(`${site}/notices/krita.html`)).status).toBe(200);
  }, options);
});
afterAll(async () => {
  dev.kill('SIGTERM');
  await once(dev, 'exit');
  await folder.remove();
});

const read = async (path: string) => {
  const response = await fetch(`${site}${path}`);
  return { type: response.headers.get('content-type'), text: await response.text() };
};

describe('the development server', () => {
  it('answers what the build writes beside the pages', async () => {
    expect(JSON.parse((await read('/notices/krita.json')).text)).toMatchObject({
      slug: 'krita',
      nom: 'Krita',
    });
    expect((await read('/notices/krita.json')).type).toContain('application/json');
    expect(await read('/logos/krita.svg')).toMatchObject({ text: logo });
    expect((await read('/vieux/krita')).text).toContain('url=/annuaire/notices/krita.html');
    expect(JSON.parse((await read('/pagefind/pagefind-entry.json')).text)).toMatchObject({
      version: '1.6.0',
    });
  });

  it('shows a change of a notice, on its page and in its data', async () => {
    await writeFile(join(folder.dir, 'notices/krita.md'), noticeText('Krita 6'));
    // Whether it is shown; how fast is no matter for a test, which shares its machine with others.
    const options = { timeout: 10_000, interval: 20 };
    await expect.poll(async () => (await read('/notices/krita.html')).text, options).toContain('Krita 6');
    await expect.poll(async () => (await read('/notices/krita.json')).text, options).toContain('Krita 6');
  });
});
