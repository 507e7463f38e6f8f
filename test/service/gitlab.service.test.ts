import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flagName, readFeatureFlag } from '#adapters/gitlab/feature-flag.ts';
import type { FaultMode } from '../gitlab-simulator/fault-modes.ts';
import { startGitlabSimulator, type GitlabSimulator } from '../gitlab-simulator/start.ts';
import { startService, type ServiceProcess } from './service-process.ts';
import { writeSmallContent } from './small-content.ts';
import { aNotice, eventually } from './test-service.ts';

const canary = 'glpat-canari-7f3a9c';
const visitor = '198.51.100.77';

let dir: string;
let simulator: GitlabSimulator;
let service: ServiceProcess;
const answers: string[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-gitlab-'));
  const contentDir = await writeSmallContent(join(dir, 'content'));
  simulator = await startGitlabSimulator({ token: canary, contentDir });
  service = await startService({
    DATA_DIR: join(dir, 'data'),
    CONTENT_DIR: contentDir,
    FORGE: 'gitlab',
    GITLAB_URL: simulator.url,
    GITLAB_PROJECT: simulator.project,
    GITLAB_TOKEN: canary,
    GITLAB_FEATURE_FLAG_INSTANCE_ID: 'drapeau-canari-51',
    GITLAB_WEBHOOK_SECRET: 'crochet-canari',
    TRUSTED_PROXIES: '127.0.0.1',
    DISPATCH_PER_MINUTE: '6000',
  });
  await eventually(async () => (await get('/api/contributions/etat')).open === true);
});

afterAll(async () => {
  await service.stop();
  await simulator.stop();
  await rm(dir, { recursive: true, force: true });
});

const get = async (path: string) => {
  const text = await (
    await fetch(`${service.url}${path}`, { headers: { 'x-forwarded-for': visitor } })
  ).text();
  answers.push(text);
  return JSON.parse(text) as Record<string, unknown>;
};

const contribute = async (nom: string, more = {}) => {
  const response = await fetch(`${service.url}/api/contributions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': visitor },
    body: JSON.stringify(aNotice({ nom, ...more })),
  });
  const text = await response.text();
  answers.push(text);
  expect(response.status).toBe(202);
  return JSON.parse(text) as { id: string; reference: string };
};

const becomes = (id: string, state: string) =>
  eventually(async () => (await get(`/api/contributions/${id}`)).state === state);

const requestsFor = async (reference: string) =>
  (await simulator.control.state()).mergeRequests.filter(({ source_branch }) =>
    source_branch.endsWith(`-${reference}`),
  );

describe('the service before GitLab', () => {
  const modes: FaultMode[] = [
    '429',
    '500',
    '502',
    '503',
    '502-after',
    'reset-before',
    'reset-after',
    'truncated-after',
    'html-200',
    'redirect',
  ];
  it.each(modes)('opens one merge request and no more through « %s »', async (mode) => {
    await simulator.control.fail(
      { mode, operation: 'createCommit', retryAfter: 1 },
      { mode, operation: 'createMergeRequest', retryAfter: 1 },
    );
    const { id, reference } = await contribute(`Panne ${mode}`);
    expect(await becomes(id, 'ouverte')).toBe(true);
    expect(await requestsFor(reference)).toHaveLength(1);
  });

  it('closes on a refused token, keeps what came, and opens by itself when it is accepted again', async () => {
    // Of sending alone: following a proposal would else meet it first, and close the form before this text came.
    await simulator.control.fail({ mode: '401', operation: 'createCommit', times: 20 });
    const { id, reference } = await contribute('Jeton');
    expect(await eventually(async () => (await get('/api/contributions/etat')).open === false)).toBe(true);
    await simulator.control.heal();
    for (let turn = 0; turn < 6 && !(await becomes(id, 'ouverte')); turn++);
    expect(await requestsFor(reference)).toHaveLength(1);
    expect(await eventually(async () => (await get('/api/contributions/etat')).open === true)).toBe(true);
  });

  it('carries one commit on allowed paths with its trailer, fixed titles and labels', async () => {
    const { id, reference } = await contribute('Pinceau');
    await becomes(id, 'ouverte');
    const [request] = await requestsFor(reference);
    expect(request?.title).toBe('Ajout : pinceau');
    expect(request?.labels).toEqual(expect.arrayContaining(['contribution', 'nouvelle-notice']));
    const branch = (await simulator.control.state()).branches[`contrib/pinceau-${reference}`];
    expect(branch?.paths).toContain('content/notices/pinceau.md');
    expect(branch?.message).toContain(`Contribution-Id: ${reference}`);
    expect(JSON.stringify(request)).not.toContain(id);
  });

  it('carries someone’s mini-site in one file of its own', async () => {
    const { id, reference } = await contribute('Chez Camille', {
      ...{ mini_site: 'oui', licences: undefined, site_web: 'https://camille.example.org/' },
      description_courte: 'Ce que j’utilise à la maison.',
    });
    await becomes(id, 'ouverte');
    const [request] = await requestsFor(reference);
    expect(request?.title).toBe('Mini-site : chez-camille');
    expect(request?.labels).toEqual(['contribution', 'mini-site']);
    const branch = (await simulator.control.state()).branches[`contrib/chez-camille-${reference}`];
    expect(branch?.paths).toContain('content/mini-sites-amis/chez-camille.yaml');
    expect(branch?.message).toContain(`Contribution-Id: ${reference}`);
  });

  it('follows what moderators decide, and gives their public comments', async () => {
    const { id, reference } = await contribute('Suivi');
    await becomes(id, 'ouverte');
    const [request] = await requestsFor(reference);
    const iid = request?.iid ?? 0;
    await simulator.control.note(iid, 'Merci, mais déjà proposé.');
    await simulator.control.close(iid);
    const hook = await fetch(`${service.url}/api/gitlab/webhook`, {
      method: 'POST',
      headers: { 'x-gitlab-token': 'crochet-canari' },
      body: JSON.stringify({ object_attributes: { source_branch: request?.source_branch } }),
    });
    expect(hook.status).toBe(204);
    expect(await becomes(id, 'refusee')).toBe(true);
    expect(JSON.stringify(await get(`/api/contributions/${id}`))).toContain('Merci, mais déjà proposé.');
  });

  it('reads the flag moderators press', async () => {
    const settings = { url: simulator.url, project: simulator.project, instanceId: 'drapeau-canari-51' };
    expect(await readFeatureFlag(settings)).toBe(false);
    await simulator.control.flag(flagName, true);
    expect(await readFeatureFlag(settings)).toBe(true);
    await simulator.control.flag(flagName, false);
    expect(await readFeatureFlag(settings)).toBe(false);
    await simulator.control.fail({ mode: '503', operation: 'listFeatures' });
    await expect(readFeatureFlag(settings)).rejects.toThrow();
  });

  it('never lets a secret or a visitor’s address out', async () => {
    await get('/healthz');
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    const files = await readdir(join(dir, 'data'));
    const kept = await Promise.all(files.map((file) => readFile(join(dir, 'data', file), 'latin1')));
    expect(files.length).toBeGreaterThan(2);
    expect(service.lines.length).toBeGreaterThan(20);
    for (const text of [...answers, ...service.lines, metrics, ...kept]) {
      expect(text).not.toContain(canary);
      expect(text).not.toContain('drapeau-canari-51');
      expect(text).not.toContain('crochet-canari');
      expect(text).not.toContain(visitor);
    }
  });

  it('breaks none of GitLab’s rules', async () => {
    expect((await simulator.control.state()).breaches).toEqual([]);
  });
});
