import { describe, expect, it } from 'vitest';
import type { ReviewState } from '#domain/contribution/forge.ts';
import { advance, begin, visibleState, type Life, type LifeEvent } from '#domain/contribution/life.ts';
import { contributionStates, isFinal } from '#domain/contribution/states.ts';

/** A forge as far as the transitions are concerned: one proposal, the text it tells, what was decided. */
interface World {
  life: Life;
  forge: { told: number; state: ReviewState; erased: boolean } | undefined;
  withdrawn: boolean;
  forgotten: boolean;
}

const fresh = (held = false): World => ({
  life: begin({ held }),
  forge: undefined,
  withdrawn: false,
  forgotten: false,
});

/** Applies an event as the store does; gives whether it was possible. */
function happen(world: World, event: LifeEvent): boolean {
  const patch = advance(world.life, event);
  if (patch === undefined) return false;
  world.life = { ...world.life, ...patch };
  return true;
}

/** What people and moderators do, whenever they like. */
const deeds: Readonly<Record<string, (world: World) => void>> = {
  withdraw: (world) => {
    if (happen(world, { type: 'withdrawn' })) world.withdrawn = true;
  },
  amend: (world) => void happen(world, { type: 'amended', held: false }),
  'amend with what is held': (world) => void happen(world, { type: 'amended', held: true }),
  release: (world) => void happen(world, { type: 'released' }),
  drop: (world) => void happen(world, { type: 'dropped' }),
  retry: (world) => void happen(world, { type: 'retried' }),
  dismiss: (world) => void happen(world, { type: 'dismissed' }),
  forget: (world) => {
    if (happen(world, { type: 'forgotten' })) world.forgotten = true;
  },
  merge: (world) => decide(world, 'fusionnee'),
  refuse: (world) => decide(world, 'refusee'),
  'lose the project': (world) => {
    if (happen(world, { type: 'lost', fault: 'gone' })) world.forge = undefined;
  },
  follow: (world) => {
    if (world.forge !== undefined) happen(world, { type: 'reviewed', found: world.forge.state });
  },
};

function decide({ forge }: World, state: 'fusionnee' | 'refusee'): void {
  if (forge?.state === 'ouverte') forge.state = state;
}

/** What a try does at the forge, and what it learns there: the adapters’ promises. */
function act(world: World, leased: Life): LifeEvent {
  const { forge } = world;
  const { revision, task } = leased;
  if ((task === 'close' || task === 'erase') && leased.forgeId === null) {
    if (forge !== undefined) return { type: 'opened', forgeId: '1', revision: 1 };
    return task === 'erase' ? { type: 'erased' } : { type: 'closed', found: 'retiree' };
  }
  if (task === 'erase') {
    if (forge !== undefined) {
      forge.erased = true;
      if (forge.state === 'ouverte') forge.state = 'retiree';
    }
    return { type: 'erased' };
  }
  if (forge === undefined) {
    world.forge = { told: revision, state: 'ouverte', erased: false };
    return { type: 'opened', forgeId: '1', revision: leased.attempts > 1 ? 1 : revision };
  }
  if (task === 'open') return { type: 'opened', forgeId: '1', revision: 1 };
  if (task === 'close') {
    if (forge.state === 'ouverte') forge.state = 'retiree';
    return { type: 'closed', found: forge.state };
  }
  if (forge.state === 'ouverte') forge.told = revision;
  return { type: 'told', revision, found: forge.state };
}

/** How a try ends: it tells what happens at the forge, and what is recorded. */
const ends: Readonly<Record<string, (world: World, leased: Life) => LifeEvent | undefined>> = {
  'goes through': act,
  'is lost after acting': (world, leased) => {
    act(world, leased);
    return { type: 'later', fault: 'retry' };
  },
  'fails before acting': () => ({ type: 'later', fault: 'retry' }),
  'dies after acting': (world, leased) => {
    act(world, leased);
    return undefined;
  },
  'meets a conflict': unlessFound(({ revision }) => ({ type: 'failed', revision, fault: 'conflict' })),
  'needs a person': unlessFound(({ revision }) => ({ type: 'failed', revision, fault: 'human' })),
  'finds nothing to say': unlessFound(({ revision, task }) =>
    task === 'open' || task === 'amend' ? { type: 'already-said', revision } : undefined,
  ),
};

/** After a try whose answer was lost, what it left is looked for before anything is prepared again. */
function unlessFound(end: (leased: Life) => LifeEvent | undefined) {
  return (world: World, leased: Life) =>
    leased.forgeId === null && leased.attempts > 1 && world.forge !== undefined
      ? act(world, leased)
      : end(leased);
}

/** One try of the dispatcher, with what happens before and after it acts; gives whether there was something to do. */
function attempt(world: World, end: keyof typeof ends, before = nothing, after = nothing): boolean {
  if (!happen(world, { type: 'leased' })) return false;
  const leased = world.life;
  before(world);
  const event = ends[end]?.(world, leased);
  after(world);
  if (event !== undefined) happen(world, event);
  return true;
}

const nothing = (_world: World): void => undefined;

/** The forge works, nothing else happens: everything must come to rest. */
function comeToRest(world: World): boolean {
  for (let turn = 0; turn < 10; turn++) if (!attempt(world, 'goes through')) break;
  deeds.follow?.(world);
  for (let turn = 0; turn < 10; turn++) if (!attempt(world, 'goes through')) break;
  return world.life.task === null;
}

/** What contradicts the promises made to people, in a world at rest. */
function contradictions({ life, forge, withdrawn, forgotten }: World): string[] {
  const { state, revision, untold, amendmentHeld } = life;
  const says = forge?.state ?? 'nothing';
  return Object.entries({
    'open here, nothing there': state === 'ouverte' && says !== 'ouverte',
    'over here, open there': isFinal(state) && says === 'ouverte',
    'merged there, told otherwise': says === 'fusionnee' && state !== 'fusionnee',
    'refused there, still open here': says === 'refusee' && !isFinal(state),
    'withdrawn, and told something else': withdrawn && state !== 'retiree' && says !== 'fusionnee',
    'accepted, and moderators read an older text': state === 'ouverte' && forge?.told !== revision,
    'accepted, never read, and nobody was told':
      !withdrawn &&
      !forgotten &&
      (says === 'fusionnee' || says === 'refusee') &&
      (forge?.told ?? 0) < revision &&
      !untold &&
      // Dismissed or refused by us: the whole contribution was.
      !(state === 'refusee' && says !== 'refusee'),
    'to be erased, still there': forgotten && forge !== undefined && !forge.erased,
    'over, with something held': isFinal(state) && amendmentHeld,
    'held, and on its way': state === 'retenue' && life.task !== null,
  })
    .filter(([, found]) => found)
    .map(([name]) => name);
}

/** Where a contribution may be when the try begins. */
const beginnings: Readonly<Record<string, () => World>> = {
  'just received': () => fresh(),
  held: () => fresh(true),
  'tried once, answer lost': () => prepared((world) => attempt(world, 'is lost after acting')),
  open: () => prepared((world) => attempt(world, 'goes through')),
  'open and amended': () =>
    prepared((world) => {
      attempt(world, 'goes through');
      deeds.amend?.(world);
    }),
  'open with a held amendment': () =>
    prepared((world) => {
      attempt(world, 'goes through');
      deeds['amend with what is held']?.(world);
    }),
  'in conflict': () => prepared((world) => attempt(world, 'meets a conflict')),
  'open, then in conflict': () =>
    prepared((world) => {
      attempt(world, 'goes through');
      deeds.amend?.(world);
      attempt(world, 'meets a conflict');
    }),
  'withdrawn while it is on its way': () =>
    prepared((world) => attempt(world, 'is lost after acting', deeds.withdraw)),
};

function prepared(work: (world: World) => unknown): World {
  const world = fresh();
  work(world);
  return world;
}

describe('whatever happens while a try is on its way', () => {
  const names = Object.keys(deeds);
  const pairs: readonly (readonly string[])[] = [
    [],
    ...names.map((name) => [name]),
    ...names.flatMap((first) => names.map((second) => [first, second])),
  ];
  const all = (chosen: readonly string[]) => (world: World) => {
    for (const name of chosen) deeds[name]?.(world);
  };

  it.each(Object.keys(beginnings))('nothing is lost and nobody is told wrong, from « %s »', (beginning) => {
    let interleavings = 0;
    const wrong: string[] = [];
    for (const end of Object.keys(ends)) {
      for (const chosen of pairs) {
        // Each place the deeds may fall: before the forge is reached, after, or one on each side.
        for (let cut = 0; cut <= chosen.length; cut++) {
          const world = beginnings[beginning]?.() ?? fresh();
          const [before, after] = [chosen.slice(0, cut), chosen.slice(cut)];
          if (!attempt(world, end, all(before), all(after))) all(chosen)(world);
          interleavings += 1;
          const story = `${end} [${before.join(', ')} | ${after.join(', ')}]`;
          if (!comeToRest(world)) wrong.push(`${story}: never at rest`);
          for (const name of contradictions(world)) wrong.push(`${story}: ${name}`);
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(interleavings).toBe(7 * (1 + 12 * 2 + 12 * 12 * 3));
  });
});

describe('what people are told', () => {
  it('is « retenue » while an amendment waits for a person, whatever its first text became', () => {
    const world = prepared((here) => attempt(here, 'goes through'));
    deeds['amend with what is held']?.(world);
    expect(visibleState(world.life)).toBe('retenue');
    deeds.release?.(world);
    comeToRest(world);
    expect([visibleState(world.life), world.forge?.told]).toEqual(['ouverte', 2]);
  });

  it('is that an amendment was not read, when the decision came first or a person dropped it', () => {
    const late = prepared((here) => attempt(here, 'goes through'));
    deeds.merge?.(late);
    deeds.amend?.(late);
    comeToRest(late);
    expect([late.life.state, late.life.untold]).toEqual(['fusionnee', true]);
    const dropped = prepared((here) => attempt(here, 'goes through'));
    deeds['amend with what is held']?.(dropped);
    deeds.drop?.(dropped);
    expect([dropped.life.state, dropped.life.untold]).toEqual(['ouverte', true]);
  });

  it('is never sent without a release when it was held', () => {
    const world = fresh(true);
    expect(attempt(world, 'goes through')).toBe(false);
    deeds.amend?.(world);
    expect(attempt(world, 'goes through')).toBe(false);
    deeds.release?.(world);
    comeToRest(world);
    expect([world.life.state, world.forge?.told]).toEqual(['ouverte', 2]);
  });

  it('may change after a refusal, when moderators reopen, and never after a publication', () => {
    const world = prepared((here) => attempt(here, 'goes through'));
    deeds.refuse?.(world);
    deeds.follow?.(world);
    expect(world.life.state).toBe('refusee');
    happen(world, { type: 'reviewed', found: 'ouverte' });
    expect(world.life.state).toBe('ouverte');
    happen(world, { type: 'reviewed', found: 'fusionnee' });
    for (const found of ['ouverte', 'refusee', 'retiree'] as const)
      happen(world, { type: 'reviewed', found });
    expect(world.life.state).toBe('fusionnee');
  });

  it('is sent anew when a person says so, once the forge has it no more', () => {
    const world = prepared((here) => attempt(here, 'goes through'));
    deeds['lose the project']?.(world);
    expect([world.life.state, attempt(world, 'goes through')]).toEqual(['conflit', false]);
    deeds.retry?.(world);
    comeToRest(world);
    expect([world.life.state, world.forge?.told]).toEqual(['ouverte', 1]);
  });

  it('is an end that every state can reach', () => {
    for (const state of contributionStates) {
      const life = { ...begin({ held: state === 'retenue' }), state };
      const reached = (['withdrawn', 'dismissed'] as const).some(
        (type) => isFinal(state) || advance(life, { type })?.state !== undefined,
      );
      expect(reached, state).toBe(true);
    }
  });
});
