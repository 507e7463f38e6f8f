import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { writeSmallContent } from '../../../../test/service/small-content.ts';
import { createContentReader } from '../../content/reader.ts';
import type { JudgeRequest } from './give-verdict.ts';
import { createJudge, type Judge, type JudgeOptions } from './judge.ts';

const request = (fields: Record<string, unknown>): JudgeRequest => ({
  fields: new Map(Object.entries(fields)),
  hasLogo: false,
  reference: 'abcdefghij',
});

/** A thread that never ends what it is given, breaks, or answers, as the name it is given says. */
const stubborn = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ number, job }) => {
  parentPort.postMessage({ kind: 'begun', number });
  const nom = job.form.fields.get('nom');
  if (nom === 'boucle') for (;;);
  if (nom === 'casse') process.exit(3);
  parentPort.postMessage({ kind: 'done', number, result: { verdict: { outcome: 'invalid', issues: [] } } });
});
parentPort.postMessage({ kind: 'ready' });
`;

describe('the judge in threads of its own', () => {
  let dir = '';
  let program: URL;
  let judge: Judge | undefined;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'annuaire-juge-'));
    await writeSmallContent(join(dir, 'content'));
    await writeFile(join(dir, 'stubborn.mjs'), stubborn);
    program = pathToFileURL(join(dir, 'stubborn.mjs'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));
  afterEach(() => judge?.stop());
  const start = (options: Partial<JudgeOptions> = {}) =>
    (judge = createJudge({
      contentDir: join(dir, 'content'),
      content: createContentReader(join(dir, 'content'), Date.now),
      ...options,
    }));
  const outcomeOf = async (fields: Record<string, unknown>) => (await judge?.judge(request(fields)))?.outcome;

  it('judges, writes drafts, and sees a notice edited in place', async () => {
    const { judge: ask, draft } = start({ threads: 1 });
    const correction = request({ notice: 'plume', nom: 'Plume' });
    expect(await ask(correction)).toMatchObject({ issues: [{ code: 'rien-a-changer' }] });
    const written = await draft(
      new Map(Object.entries({ nom: 'Pinceau', licences: 'MIT', token: 'secret' })),
    );
    expect(written).toEqual({
      name: 'pinceau.md',
      text: writeNoticeFile({ nom: 'Pinceau', licences: ['MIT'] }, ''),
    });
    const notice = { nom: 'Plumier', licences: ['MIT'] };
    await writeFile(join(dir, 'content', 'notices', 'plume.md'), writeNoticeFile(notice, ''));
    const seen = async () => (await ask(correction)).outcome === 'judged';
    await expect.poll(seen, { timeout: 10_000, interval: 500 }).toBe(true);
  });

  it('gives each of those who come together after a silence the verdict on their own text', async () => {
    const { judge: ask, start: ready } = start();
    await ready();
    const names = Array.from({ length: 12 }, (_, n) => `Pinceau ${n}`);
    for (let crowd = 0; crowd < 3; crowd++) {
      // Long enough for the thread to look again at the content, for the first who comes.
      await sleep(1200);
      const verdicts = await Promise.all(names.map((nom) => ask(request({ nom, licences: 'MIT' }))));
      expect(
        verdicts.map((verdict) => verdict.outcome === 'judged' && verdict.payload.submission.fields.nom),
      ).toEqual(names);
    }
  });

  it('gives up a contribution that takes too long, whoever asks, and goes on for the others', async () => {
    const reasons: string[] = [];
    start({ program, deadlineMs: 100, told: (reason) => reasons.push(reason) });
    const answers = await Promise.all(
      ['boucle', 'vite', 'boucle', 'vite', 'vite'].map((nom) => outcomeOf({ nom })),
    );
    expect(answers).toEqual(['failed', 'invalid', 'failed', 'invalid', 'invalid']);
    expect(reasons).toEqual(['overrun', 'overrun']);
  });

  it('outlives a thread that breaks', async () => {
    start({ program, threads: 1 });
    expect(await outcomeOf({ nom: 'casse' })).toBe('failed');
    expect(await outcomeOf({ nom: 'vite' })).toBe('invalid');
  });

  it('says so when it cannot start at all, and tries again for the next', async () => {
    start({ program: pathToFileURL(join(dir, 'absent.mjs')) });
    expect(await outcomeOf({ nom: 'vite' })).toBe('failed');
    expect(await outcomeOf({ nom: 'vite' })).toBe('failed');
  });
});
