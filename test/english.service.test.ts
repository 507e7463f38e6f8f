import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentFolder } from './content-folder.ts';
import { createEnglishContent } from './english-directory.ts';
import { startService, type ServiceProcess } from './service/service-process.ts';

const run = promisify(execFile);
let folder: ContentFolder;
let dataDir: string;
let service: ServiceProcess;
beforeAll(async () => {
  folder = await createEnglishContent();
  dataDir = await mkdtemp(join(tmpdir(), 'english-service-'));
  service = await startService({ CONTENT_DIR: folder.dir, DATA_DIR: dataDir });
});
afterAll(async () => {
  await service.stop();
  await folder.remove();
  await rm(dataDir, { recursive: true, force: true });
});

const post = (fields: object, accept = 'application/json') =>
  fetch(`${service.url}/api/contributions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, origin: 'http://localhost:4321' },
    body: JSON.stringify(fields),
  });
const command = async (script: string, ...args: string[]) => {
  const { stdout } = await run(process.execPath, ['--import', './src/language.ts', script, ...args], {
    env: { ...process.env, CONTENT_DIR: folder.dir, DATA_DIR: dataDir },
  });
  return stdout;
};

describe('the service of a directory in English', () => {
  it('says so when it starts', () => {
    expect(service.lines.join('\n')).toContain('Contribution service ready');
  });

  it('tells what is to be looked at in English', async () => {
    const response = await post({ nom: '', licences: ['MIT'] });
    expect(response.status).toBe(422);
    const { issues } = (await response.json()) as { issues: { message: string }[] };
    expect(issues.map(({ message }) => message)).toContain('The field “nom” is required.');
  });

  it('gives its own form back in English to a browser without JavaScript', async () => {
    const response = await fetch(`${service.url}/api/contributions`, {
      method: 'POST',
      headers: { accept: 'text/html', origin: 'http://localhost:4321' },
      body: new URLSearchParams({ nom: '', licences: 'MIT' }),
    });
    const page = await response.text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Almost done');
    expect(page.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/[éèêàçœ«»]/);
  });

  it('puts proposals before moderators in English, whose commands answer in English', async () => {
    const sent = await post({
      nom: 'Sketcher',
      licences: ['MIT'],
      description_courte: 'Draw with others, on one sheet.',
      corps: 'A sheet for several people to draw on at once, in a browser.',
    });
    expect(sent.status).toBe(202);
    await expect
      .poll(() => command('scripts/moderate.ts', 'list'), { timeout: 20_000 })
      .toContain('sketcher');
    expect(await command('scripts/moderate.ts', 'list')).toContain('Add: sketcher');
    const shown = await command('scripts/moderate.ts', 'show', '1');
    expect(shown).toContain('State: open');
    expect(shown).toMatch(/To look at: .*remarks of check/);
    expect(shown).toContain('Licence `MIT`: free.');
    expect(shown).not.toMatch(/[éèêàçœ«»]/);
    expect(await command('scripts/contributions.ts', 'status')).toContain('Contributions: open');
  });
});
