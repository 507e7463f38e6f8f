import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGitlabForge } from '#adapters/gitlab/gitlab-forge.ts';
import { createLocalForge } from '#adapters/local-git/local-forge.ts';
import { createSqliteStore } from '#adapters/store-sqlite/store.ts';
import type { Forge, ReviewState } from '#domain/contribution/forge.ts';
import type { Contribution, ContributionStore } from '#domain/contribution/store.ts';
import { createContentReader } from '#service/content/reader.ts';
import { createAttempt, type Attempt } from '#service/dispatch/attempt.ts';
import { startGitlabSimulator } from './gitlab-simulator/start.ts';
import { writeSmallContent } from './service/small-content.ts';

/**
 * The interleavings of `life.test.ts`, with what production runs: the store on disk, the attempts, the forges. What
 * people and moderators do falls before or after the moment a try reaches the forge; then all must come to rest without
 * a contradiction.
 */
const deeds = ['withdraw', 'amend', 'merge', 'refuse'] as const;
const ends = ['goes through', 'is lost after acting', 'fails before acting', 'dies after acting'] as const;
const beginnings = ['received', 'open', 'open and amended'] as const;
type Deed = (typeof deeds)[number];

const chosen: readonly (readonly Deed[])[] = [
  [],
  ...deeds.map((deed) => [deed]),
  ...deeds.flatMap((first) => deeds.map((second) => [first, second])),
];
const scenarios = beginnings.flatMap((beginning) =>
  ends.flatMap((end) =>
    chosen.flatMap((story) =>
      Array.from({ length: story.length + 1 }, (_, cut) => ({
        ...{ beginning, end, before: story.slice(0, cut), after: story.slice(cut) },
      })),
    ),
  ),
);

interface Place {
  forge: Forge;
  /** What a moderator does with a proposal, by its branch. */
  decide: (contribution: Contribution, state: 'fusionnee' | 'refusee') => Promise<void>;
  /** What the forge has of a contribution. */
  look: (contribution: Contribution) => Promise<{ state: ReviewState; text: string } | undefined>;
}

let dir: string;
let contentDir: string;
let store: ContributionStore;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'annuaire-histoires-'));
  contentDir = await writeSmallContent(join(dir, 'content'));
  store = createSqliteStore({ dataDir: join(dir, 'data'), now: Date.now });
});
afterAll(async () => {
  store.close();
  await rm(dir, { recursive: true, force: true });
});

const textOf = (id: string, revision: number) => `Texte ${revision} de ${id.slice(0, 8)}.`;
const payloadOf = (id: string, revision: number) =>
  JSON.stringify({
    submission: {
      fields: { nom: `Essai ${id.slice(0, 8)}`, licences: ['MIT'], description_courte: textOf(id, revision) },
    },
  });
const accepted = () => ({ outcome: 'accepted' as const });

async function receive(): Promise<string> {
  const id = randomBytes(20).toString('hex');
  await store.accept(
    {
      id,
      reference: randomBytes(9).toString('hex'),
      submissionId: randomUUID(),
      contentKey: randomUUID(),
      slug: `essai-${id.slice(0, 8)}`,
      kind: 'ajout',
      payload: payloadOf(id, 1),
      logo: undefined,
      score: 0,
      reasons: [],
      traits: { domain: undefined, textKey: randomUUID() },
      nonce: undefined,
    },
    accepted,
  );
  return id;
}

/** Plays one scenario; gives what contradicts the promises in the end. */
async function play(scenario: (typeof scenarios)[number], place: Place, attempt: Attempt): Promise<string[]> {
  const id = await receive();
  const read = async () => {
    const contribution = await store.find(id);
    if (contribution === undefined) throw new Error(`${id} is lost`);
    return contribution;
  };
  const person = { withdrew: false };
  const act: Record<Deed, () => Promise<unknown>> = {
    withdraw: async () => {
      if ((await store.apply(id, { type: 'withdrawn' })) !== undefined) person.withdrew = true;
    },
    amend: async () => {
      const { payload, revision } = await read();
      const text = { payload: payloadOf(id, revision + 1), logo: undefined, score: 0, reasons: [] };
      const traits = { domain: undefined, textKey: randomUUID() };
      await store.amend(id, { ...text, traits, nonce: undefined, basedOn: payload ?? '' }, accepted);
    },
    merge: async () => place.decide(await read(), 'fusionnee'),
    refuse: async () => place.decide(await read(), 'refusee'),
  };
  const tryOnce = async (end: string, before: readonly Deed[] = [], after: readonly Deed[] = []) => {
    const leased = await store.lease({ early: true });
    if (leased === undefined) return false;
    for (const deed of before) await act[deed]();
    const result = end === 'fails before acting' ? undefined : await attempt(leased);
    for (const deed of after) await act[deed]();
    if (result !== undefined && end === 'goes through') await store.settle(leased, result);
    else if (end === 'dies after acting') await store.forgetLeases();
    else await store.settle(leased, { type: 'later', fault: 'retry', at: 0 });
    return true;
  };
  const comeToRest = async () => {
    for (let turn = 0; turn < 8; turn++) if (!(await tryOnce('goes through'))) break;
    const now = await read();
    if (now.forgeId !== null && now.task === null)
      await store.follow(now, await place.forge.readProposal({ id: now.forgeId, branch: now.branch ?? '' }));
    for (let turn = 0; turn < 8; turn++) if (!(await tryOnce('goes through'))) break;
  };
  if (scenario.beginning !== 'received') await comeToRest();
  if (scenario.beginning === 'open and amended') await act.amend();
  if (!(await tryOnce(scenario.end, scenario.before, scenario.after)))
    for (const deed of [...scenario.before, ...scenario.after]) await act[deed]();
  await comeToRest();
  const { state, task, revision, untold } = await read();
  const found = await place.look(await read());
  return Object.entries({
    'never at rest': task !== null,
    'open here, not there': state === 'ouverte' && found?.state !== 'ouverte',
    'over here, open there':
      ['retiree', 'refusee', 'fusionnee'].includes(state) && found?.state === 'ouverte',
    'merged there, told otherwise': found?.state === 'fusionnee' && state !== 'fusionnee',
    'refused there, told open': found?.state === 'refusee' && state === 'ouverte',
    'withdrawn, told otherwise': person.withdrew && state !== 'retiree' && found?.state !== 'fusionnee',
    'moderators read an older text':
      state === 'ouverte' && found?.text.includes(textOf(id, revision)) !== true,
    'never read, never told':
      !person.withdrew &&
      (state === 'fusionnee' || state === 'refusee') &&
      found?.text !== '' &&
      found?.text.includes(textOf(id, revision)) !== true &&
      !untold,
  })
    .filter(([, wrong]) => wrong)
    .map(([name]) => `${JSON.stringify(scenario)}: ${name}`);
}

async function playSome(place: Place, share: number): Promise<{ played: number; wrong: string[] }> {
  const attempt = createAttempt({
    forge: place.forge,
    store,
    content: createContentReader(contentDir, Date.now),
    siteUrl: 'https://annuaire.example.org',
    addressStates: () => Promise.resolve(() => undefined),
    trace: () => undefined,
  });
  const wrong: string[] = [];
  const played = some(share);
  for (const scenario of played) wrong.push(...(await play(scenario, place, attempt)));
  return { played: played.length, wrong };
}

const pathOf = ({ slug }: Contribution) => `content/notices/${slug}.md`;

const isWhole = process.env.INTERLEAVINGS === 'all';

/**
 * One scenario in so many is played, all of them with `INTERLEAVINGS=all`: each has its requests, and before the local
 * forge its commands of git. The 57 stories are no multiple of either: every beginning and end gets others of them.
 */
const [beforeGitlab, beforeLocalForge] = isWhole ? [1, 1] : [4, 25];

function some(share: number): typeof scenarios {
  return scenarios.filter((_, index) => index % share === 0);
}

/** Half a minute on two cores, minutes beside others; half an hour for all of them. */
const patienceMs = isWhole ? 3_600_000 : 600_000;

describe('whatever happens while a try is on its way', () => {
  it('every story is played, with every beginning and every end', () => {
    const told = (scenario: (typeof scenarios)[number]) => [
      scenario.beginning,
      scenario.end,
      JSON.stringify([scenario.before, scenario.after]),
    ];
    expect(new Set(some(beforeGitlab).flatMap(told))).toEqual(new Set(scenarios.flatMap(told)));
  });

  it(
    'nothing is lost and nobody is told wrong, before GitLab',
    async () => {
      const simulator = await startGitlabSimulator({ contentDir });
      const requestOf = async ({ reference }: Contribution) =>
        (await simulator.control.state()).mergeRequests.find(({ source_branch }) =>
          source_branch.endsWith(reference),
        );
      try {
        const { played, wrong } = await playSome(
          {
            forge: createGitlabForge({
              ...{
                url: simulator.url,
                project: simulator.project,
                token: simulator.token,
                targetBranch: 'main',
              },
            }),
            decide: async (contribution, state) => {
              const request = await requestOf(contribution);
              if (request?.state !== 'opened') return;
              await (state === 'fusionnee'
                ? simulator.control.merge(request.iid)
                : simulator.control.close(request.iid));
            },
            look: async (contribution) => {
              const request = await requestOf(contribution);
              if (request === undefined) return undefined;
              const state =
                request.state === 'merged'
                  ? 'fusionnee'
                  : request.state === 'opened'
                    ? 'ouverte'
                    : request.labels.includes('retiree')
                      ? 'retiree'
                      : 'refusee';
              const text = await simulator.control.read(request.source_branch, pathOf(contribution));
              return { state, text: text ?? '' };
            },
          },
          beforeGitlab,
        );
        expect(wrong.slice(0, 5)).toEqual([]);
        expect(played).toBe(Math.ceil(scenarios.length / beforeGitlab));
        expect((await simulator.control.state()).breaches).toEqual([]);
      } finally {
        await simulator.stop();
      }
    },
    patienceMs,
  );

  it(
    'nothing is lost and nobody is told wrong, before the local forge',
    async () => {
      const forge = createLocalForge({ dir: join(dir, 'forge.git'), contentDir });
      const { played, wrong } = await playSome(
        {
          forge,
          decide: async ({ reference }, state) => {
            if ((await forge.reviews.read(reference)) !== undefined)
              await forge.reviews.update(reference, (review) =>
                review.state === 'ouverte' ? { state } : {},
              );
          },
          look: async (contribution) => {
            const review = await forge.reviews.read(contribution.reference);
            if (review === undefined) return undefined;
            const head = await forge.repository.readRef(`refs/heads/${review.branch}`);
            const file =
              head === undefined ? undefined : await forge.repository.readFile(head, pathOf(contribution));
            return {
              state: review.state,
              text: file === undefined ? '' : new TextDecoder().decode(file.bytes),
            };
          },
        },
        beforeLocalForge,
      );
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(played).toBe(Math.ceil(scenarios.length / beforeLocalForge));
    },
    patienceMs,
  );
});
