import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  answersByStatus,
  contributionRequestSchema,
  sentenceAnswerSchema,
} from '#domain/contribution/api.ts';
import type { Proposal } from '#domain/contribution/forge.ts';
import { createContentReader } from '#service/content/reader.ts';
import { createInlineJudge, type Judge } from '#service/intake/judge/judge.ts';
import { createService, type Service } from '#service/main.ts';
import { bareEnv } from './bare-env.ts';
import { createMemoryForge, type MemoryForge } from './memory-forge.ts';
import { writeSmallContent } from './small-content.ts';

/**
 * A service in this process, over a forge in memory and a small catalogue, with a clock the test moves.
 * @param judge what differs from the judge of this thread
 */
export async function createTestService(
  env: Readonly<Record<string, string>> = {},
  judge: Partial<Judge> = {},
): Promise<TestService> {
  const dir = await mkdtemp(join(tmpdir(), 'annuaire-service-'));
  const contentDir = await writeSmallContent(join(dir, 'content'));
  const forge = createMemoryForge();
  for (const slug of ['plume', 'tableau'])
    forge.notices.set(slug, await readFile(join(contentDir, 'notices', `${slug}.md`), 'utf8'));
  const lines: string[] = [];
  const clock = { ahead: 0 };
  const variables = {
    DATA_DIR: join(dir, 'data'),
    CONTENT_DIR: contentDir,
    SITE_URL: 'https://annuaire.example.org',
    PROOF_OF_WORK: 'off',
    DISPATCH_PER_MINUTE: '6000',
    ...env,
  };
  const service = createService(variables, {
    now: () => Date.now() + clock.ahead,
    elapsed: () => performance.now() + clock.ahead,
    random: () => 0.5,
    forge,
    makeJudge: (folder) => ({
      ...createInlineJudge(createContentReader(folder, () => Date.now() + clock.ahead)),
      ...judge,
    }),
    write: (line) => {
      lines.push(line);
    },
  });
  const request = async (path: string, init: RequestInit = {}, address = '203.0.113.7') => {
    const response = await service.fetch(new Request(`http://service.example.org${path}`, init), {
      incoming: { socket: { remoteAddress: address } },
    });
    if (path.startsWith('/api/contributions')) await checkAnswer(response.clone());
    if (response.status === 202) checkRequest(init.body);
    return response;
  };
  return {
    service,
    forge,
    lines,
    clock,
    dir,
    contentDir,
    dataDir: variables.DATA_DIR,
    request,
    post: (fields, headers = {}, address) =>
      request(
        '/api/contributions',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(fields),
        },
        address,
      ),
    sent: async () => {
      await service.start();
      if (!(await eventually(() => forge.opened.size === 1)))
        throw new Error(`${forge.opened.size} proposals`);
      const [proposal] = forge.opened.values();
      if (proposal === undefined) throw new Error('no proposal');
      return proposal;
    },
    press: (...args) =>
      promisify(execFile)(process.execPath, ['scripts/contributions.ts', ...args], {
        env: { ...bareEnv, DATA_DIR: variables.DATA_DIR, CONTENT_DIR: contentDir },
      }),
    stop: async () => {
      await service.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Whatever a test asks, what is answered as JSON is what the domain says an answer is. */
async function checkAnswer(response: Response): Promise<void> {
  if (response.headers.get('content-type')?.startsWith('application/json') !== true) return;
  const answer: unknown = await response.json();
  const known = answersByStatus[response.status] ?? [sentenceAnswerSchema];
  if (!known.some((schema) => schema.safeParse(answer).success))
    throw new Error(
      `no such answer in domain/contribution/api.ts: ${response.status} ${JSON.stringify(answer)}`,
    );
}

/** What the service takes is what the domain says a request is. */
function checkRequest(body: RequestInit['body']): void {
  if (typeof body !== 'string' || !body.startsWith('{')) return;
  contributionRequestSchema.parse(JSON.parse(body));
}

/** Looks again until it is so, for ten seconds at most: what is awaited happens in another task. */
export async function eventually(check: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let turn = 0; turn < 200; turn++) {
    if (await check()) return true;
    await sleep(50);
  }
  return false;
}

/** A notice that passes, with what the test changes. */
export function aNotice(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { nom: 'Pinceau', licences: ['GPL-3.0-or-later'], ...more };
}

export interface TestService {
  /** `npm run contributions`, in a process of its own, as someone would press the button. */
  press: (...args: string[]) => Promise<{ stdout: string; stderr: string }>;
  service: Service;
  forge: MemoryForge;
  lines: string[];
  /** Milliseconds ahead of the real time. */
  clock: { ahead: number };
  dir: string;
  contentDir: string;
  dataDir: string;
  /** Starts the service, and waits for the one proposal it opens. */
  sent: () => Promise<Proposal>;
  request: (path: string, init?: RequestInit, address?: string) => Promise<Response>;
  post: (
    fields: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
    address?: string,
  ) => Promise<Response>;
  stop: () => Promise<void>;
}
