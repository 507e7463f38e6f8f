import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findBreaches, loadContract, type Operation } from './contract.ts';
import { applyCommand } from './commands.ts';
import { faultModes, sendJson, type Fault } from './fault-modes.ts';
import { findProject, levelIn, operations, refuse, type Answer, type World } from './operations.ts';
import { commit, createProject } from './project.ts';

/**
 * A GitLab in its own process, state in memory, on the loopback alone. Its port is the first line of standard output;
 * it ends with its standard input. `/control` is for tests, everything else is the API.
 */
const [token = 'jeton-de-test', contentDir] = process.argv.slice(2);
const contract = loadContract();
const world: World = {
  url: '',
  projects: [createProject(42, 'annuaire/contenus')],
  members: new Map([[7, 30]]),
  tokenExpires: '2030-01-01',
  features: [],
  tokenScopes: ['api'],
  // The bot is a member too: its notes are told apart by whose they are, not by its role.
  bots: new Map([[token, { id: 900, username: 'project_42_bot', level: 30 }]]),
  quickActions: [],
  moved: new Map(),
};
const journal: Journal = { requests: [], breaches: [], leaks: [], unlike: [] };
let faults: Fault[] = [];
const delayed: (() => void)[] = [];
const nobody = { id: 0, username: '', level: 0 };

const server = createServer((request, response) => {
  void handle(request, response);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  world.url = `http://127.0.0.1:${port}`;
  if (contentDir !== undefined) loadContent(contentDir);
  world.projects.push({ ...createProject(43, 'annuaire/boite', world.projects[0]), isPrivate: true });
  process.stdout.write(`${port}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', world.url);
  const text = await readBody(request);
  if (url.pathname === '/control') {
    const command = JSON.parse(text) as Parameters<typeof applyCommand>[0];
    const state = { world, journal, faults, delayed };
    const result = applyCommand(command, state);
    faults = state.faults;
    sendJson(response, 200, result ?? null);
    return;
  }
  if (!url.pathname.startsWith('/api/v4/')) {
    // Where a redirect leads: nothing of ours may ever come here.
    journal.leaks.push(`${request.method ?? ''} ${url.pathname} ${request.headers.authorization ?? ''}`);
    sendJson(response, 200, {});
    return;
  }
  const operation = contract.find(
    ({ method, pattern }) => method === request.method && pattern.test(url.pathname),
  );
  journal.requests.push(`${request.method ?? ''} ${operation?.name ?? url.pathname}`);
  if (operation === undefined) {
    journal.breaches.push(`unknown operation ${request.method ?? ''} ${url.pathname}`);
    sendJson(response, 404, { error: '404 Not Found' });
    return;
  }
  const fault = takeFault(operation);
  const mode = fault && fault.mode !== 'slow' ? faultModes[fault.mode] : undefined;
  const fail = () =>
    mode?.fail(response, {
      retryAfter: String(fault?.retryAfter ?? 1),
      moved: `${world.url}/api/v4/projects/${encodeURIComponent(fault?.movedTo ?? '42')}/x`,
      elsewhere: world.url.replace('127.0.0.1', 'localhost') + '/elsewhere',
    });
  if (mode?.when === 'before') {
    fail();
    return;
  }
  const result = act(operation, request, url, text);
  if (fault?.mode === 'slow') await new Promise<void>((resolve) => delayed.push(resolve));
  else if (mode !== undefined) return fail();
  sendJson(response, result.status, result.body, result.headers);
}

function act(operation: Operation, request: IncomingMessage, url: URL, text: string): Answer {
  const unleash = operation.name === 'listFeatures';
  const bot = world.bots.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
  if (!unleash && bot === undefined) return refuse(401, '401 Unauthorized');
  const body = text === '' ? undefined : (JSON.parse(text) as unknown);
  const breaches = findBreaches(operation, url.searchParams, body);
  if (request.headers['private-token'] !== undefined) breaches.push('private-token header');
  if (breaches.length > 0) {
    journal.breaches.push(...breaches.map((breach) => `${operation.name}: ${breach}`));
    return { status: 400, body: { error: breaches.join('; ') }, headers: {} };
  }
  const params = (operation.pattern.exec(url.pathname) ?? []).slice(1).map(decodeURIComponent);
  const own = params[0] === undefined;
  const project = own ? world.projects[0] : findProject(world, params[0] ?? '');
  const moved = world.moved.get(params[0] ?? '');
  if (moved !== undefined)
    return {
      status: 301,
      body: null,
      // GitLab names the project by its number there.
      headers: { location: url.href.replace(encodeURIComponent(params[0] ?? ''), String(moved)) },
    };
  const level = bot === undefined || project === undefined ? 0 : levelIn(bot, project);
  if (project === undefined || (project.isPrivate && level === 0 && !unleash))
    return refuse(404, '404 Project Not Found');
  if (request.method !== 'GET' && (level < 30 || !world.tokenScopes.includes('api')))
    return refuse(403, '403 Forbidden');
  const result = operations[operation.name]({
    ...{ world, project, params, query: url.searchParams, bot: bot ?? nobody },
    body: (body ?? {}) as Record<string, unknown>,
  });
  // The simulator keeps to the contract too, or its tests would prove nothing.
  if (result.status === operation.status && !operation.checkAnswer(result.body))
    journal.unlike.push(`${operation.name}: ${JSON.stringify(operation.checkAnswer.errors)}`);
  return result;
}

function takeFault(operation: Operation): Fault | undefined {
  const found = faults.find((fault) => fault.operation === undefined || fault.operation === operation.name);
  if (found === undefined) return undefined;
  found.times = (found.times ?? 1) - 1;
  if (found.times <= 0) faults = faults.filter((fault) => fault !== found);
  return found;
}

function loadContent(dir: string): void {
  const names = readdirSync(`${dir}/notices`).filter((name) => name.endsWith('.md'));
  const files = new Map<string, Buffer>(
    names.map((name) => [`content/notices/${name}`, readFileSync(`${dir}/notices/${name}`)]),
  );
  const [project] = world.projects;
  project?.branches.set('main', commit(project.branches.get('main'), 'Contenus', files));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    // A client killed halfway through sending: nobody is there to answer.
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What a test may want to know afterwards. */
export interface Journal {
  /** `POST createCommit`… in order. */
  requests: string[];
  /** What our requests broke of the contract. */
  breaches: string[];
  /** What followed a redirect. */
  leaks: string[];
  /** What the simulator’s own answers broke of it. */
  unlike: string[];
}
