import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';

const user = 'postgres';

/**
 * A PostgreSQL of our own in a temporary folder, on the loopback and a free port, that ends with the tests. It refuses to
 * run as root: then it runs as the account its package made.
 * @throws when its programs are not installed
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  const dir = await mkdtemp(join(tmpdir(), 'annuaire-postgres-'));
  const data = join(dir, 'data');
  const asRoot = process.getuid?.() === 0;
  const run = (program: string, args: readonly string[]): [string, string[]] =>
    asRoot
      ? ['runuser', ['-u', user, '--', join(programs, program), ...args]]
      : [join(programs, program), [...args]];
  if (asRoot) {
    await chmod(dir, 0o755);
    execFileSync('chown', [user, dir]);
  }
  execFileSync(...run('initdb', ['-D', data, '-U', user, '--auth=trust', '-E', 'UTF8', '--locale=C', '-N']), {
    stdio: 'ignore',
    cwd: dir,
  });
  const port = await freePort();
  const url = (database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`;
  const start = async () => {
    const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', dir];
    const server = spawn(...run('postgres', options), { stdio: 'ignore', cwd: dir });
    for (let attempt = 0; ; attempt++) {
      const client = new pg.Client({ connectionString: url('postgres') });
      try {
        await client.connect();
        await client.end();
        return server;
      } catch (reason) {
        await client.end().catch(() => undefined);
        if (attempt > 600 || server.exitCode !== null) throw reason;
        await sleep(100);
      }
    }
  };
  let server = await start();
  const halt = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    execFileSync(...run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']), { stdio: 'ignore', cwd: dir });
    await ended;
  };
  let made = 0;
  return {
    createDatabase: async () => {
      const name = `annuaire_${++made}`;
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return url(name);
    },
    halt,
    resume: async () => {
      server = await start();
    },
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) await halt();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The folder of its programs; Debian keeps them apart from the PATH. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

export interface PostgresServer {
  /** A database with nothing in it, by its address. */
  createDatabase: () => Promise<string>;
  /** Ends it as a power cut would, and starts it again. */
  halt: () => Promise<void>;
  resume: () => Promise<void>;
  stop: () => Promise<void>;
}
