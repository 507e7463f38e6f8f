import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBareMachine, type BareMachine } from './bare-machine.ts';
import { createContent, noticeText, type ContentFolder } from './content-folder.ts';
import { startService, type ServiceProcess } from './service/service-process.ts';

const run = promisify(execFile);
const page = readFileSync('docs/exploiter.md', 'utf8');
const blocks = [...page.matchAll(/^```sh ?([^\n]*)\n(.*?)\n```$/gms)].map(([, kind = '', commands = '']) => ({
  kind,
  commands,
}));

describe('the commands of docs/exploiter.md', () => {
  let machine: BareMachine;
  let content: ContentFolder;
  let service: ServiceProcess;
  let env: Record<string, string>;
  beforeAll(async () => {
    machine = await makeBareMachine();
    content = await createContent({ 'notices/krita.md': noticeText('Krita') });
    env = {
      DATA_DIR: machine.here('/var/lib/annuaire'),
      CONTENT_DIR: content.dir,
      OUT_DIR: machine.here('/srv/annuaire/site'),
    };
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
    await machine.remove();
  });

  it('run, one after the other, from a bare machine to a restored one', async () => {
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['', 'machine', 'répété']));
    // One begins on one’s own computer, with a clone of the project, and goes on where the generator is.
    await mkdir(join(machine.root, 'poste'));
    await machine.type('git clone --quiet https://framagit.org/groupe/annuaire.git .', 'poste');
    const said: string[] = [];
    for (const { kind, commands } of blocks) {
      if (commands.includes('systemctl stop annuaire-service')) await service.stop();
      if (kind !== 'répété') {
        const isThere = existsSync(machine.here('/opt/annuaire/package.json'));
        said.push(await machine.type(commands, isThere ? 'opt/annuaire' : 'poste'));
        continue;
      }
      const { stdout } = await run('sh', ['-ec', machine.here(commands)], {
        env: { ...process.env, ...env },
      });
      said.push(stdout);
    }
    expect(said.join('\n')).toMatch(/Copie remise dans .*\/annuaire-retrouve : .*\n(?:.*\n)*.*blender/);
    expect(said.join('\n')).toMatch(/Copie remise dans .*\/var\/lib\/annuaire : /);
    expect(existsSync(machine.here('/srv/annuaire/site/notices/krita.html'))).toBe(true);
    expect(await readFile(machine.here('/etc/nginx/sites-enabled/annuaire.conf'), 'utf8')).toContain(
      `root "${machine.root}/srv/annuaire/site"`,
    );
    expect(existsSync(machine.here('/etc/annuaire/annuaire.env'))).toBe(true);
    const called = (await machine.called()).map((line) => line.split(' ', 1)[0]);
    expect([...new Set(called)].sort()).toEqual([
      'ansible-playbook',
      'apt',
      'certbot',
      'curl',
      'install',
      'journalctl',
      'nginx',
      'npx',
      'promtool',
      'sudo',
      'systemctl',
      'useradd',
    ]);
  });

  it('call npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...page.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('use the folders that the units use', () => {
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
