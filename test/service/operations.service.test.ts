import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseName } from '#adapters/store-sqlite/database.ts';
import { startGitlabSimulator, type GitlabSimulator } from '../gitlab-simulator/start.ts';
import { needs } from '../needs.ts';
import { bareEnv } from './bare-env.ts';
import { ServiceEnded, startService, type ServiceProcess } from './service-process.ts';
import { writeSmallContent } from './small-content.ts';
import { aNotice, eventually } from './test-service.ts';

const contributions = fileURLToPath(new URL('../../scripts/contributions.ts', import.meta.url));
const serviceScript = fileURLToPath(new URL('../../scripts/service.ts', import.meta.url));

let dir: string;
let contentDir: string;
let service: ServiceProcess | undefined;
let simulator: GitlabSimulator | undefined;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-exploitation-'));
  contentDir = await writeSmallContent(join(dir, 'content'));
});
afterEach(async () => {
  await service?.stop();
  await simulator?.stop();
  service = simulator = undefined;
  await rm(dir, { recursive: true, force: true });
});

const start = async (env: Readonly<Record<string, string>> = {}) =>
  (service = await startService({
    DATA_DIR: join(dir, 'data'),
    CONTENT_DIR: contentDir,
    DISPATCH_PER_MINUTE: '6000',
    ...env,
  }));
const startWithGitlab = async (env: Readonly<Record<string, string>> = {}) => {
  simulator ??= await startGitlabSimulator({ contentDir });
  return start({
    ...{ FORGE: 'gitlab', GITLAB_URL: simulator.url, GITLAB_PROJECT: simulator.project },
    GITLAB_TOKEN: simulator.token,
    ...env,
  });
};
const press = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { stdout } = await promisify(execFile)(process.execPath, [contributions, ...args], {
    env: { ...bareEnv, DATA_DIR: join(dir, 'data'), CONTENT_DIR: contentDir, TZ: 'UTC', ...env },
  });
  return stdout;
};
/** What the command line says when it refuses, which is one line for a person. */
const refusalOf = async (...args: Parameters<typeof press>): Promise<string> => {
  try {
    return `accepted: ${await press(...args)}`;
  } catch (reason) {
    return (reason as { stderr: string }).stderr.trim();
  }
};
const ask = async (path: string) => {
  const response = await fetch(`${service?.url ?? ''}${path}`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const contribute = async (more = {}) => {
  const response = await fetch(`${service?.url ?? ''}/api/contributions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(aNotice(more)),
  });
  return { status: response.status, ...((await response.json()) as { id: string; reference: string }) };
};
const becomes = (id: string, state: string) =>
  eventually(async () => (await ask(`/api/contributions/${id}`)).body.state === state);

describe('a forge that asks for silence', () => {
  it('is obeyed for an hour at most, shown, and no longer than a person wants', async () => {
    await startWithGitlab();
    await simulator?.control.fail({ mode: '429', operation: 'createCommit', retryAfter: 999_999_999 });
    const { id } = await contribute();
    expect(await eventually(async () => (await ask('/healthz')).body.quietUntil !== null)).toBe(true);
    const { quietUntil } = (await ask('/healthz')).body as unknown as { quietUntil: string };
    expect(Date.parse(quietUntil) - Date.now()).toBeLessThanOrEqual(3600 * 1000);
    expect(Date.parse(quietUntil) - Date.now()).toBeGreaterThan(3500 * 1000);
    expect(await press(['status'])).toContain('La forge demande d’attendre jusqu’au');
    await press(['resume']);
    expect(await becomes(id, 'ouverte')).toBe(true);
    expect((await ask('/healthz')).body.quietUntil).toBeNull();
  });

  it('is tried again at once when a person tries one contribution again', async () => {
    await startWithGitlab();
    await simulator?.control.fail({ mode: '429', operation: 'createCommit', retryAfter: 600 });
    const { id, reference } = await contribute();
    await eventually(async () => (await ask('/healthz')).body.quietUntil !== null);
    await press(['retry', reference]);
    expect(await becomes(id, 'ouverte')).toBe(true);
  });
});

describe('a project that moved', () => {
  it('stops what is sent, is named, closes the form, and keeps what came', async () => {
    await startWithGitlab();
    await simulator?.control.rename('annuaire/nouveau-nom');
    const { id } = await contribute();
    expect(await eventually(async () => (await ask('/api/contributions/etat')).body.open === false)).toBe(
      true,
    );
    expect(
      await eventually(async () =>
        (await press(['status'])).includes('LE PROJET A CHANGÉ D’ADRESSE : annuaire/nouveau-nom'),
      ),
    ).toBe(true);
    expect((await ask(`/api/contributions/${id}`)).body.state).toBe('recue');
    const isLogged = () =>
      service?.lines.some((line) => line.includes('"event":"closed","layer":"moved"')) === true;
    expect(await eventually(isLogged)).toBe(true);
  });
});

describe('a token that is changed', () => {
  it('is sent with at once, revoked before its successor came, whatever the delay met meanwhile', async () => {
    await startWithGitlab();
    await simulator?.control.revoke(simulator.token);
    const { id, reference } = await contribute();
    const isOpen = async () => (await ask('/api/contributions/etat')).body.open;
    expect(await eventually(async () => (await isOpen()) === false)).toBe(true);
    await service?.stop();
    // As after a night of refusals.
    const database = new DatabaseSync(join(dir, 'data', databaseName));
    database.prepare('UPDATE submission SET next_at = ?').run(Date.now() + 6 * 3600_000);
    database.close();
    await simulator?.control.grant('le-nouveau');
    await startWithGitlab({ GITLAB_TOKEN: 'le-nouveau' });
    expect(await becomes(id, 'ouverte')).toBe(true);
    expect(await eventually(async () => (await isOpen()) === true)).toBe(true);
    const { mergeRequests } = (await simulator?.control.state()) ?? { mergeRequests: [] };
    expect(mergeRequests.filter(({ source_branch }) => source_branch.endsWith(reference))).toHaveLength(1);
  });

  it('is told by health, log, measures and status before anything is sent with it, when it may only read', async () => {
    await startWithGitlab();
    await service?.stop();
    await simulator?.control.grant('jeton-lecteur', { level: 20 });
    await startWithGitlab({ GITLAB_TOKEN: 'jeton-lecteur' });
    expect(await eventually(async () => (await ask('/healthz')).status === 503)).toBe(true);
    expect((await ask('/healthz')).body.reasons).toEqual(['token-role']);
    expect(service?.lines.filter((line) => line.includes('"forge-alarm"'))).toHaveLength(1);
    expect(await (await fetch(`${service?.url ?? ''}/metrics`)).text()).toContain(
      'contributions_forge_alarm{alarm="token-role"} 1',
    );
    expect(await press(['status'])).toContain('À RÉGLER : GITLAB_TOKEN ne peut pas écrire');
  });

  it('does not leave the form closed when nothing waits whose sending would tell that it is accepted', async () => {
    await startWithGitlab();
    await simulator?.control.fail(
      { mode: '401', operation: 'createCommit' },
      { mode: '413', operation: 'createCommit' },
    );
    const { id } = await contribute();
    expect(await becomes(id, 'conflit')).toBe(true);
    await service?.stop();
    await startWithGitlab();
    expect(await eventually(async () => (await ask('/api/contributions/etat')).body.open === true)).toBe(
      true,
    );
  });
});

describe('what watches the service', () => {
  it('tells the settings and closings of the one that runs, not those of its own environment', async () => {
    await start({ MAX_ACCEPTED_PER_HOUR: '1', PROOF_OF_WORK: 'off' });
    await contribute();
    expect((await contribute({ nom: 'Un de trop' })).status).toBe(503);
    expect(
      await eventually(async () => (await press(['status'])).includes('MAX_ACCEPTED_PER_HOUR (rouvre')),
    ).toBe(true);
    const said = await press(['status']);
    expect(said).toContain('Contributions : FERMÉES');
    expect(said).toContain('1 textes par heure');
    expect(service?.lines.some((line) => line.includes('"event":"closed","layer":"accepted"'))).toBe(true);
    const metrics = await (await fetch(`${service?.url ?? ''}/metrics`)).text();
    expect(metrics).toContain('contributions_closed{layer="accepted"} 1');
    expect(metrics).toContain('contributions_closed{layer="storage"} 0');
    await expect(press(['open'])).rejects.toMatchObject({
      stdout: expect.stringContaining('restent pourtant fermées') as string,
    });
    await service?.stop();
    service = undefined;
    expect(await press(['status'])).toContain('Service : aucun ne tourne');
  });

  it('learns of the forge without asking, and says nothing of it before it knows', async () => {
    await start();
    const reachable = async () =>
      /contributions_forge_reachable (\d)/.exec(
        await (await fetch(`${service?.url ?? ''}/metrics`)).text(),
      )?.[1];
    expect(['1', undefined]).toContain(await reachable());
    expect(await eventually(async () => (await reachable()) === '1')).toBe(true);
    const { status, body } = await ask('/healthz');
    expect([status, body.status, (body.forge as { reachable: boolean }).reachable]).toEqual([
      200,
      'ok',
      true,
    ]);
  });

  it('is written as Prometheus wants it', async (context) => {
    needs(context, 'promtool');
    await start();
    await contribute();
    const metrics = await (await fetch(`${service?.url ?? ''}/metrics`)).text();
    expect(metrics).toContain(
      'contributions_request_duration_seconds_bucket{route="contributions",le="+Inf"}',
    );
    expect(execFileSync('promtool', ['check', 'metrics'], { input: metrics, encoding: 'utf8' })).toBe('');
  });
});

describe('a disk that is full', () => {
  it('closes the form until there is room again, loses nothing, and says so', async (context) => {
    needs(context, 'root');
    const data = join(dir, 'petit');
    await mkdir(data);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', data]);
    try {
      // Hardly anything is sent meanwhile: the room is for what is received.
      await start({ DATA_DIR: data, DISPATCH_PER_MINUTE: '1' });
      await contribute();
      await writeFile(join(data, 'gros'), Buffer.alloc(1_000_000)).catch(() => undefined);
      const fill = async () => {
        for (let n = 0; n < 400; n++) {
          const { status } = await contribute({ nom: `Gros ${n}`, corps: 'Un long texte. '.repeat(1200) });
          if (status === 503) return true;
        }
        return false;
      };
      expect(await fill()).toBe(true);
      expect((await ask('/api/contributions/etat')).body.open).toBe(false);
      const { status, body } = await ask('/healthz');
      expect([status, body.reasons]).toEqual([503, ['storage']]);
      const here = { DATA_DIR: data };
      expect(await press(['status'], here)).toContain('FERMÉES\n  par une écriture qui a échoué');
      expect(await refusalOf(['backup', join(data, 'copie')], here)).toContain('pas assez de place dans');
      expect(await readdir(join(data, 'copie'))).toEqual([]);
      await writeFile(join(data, 'reste'), Buffer.alloc(3_000_000)).catch(() => undefined);
      expect(await refusalOf(['close', 'Revenez demain.'], here)).toMatch(/^Il n’y a plus de place/);
      await rm(join(data, 'gros'));
      await rm(join(data, 'reste'));
      await press(['open'], here).catch(() => undefined);
      expect(await eventually(async () => (await ask('/api/contributions/etat')).body.open === true)).toBe(
        true,
      );
      expect((await ask('/healthz')).status).toBe(200);
      expect((await contribute({ nom: 'Après' })).status).toBe(202);
    } finally {
      await service?.stop();
      service = undefined;
      execFileSync('umount', ['-l', data]);
    }
  });
});

describe('the folder of the service', () => {
  it('is backed up while it runs, and restored whole: base, secrets, forge', async () => {
    await start();
    const { id, reference } = await contribute();
    expect(await becomes(id, 'ouverte')).toBe(true);
    const waiting = await contribute({
      nom: 'Casino',
      corps: 'casino viagra bitcoin https://a.example https://b.example',
    });
    const copy = join(dir, 'copie');
    expect(await press(['status'])).toContain('Dernière copie (backup) : aucune');
    expect(await press(['backup', copy])).toContain('contributions.sqlite, secrets.json et forge.git');
    expect(await press(['status'])).toMatch(/Dernière copie \(backup\) : \d{4}-\d\d-\d\d /);
    const measures = await (await fetch(`${service?.url ?? ''}/metrics`)).text();
    expect(measures).toMatch(/^contributions_last_backup_timestamp_seconds \d/m);
    for (const name of ['contributions.sqlite', 'secrets.json'])
      expect((await stat(join(copy, name))).mode & 0o777, name).toBe(0o600);
    expect(await refusalOf(['backup', copy])).toContain('n’est pas vide');
    await service?.stop();
    await rm(join(dir, 'data'), { recursive: true });
    expect(await refusalOf(['restore', join(dir, 'rien')])).toContain('n’est pas une copie');
    await cp(copy, join(dir, 'coupée'), { recursive: true });
    await writeFile(join(dir, 'coupée', 'SAUVEGARDE-EN-COURS'), '');
    expect(await refusalOf(['restore', join(dir, 'coupée')])).toContain('a été interrompue avant sa fin');
    expect(await press(['restore', copy])).toContain('Copie remise');
    // The one that ran when the copy was made.
    expect(await press(['status'])).toContain('Service : aucun ne tourne');
    expect(await refusalOf(['restore', copy])).toContain('n’est pas vide');
    await start();
    expect((await ask(`/api/contributions/${id}`)).body.state).toBe('ouverte');
    expect((await ask(`/api/contributions/${waiting.id}`)).body.state).toBe('retenue');
    expect(await press(['show', reference])).toContain('Pinceau');
  });

  it('is not restored from a copy that was cut short on its way', async () => {
    await start();
    const { id } = await contribute();
    expect(await becomes(id, 'ouverte')).toBe(true);
    const copy = join(dir, 'copie');
    await press(['backup', copy]);
    await service?.stop();
    service = undefined;
    await rm(join(dir, 'data'), { recursive: true });
    // Carried elsewhere by what was stopped halfway, in a file or between two.
    for (const cut of [
      (folder: string) => truncate(join(folder, 'contributions.sqlite'), 8192),
      (folder: string) => rm(join(folder, 'secrets.json')),
      (folder: string) => rm(join(folder, 'forge.git', 'HEAD')),
    ]) {
      const half = await mkdtemp(join(dir, 'moitié-'));
      await cp(copy, half, { recursive: true });
      await cut(half);
      expect(await refusalOf(['restore', half])).toMatch(/^« .* » manque à cette copie[^\n]*$/);
    }
  });

  it('is not used when a restoration was cut short, until it is done again', async () => {
    await mkdir(join(dir, 'data'));
    await writeFile(join(dir, 'data', 'RESTAURATION-EN-COURS'), '');
    const refused = await start().catch((reason: unknown) => reason);
    expect(refused).toBeInstanceOf(ServiceEnded);
    expect(String(refused)).toContain('s’est arrêtée en route');
  });

  it.runIf(existsSync('/proc/self'))('is named at once where no folder can be made', async () => {
    const refused = String(await start({ DATA_DIR: '/proc/annuaire' }).catch((reason: unknown) => reason));
    expect(refused).toContain(
      'DATA_DIR ne convient pas (« /proc/annuaire ») : ce dossier ne peut pas recevoir',
    );
  });

  it('is begun again without its database, and the log says that there was one', async () => {
    const first = await start();
    expect(first.lines.join('\n')).not.toContain('database-missing');
    await first.stop();
    for (const end of ['', '-wal', '-shm'])
      await rm(join(dir, 'data', `contributions.sqlite${end}`), { force: true });
    expect((await start()).lines.join('\n')).toContain('"event":"database-missing"');
    expect((await contribute()).status).toBe(202);
  });

  it('starts with a setting whose name lacks a letter, and its log says which was meant', async () => {
    const { lines } = await start({ MAX_ACEPTED_PER_HOUR: '5' });
    expect(lines.join('\n')).toContain(
      '"event":"setting-unknown","name":"MAX_ACEPTED_PER_HOUR","meant":"MAX_ACCEPTED_PER_HOUR"',
    );
  });

  it('is named with what is wrong in it, in one line', async () => {
    await mkdir(join(dir, 'data'));
    await writeFile(join(dir, 'data', 'contributions.sqlite'), 'Rien d’une base. '.repeat(1000));
    const refused = String(await start().catch((reason: unknown) => reason));
    expect(refused).toContain('contributions.sqlite » n’est pas une base de ce service');
    expect(refused).not.toMatch(/^ +at /m);
  });
});

describe('a person’s data', () => {
  it('is erased everywhere the service can reach, on request', async () => {
    await startWithGitlab();
    const { id, reference } = await contribute({ message: 'Je m’appelle Camille.', pseudo: 'Camille' });
    expect(await becomes(id, 'ouverte')).toBe(true);
    const texts = async () => JSON.stringify((await simulator?.control.state())?.mergeRequests);
    expect(await texts()).toContain('Camille');
    expect(await press(['erase', reference])).toContain('est effacée');
    expect(await eventually(async () => !(await texts()).includes('Camille'))).toBe(true);
    expect((await simulator?.control.state())?.mergeRequests[0]?.state).toBe('closed');
    for (const file of [databaseName, `${databaseName}-wal`])
      expect(await readFile(join(dir, 'data', file), 'latin1')).not.toContain('Camille');
    expect(await press(['show', reference])).toContain('Contenu effacé');
  });
});

describe('a flood that got through', () => {
  it('is closed by one command, and nothing older', async () => {
    await startWithGitlab();
    const flood = [await contribute({ nom: 'Pub 1' }), await contribute({ nom: 'Pub 2' })];
    for (const { id } of flood) expect(await becomes(id, 'ouverte')).toBe(true);
    expect(await press(['close-last', '2'])).toContain('2 proposition(s) refermée(s)');
    const states = async () =>
      (await simulator?.control.state())?.mergeRequests.map(({ state }) => state).join(' ');
    expect(await eventually(async () => (await states()) === 'closed closed')).toBe(true);
    for (const { id } of flood) expect((await ask(`/api/contributions/${id}`)).body.state).toBe('refusee');
    expect(await refusalOf(['close-last', 'hier'])).toContain('nombre d’heures');
  });
});

describe('a service started in the background', () => {
  const started = async (port: number, command: string) => {
    const log = join(dir, `service-${port}.log`);
    const env = {
      ...bareEnv,
      DATA_DIR: join(dir, `data-${port}`),
      CONTENT_DIR: contentDir,
      SERVICE_PORT: String(port),
    };
    execFileSync('sh', ['-c', command, process.execPath, serviceScript, log], { env, stdio: 'ignore' });
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    expect(await eventually(answers)).toBe(true);
    return {
      answers,
      stop: async () => process.kill(Number(await readFile(`${log}.pid`, 'utf8')), 'SIGTERM'),
    };
  };

  it('outlives the shell that started it, and stops when it is told', async () => {
    const { answers, stop } = await started(4797, 'nohup "$0" "$1" > "$2" 2>&1 & echo $! > "$2.pid"');
    try {
      // Longer than it takes to notice that a parent is gone.
      await sleep(1500);
      expect(await answers()).toBe(true);
    } finally {
      await stop();
    }
    expect(await eventually(async () => !(await answers()))).toBe(true);
  });

  it('answers who is speaking, then stops, when one interruption reaches it twice: by its group, and through npm', async () => {
    service = await startService({ DATA_DIR: join(dir, 'data'), CONTENT_DIR: contentDir, FORGE: 'local' });
    const { port, hostname } = new URL(service.url);
    const visitor = connect(Number(port), hostname);
    const head = 'POST /api/contributions HTTP/1.1\r\nHost: annuaire\r\nContent-Type: application/json\r\n';
    visitor.write(`${head}Content-Length: 2\r\nConnection: close\r\n\r\n{`);
    await sleep(200);
    for (const pause of [100, 100]) {
      service.child.kill('SIGINT');
      await sleep(pause);
    }
    visitor.write('}');
    expect(await text(visitor)).toContain('HTTP/1.1 422');
    expect(await service.ended).toBe(0);
  });

  it('goes on when whoever reads its log leaves', async () => {
    const { answers, stop } = await started(
      4798,
      '( sh -c \'echo $$ > "$2.pid"; exec "$0" "$1"\' "$0" "$1" "$2" 2>&1 | head -n 1 ) &',
    );
    try {
      // Each of them is a line of the log.
      for (let request = 0; request < 5; request++) {
        expect(await answers()).toBe(true);
        await sleep(200);
      }
    } finally {
      await stop();
    }
    expect(await eventually(async () => !(await answers()))).toBe(true);
  });
});
