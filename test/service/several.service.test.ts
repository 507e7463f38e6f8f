import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGitlabSimulator, type GitlabSimulator } from '../gitlab-simulator/start.ts';
import { lacks } from '../needs.ts';
import { startPostgres, type PostgresServer } from '../postgres.ts';
import { bareEnv } from './bare-env.ts';
import { ServiceEnded, startService, type ServiceProcess } from './service-process.ts';
import { writeSmallContent } from './small-content.ts';
import { aNotice, eventually } from './test-service.ts';

const password = 'mot-de-passe-canari';

describe.skipIf(lacks('postgresql', 'several instances on one PostgreSQL'))(
  'two instances of the service',
  () => {
    let dir: string;
    let server: PostgresServer;
    let simulator: GitlabSimulator;
    let services: [ServiceProcess, ServiceProcess];
    let env: Record<string, string>;
    const start = (name: string, more: Readonly<Record<string, string>> = {}) =>
      startService({ ...env, DATA_DIR: join(dir, name), ...more });

    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), 'annuaire-plusieurs-'));
      server = await startPostgres();
      const contentDir = await writeSmallContent(join(dir, 'content'));
      simulator = await startGitlabSimulator({ contentDir });
      env = {
        CONTENT_DIR: contentDir,
        // Its access is « trust »: the password is there to be looked for in the logs.
        DATABASE_URL: (await server.createDatabase()).replace('postgres@', `postgres:${password}@`),
        FORGE: 'gitlab',
        GITLAB_URL: simulator.url,
        GITLAB_PROJECT: simulator.project,
        GITLAB_TOKEN: simulator.token,
        DISPATCH_PER_MINUTE: '6000',
        TRUSTED_PROXIES: '127.0.0.1',
        MAX_PER_CLIENT_PER_HOUR: '3',
        PROOF_OF_WORK: 'on',
      };
      services = await Promise.all([start('un'), start('deux')]);
    }, 90_000);
    afterAll(async () => {
      await Promise.all(services.map((service) => service.stop()));
      await simulator.stop();
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    });

    const post = (service: ServiceProcess, fields: object, visitor = '198.51.100.7') =>
      fetch(`${service.url}/api/contributions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': visitor },
        body: JSON.stringify(fields),
      });
    const readState = async (service: ServiceProcess) =>
      (await (await fetch(`${service.url}/api/contributions/etat`)).json()) as {
        open: boolean;
        token: string;
      };

    it('follow what the other one accepted, and open it once', async () => {
      const [one, other] = services;
      const answer = await post(one, aNotice({ nom: 'Partagé' }));
      const { id, reference } = (await answer.json()) as { id: string; reference: string };
      const follow = async () =>
        ((await (await fetch(`${other.url}/api/contributions/${id}`)).json()) as { state: string }).state;
      expect(await eventually(async () => (await follow()) === 'ouverte')).toBe(true);
      const { mergeRequests } = await simulator.control.state();
      expect(mergeRequests.filter(({ source_branch: branch }) => branch.endsWith(reference))).toHaveLength(1);
    });

    it('take the forms of one another, and count what a client does over both', async () => {
      const [one, other] = services;
      const { token } = await readState(one);
      const visitor = '203.0.113.50';
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          post(index % 2 === 0 ? one : other, aNotice({ nom: `Rafale ${index}`, token }), visitor),
        ),
      );
      const codes = answers.map(({ status }) => status);
      expect(codes.filter((code) => code === 202)).toHaveLength(3);
      expect(codes.filter((code) => code === 429)).toHaveLength(5);
      // Another network has its own share.
      expect((await post(other, aNotice({ nom: 'Ailleurs', token }), '203.0.114.51')).status).toBe(202);
    });

    it('give one receipt for one number, wherever it is sent', async () => {
      const key = crypto.randomUUID();
      const fields = aNotice({ nom: 'Deux fois', submission_id: key });
      const answers = await Promise.all(
        services.map((service) => post(service, fields, '203.0.115.9').then((answer) => answer.json())),
      );
      expect(answers[0]).toEqual(answers[1]);
    });

    it('close and open together, within a second', async () => {
      const [one, other] = services;
      // As whoever runs the first machine types it.
      const run = (...args: string[]) =>
        promisify(execFile)(process.execPath, ['scripts/contributions.ts', ...args], {
          env: { ...bareEnv, ...env, DATA_DIR: join(dir, 'un') },
        });
      await run('close', 'Une pause.');
      const closed = performance.now();
      expect(
        await eventually(async () => !(await readState(other)).open && !(await readState(one)).open),
      ).toBe(true);
      expect(performance.now() - closed).toBeLessThan(1000);
      await run('open');
      expect(await eventually(async () => (await readState(other)).open)).toBe(true);
    });

    it('go on when one of them dies while it sends', async () => {
      const [, other] = services;
      services[0].child.kill('SIGKILL');
      await services[0].ended;
      const answer = await post(other, aNotice({ nom: 'Après la mort' }), '203.0.116.4');
      const { id } = (await answer.json()) as { id: string };
      const follow = async () =>
        ((await (await fetch(`${other.url}/api/contributions/${id}`)).json()) as { state: string }).state;
      expect(await eventually(async () => (await follow()) === 'ouverte')).toBe(true);
      services[0] = await start('un');
    });

    it('say that the database is away, keep the text, and come back by themselves', async () => {
      const [one] = services;
      const { id } = (await (await post(one, aNotice({ nom: 'Avant la panne' }), '203.0.117.3')).json()) as {
        id: string;
      };
      await server.halt();
      for (const [path, method] of [
        [id, 'GET'],
        [`${id}/retrait`, 'POST'],
      ] as const) {
        const away = await fetch(`${one.url}/api/contributions/${path}`, { method });
        expect([away.status, away.headers.get('retry-after')]).toEqual([503, '60']);
      }
      expect((await post(one, aNotice({ nom: 'Pendant la panne' }), '203.0.117.4')).status).toBe(503);
      // Nobody has asked this one for a form since it started.
      expect((await readState(one)).open).toBe(false);
      const health = await fetch(`${one.url}/healthz`);
      expect(health.status).toBe(503);
      expect(await health.json()).toMatchObject({ reasons: ['storage'] });
      await server.resume();
      expect(
        await eventually(
          async () => (await post(one, aNotice({ nom: 'Après la panne' }), '203.0.118.4')).status === 202,
        ),
      ).toBe(true);
    });

    const refusalOf = (DATABASE_URL: string) =>
      start('trois', { DATABASE_URL }).then(
        () => 'started',
        (failure: unknown) => (failure instanceof ServiceEnded ? failure.message : String(failure)),
      );

    it('tell a database that is not there from one that does not answer', async () => {
      const absent = new URL('/absente', await server.createDatabase()).href;
      expect(await refusalOf(absent)).toContain('refuse ce compte, ou n’existe pas');
    });

    it('do not start when the database cannot be reached, and name the setting without its password', async () => {
      const reason = await refusalOf(`postgres://annuaire:${password}@127.0.0.1:1/annuaire`);
      expect(reason).toContain('DATABASE_URL');
      expect(reason).toContain('ne répond pas');
      expect(reason).toContain('127.0.0.1:1/annuaire');
      expect(reason).not.toContain(password);
      for (const service of services) expect(service.lines.join('\n')).not.toContain(password);
    });
  },
);
