import { readdirSync, readFileSync } from 'node:fs';
import ipaddr from 'ipaddr.js';
import { load, loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { envDefaults, parseEnv } from '#service/env.ts';
import { fileRoutes } from '#views/data/file-routes.ts';

type Settings = Readonly<Record<string, string>>;

const read = (path: string) => readFileSync(`deploy/${path}`, 'utf8');
const words = (line: string): Settings =>
  Object.fromEntries(
    [...line.matchAll(/\b([A-Z_]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
  );

const containerfile = read('container/Containerfile');
const stageOf = (name: string) =>
  containerfile.split(/^FROM .* AS /m).find((part) => part.startsWith(name)) ?? '';
const ofImage = words(/^ENV (.*)$/m.exec(stageOf('service'))?.[1] ?? '');

const { services, networks } = load(read('container/compose.yaml')) as Compose;
const ofCompose = Object.fromEntries(
  Object.entries(services.service.environment).map(([name, value]) => [
    name,
    value.replace(/^\$\{SITE_URL:.*\}$/, 'https://annuaire.example.org'),
  ]),
);

const manifests = loadAll(read('kubernetes/annuaire.yaml')) as Manifest[];
const podOf = (name: string) => {
  const deployment = manifests.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === name);
  const spec = deployment?.spec.template.spec;
  const [container] = spec?.containers ?? [];
  if (spec === undefined || container === undefined) throw new Error(`no pod named ${name}`);
  return { spec, container };
};
const ofPod = Object.fromEntries(
  (podOf('service').container.env ?? []).map(({ name, value }) => [name, value]),
);

const ofUnits = readdirSync('deploy/systemd')
  .filter((name) => name.endsWith('.service'))
  .map((name) => words(/^Environment=(.*)$/m.exec(read(`systemd/${name}`))?.[1] ?? ''));
const role = load(read('ansible/roles/annuaire/defaults/main.yml')) as { annuaire_settings: Settings };
const ofHost = {
  ...words(/^Environment=(.*)$/m.exec(read('systemd/annuaire-service.service'))?.[1] ?? ''),
  ...role.annuaire_settings,
  SITE_URL: role.annuaire_settings.SITE_URL?.replace('{{ annuaire_name }}', 'annuaire.example.org') ?? '',
};

/** What only whoever runs the service can say: in `annuaire.env`, or the Secret. */
const theirs = {
  GITLAB_URL: 'https://framagit.org',
  GITLAB_PROJECT: 'a/b',
  GITLAB_TOKEN: 'un-jeton-de-la-forge',
};

describe('what deploy/ tells the service', () => {
  it('is known to the code, name by name', () => {
    const known = new Set([...Object.keys(envDefaults()), 'NODE_ENV', 'OUT_DIR']);
    const told = [ofImage, ofCompose, ofPod, ofHost, ...ofUnits];
    for (const settings of told) {
      expect(Object.keys(settings).length).toBeGreaterThan(1);
      expect(Object.keys(settings).filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it.each([
    ['compose', { ...ofImage, ...ofCompose }, '0.0.0.0', 'gitlab'],
    ['Kubernetes', { ...ofImage, ...ofPod }, '0.0.0.0', 'gitlab'],
    ['a Debian', ofHost, '127.0.0.1', 'local'],
  ])(
    'is all it needs on %s: its address, its proxy, where to write, where to listen',
    (_, settings, host, forge) => {
      const read = parseEnv({ ...theirs, ...settings });
      expect(read.siteUrl).toBe('https://annuaire.example.org');
      expect(read.trustedProxies).not.toEqual([]);
      expect(read).toMatchObject({ dataDir: '/var/lib/annuaire', host, port: 4322, forge: { name: forge } });
    },
  );

  it('trusts the network that nginx speaks from, and no other', () => {
    const subnet = networks.default.ipam.config[0]?.subnet ?? '';
    expect(ofCompose.TRUSTED_PROXIES).toBe(subnet);
    const { ipv4_address: address } = services.service.networks.default;
    expect(ipaddr.parse(address).match(ipaddr.parseCIDR(subnet))).toBe(true);
  });

  // A Service named « service » would otherwise set SERVICE_PORT to tcp://10.…, which stops ours at its start.
  it('is not what Kubernetes adds by itself, out of the names of Services', () => {
    for (const name of ['service', 'site']) expect(podOf(name).spec.enableServiceLinks).toBe(false);
  });
});

describe('compose and Kubernetes', () => {
  const volumes = (name: 'service' | 'site') => {
    const { tmpfs, volumes: kept = [] } = services[name];
    return [...tmpfs, ...kept.map((one) => one.replace(/^\w+:/, ''))]
      .map((one) => one.split(':', 1)[0])
      .sort();
  };

  it.each(['service', 'site'] as const)(
    'give %s the same places to write, the same memory, the same port',
    (name) => {
      const { container, spec } = podOf(name);
      expect(container.volumeMounts.map(({ mountPath }) => mountPath).sort()).toEqual(volumes(name));
      expect(container.volumeMounts.map((mount) => mount.name).sort()).toEqual(
        spec.volumes.map((volume) => volume.name).sort(),
      );
      expect(`${services[name].mem_limit}i`.toLowerCase()).toBe(
        container.resources.limits.memory.toLowerCase(),
      );
      const ports = [...stageOf(name).matchAll(/^EXPOSE (\d+)$/gm)].map(([, port]) => Number(port));
      expect(container.ports.map(({ containerPort }) => containerPort)).toEqual(ports);
    },
  );

  it('look at the health of ports and pages that are there', () => {
    for (const name of ['service', 'site']) {
      const { container } = podOf(name);
      for (const probe of [container.readinessProbe, container.livenessProbe]) {
        const { port, path } = { ...probe.tcpSocket, ...probe.httpGet };
        expect(container.ports.map((one) => one.name)).toContain(port);
        if (path !== undefined) expect(fileRoutes.map((route) => route.path(''))).toContain(path);
      }
    }
  });

  it('run as the accounts of their images, which own what is written', () => {
    // node and nginx, by the numbers their images give them.
    for (const [name, id] of [
      ['service', 1000],
      ['site', 101],
    ] as const)
      expect(podOf(name).spec.securityContext).toMatchObject({ runAsUser: id, runAsGroup: id, fsGroup: id });
    expect(stageOf('service')).toMatch(/^USER node$/m);
    expect(stageOf('site')).toMatch(/^USER 101:101$/m);
    expect(services.site.tmpfs).toContain('/var/cache/nginx:uid=101,gid=101');
    expect(stageOf('service')).toContain(`install -d -o node -g node -m 0700 ${ofImage.DATA_DIR ?? ''}`);
    expect(stageOf('service')).toContain(`VOLUME ${ofImage.DATA_DIR ?? ''}`);
  });
});

interface Compose {
  services: {
    service: Container & { environment: Settings; networks: { default: { ipv4_address: string } } };
    site: Container;
  };
  networks: { default: { ipam: { config: { subnet: string }[] } } };
}

interface Container {
  tmpfs: string[];
  volumes?: string[];
  mem_limit: string;
}

interface Probe {
  tcpSocket?: { port: string };
  httpGet?: { port: string; path: string };
}

interface Manifest {
  kind: string;
  metadata: { name: string };
  spec: {
    template: {
      spec: {
        enableServiceLinks?: boolean;
        securityContext: object;
        volumes: { name: string }[];
        containers: {
          env?: { name: string; value: string }[];
          ports: { name: string; containerPort: number }[];
          readinessProbe: Probe;
          livenessProbe: Probe;
          resources: { limits: { memory: string } };
          volumeMounts: { name: string; mountPath: string }[];
        }[];
      };
    };
  };
}
