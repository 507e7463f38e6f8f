import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from './content-folder.ts';
import { startService, type ServiceProcess } from './service/service-process.ts';

const run = promisify(execFile);
const page = readFileSync('docs/exploiter.md', 'utf8');
const blocks = (kind: string) =>
  page
    .split('\n```sh')
    .slice(1)
    .flatMap((block) =>
      block.startsWith(`${kind}\n`) ? [block.slice(kind.length + 1).split('\n```', 1)[0] ?? ''] : [],
    );
const lines = (kind: string) =>
  blocks(kind).flatMap((block) => block.split('\n').filter((line) => line.trim() !== ''));

describe('the commands of docs/exploiter.md', () => {
  let folder: string;
  let content: ContentFolder;
  let service: ServiceProcess;
  let env: Record<string, string>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annuaire-exploiter-'));
    content = await createContent({ 'notices/krita.md': noticeText('Krita') });
    env = { DATA_DIR: join(folder, 'lib'), CONTENT_DIR: content.dir, OUT_DIR: join(folder, 'site') };
    await mkdir(join(folder, 'backups'));
    service = await startService(env);
    const answer = await fetch(`${service.url}/api/contributions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nom: 'Blender', licences: ['GPL-2.0-or-later'] }),
    });
    expect(answer.status).toBe(202);
  });
  afterAll(async () => {
    await service.stop();
    await content.remove();
    await rm(folder, { recursive: true, force: true });
  });

  /** What stands on a real machine, in a place of the test’s own. */
  const here = (command: string) =>
    command
      .replaceAll('/var/backups/annuaire', join(folder, 'backups'))
      .replaceAll('/var/lib/annuaire', join(folder, 'lib'));

  it('run, one after the other, beside a service that serves', async () => {
    const commands = lines(' répété');
    expect(commands.length).toBeGreaterThan(12);
    const said = new Map<string, string>();
    for (const command of commands) {
      const { stdout } = await run('sh', ['-c', here(command)], { env: { ...process.env, ...env } });
      said.set(command, stdout);
    }
    const restored = said.get('DATA_DIR=/var/lib/annuaire-retrouve npm run contributions -- list');
    expect(restored).toContain('blender');
    expect(existsSync(join(folder, 'site/notices/krita.html'))).toBe(true);
  });

  it('name files, units and scripts that exist', () => {
    const commands = lines(' machine');
    const text = commands.join('\n');
    const paths = [...text.matchAll(/(?<![\w/.-])(?:deploy\/[\w./*-]+|\.env\.example)/g)].map(
      ([path]) => path,
    );
    expect(paths.length).toBeGreaterThan(5);
    // The inventory is what the line before makes.
    const missing = paths.filter((path) => !path.endsWith('/inventory.ini') && globSync(path).length === 0);
    expect(missing).toEqual([]);
    const units = [...text.matchAll(/annuaire-\w+\.(?:service|timer)/g)].map(([unit]) => unit);
    expect(units.filter((unit) => !existsSync(`deploy/systemd/${unit}`))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...page.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('use the folders that the units use', async () => {
    const unit = readFileSync('deploy/systemd/annuaire-site.service', 'utf8');
    for (const path of [
      '/var/lib/annuaire',
      '/srv/annuaire/depot/content',
      '/srv/annuaire/site',
      '/opt/annuaire',
    ])
      expect({ path, told: page.includes(path), used: unit.includes(path) }).toEqual({
        path,
        told: true,
        used: true,
      });
    await cp('.env.example', join(folder, 'annuaire.env'));
  });
});

describe('docs/securite.md', () => {
  const text = readFileSync('docs/securite.md', 'utf8');

  it('names for each threat a test that exists', () => {
    const rows = text.split('\n').filter((line) => /^\| (?!de quoi|---)/.test(line));
    expect(rows.length).toBeGreaterThan(14);
    for (const row of rows) {
      const files = [...(row.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
      expect(files.length, row).toBeGreaterThan(0);
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
    }
  });
});
