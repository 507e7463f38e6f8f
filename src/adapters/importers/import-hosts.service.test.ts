import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostsSchema } from '#domain/hosts/schema.ts';
import { reportHosts } from './hosts-report.ts';
import { importHosts } from './import-hosts.ts';

const fixtures = join(import.meta.dirname, '../../../test/fixtures');
let dir: string;
let server: Server | undefined;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hosts-'));
});

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(dir, { recursive: true });
});

function run(path: string, dryRun = false) {
  const now = new Date('2026-11-22T10:00:00Z');
  return importHosts({ path, contentDir: 'content', outDir: dir, dryRun, now, onProgress: () => undefined });
}

/** A web server of `.properties` files; `{base}` stands for its own address. */
async function serve(files: Record<string, string>): Promise<{ base: string; asked: string[] }> {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const text = files[request.url ?? ''];
    if (text === undefined) response.writeHead(404).end('rien');
    else response.end(text.replaceAll('{base}', `http://${request.headers.host ?? ''}`));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe('importing hosts', () => {
  test('a federation on the web is followed, circles, dead ends and floods included', async () => {
    const { base, asked } = await serve({
      '/f': 'file.class=Federation\nsubs.a={base}/a\nsubs.b=/b\nsubs.c=gopher://x/\nsubs.d={base}/flot\nsubs.moi={base}/f#x',
      '/a': 'file.class=Organization\norganization.name=A\norganization.website=https://a.example\nsubs.s=s\nsubs.f={base}/f',
      '/s': 'file.class=Service\nsoftware.name=next cloud\nservice.website=https://nuage.a.example\nservice.registration=Free',
      '/flot': 'x'.repeat(300_000),
    });
    const outcome = await run(`${base}/f`);
    expect(asked.sort()).toEqual(['/a', '/b', '/f', '/flot', '/s']);
    expect(outcome.failures.map(({ place, reason }) => [place.replace(base, ''), reason])).toEqual([
      ['gopher://x/', 'introuvable'],
      ['/b', 'illisible'],
      ['/flot', 'illisible'],
    ]);
    const written = hostsSchema.parse(JSON.parse(await readFile(join(dir, 'hosts.json'), 'utf8')));
    expect(written).toMatchObject({
      sample: false,
      generated: '2026-11-22T10:00:00.000Z',
      hosts: [
        {
          nom: 'A',
          services: [{ logiciel: 'next cloud', notice: 'nextcloud', acces: 'libre', complet: false }],
        },
      ],
    });
  });

  test('what a file of the federation names is not asked for when it is inside, whatever it redirects to', async () => {
    const inside = createServer((_, response) =>
      response.end('file.class=Organization\norganization.name=Dedans'),
    );
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
    const port = (inside.address() as AddressInfo).port;
    let reached = false;
    inside.on('connection', () => (reached = true));
    const { base } = await serve({
      '/f': `file.class=Federation\nsubs.a=http://127.0.0.1:${port}/a\nsubs.b=http://[::1]:${port}/b\nsubs.c=http://localhost:${port}/c\nsubs.d=http://169.254.169.254/latest\nsubs.e={base}/e`,
      '/e': 'file.class=Organization\norganization.name=E\norganization.website=https://e.example',
    });
    const { failures } = await run(`${base}/f`, true);
    inside.close();
    expect(reached).toBe(false);
    expect(failures.map(({ reason }) => reason)).toEqual(Array(4).fill('illisible'));
    expect(failures[0]?.detail).toContain('intérieur');
  });

  test('a folder that mirrors a federation needs no network', async () => {
    const outcome = await run(join(fixtures, 'import-chatons'));
    expect(outcome.hosts).toEqual([
      {
        nom: 'Membre A',
        site: 'https://a.example/',
        type: 'association',
        pays: 'FR',
        services: [
          {
            logiciel: 'Etherpad',
            notice: 'etherpad',
            nom: 'Pads',
            url: 'https://pad.a.example/',
            acces: 'sans-inscription',
            complet: false,
          },
          {
            logiciel: 'Nuage inconnu',
            nom: 'Nuage inconnu',
            url: 'https://nuage.a.example/',
            acces: 'membres',
            complet: true,
          },
        ],
      },
    ]);
    expect(outcome.failures).toEqual([{ place: '../../../etc/passwd', reason: 'introuvable' }]);
    expect(reportHosts(outcome, { dryRun: false })).toContain('« Nuage inconnu » : 1');
  });

  test('when nothing is found, the snapshot that was there stays', async () => {
    await cp('content/hosts.json', join(dir, 'hosts.json'));
    const before = await readFile(join(dir, 'hosts.json'), 'utf8');
    const { base } = await serve({});
    const outcome = await run(`${base}/f`);
    expect(outcome.hosts).toEqual([]);
    expect(await readFile(join(dir, 'hosts.json'), 'utf8')).toBe(before);
  });
});
