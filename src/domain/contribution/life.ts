import type { DecidedState, ReviewState } from '#domain/contribution/forge.ts';
import { isFinal, type ContributionState } from '#domain/contribution/states.ts';

/**
 * What a contribution becomes when something happens to it. The store applies the patch by one statement that holds only
 * while the contribution is the one given here; otherwise it asks again.
 * @returns what changes, or `undefined` when the event is not possible in the state things are in
 */
export function advance(life: Life, event: LifeEvent): LifePatch | undefined {
  const transition = transitions[event.type] as Transition<LifeEvent>;
  return transition(life, event);
}

/** THE transitions, all of them. */
const transitions: { [Type in LifeEvent['type']]: Transition<EventOf<Type>> } = {
  leased: ({ task, attempts, state }) =>
    task === null
      ? undefined
      : { attempts: attempts + 1, ...(state === 'recue' ? { state: 'en-cours' } : {}) },
  opened: (life, { forgeId, revision }) =>
    afterAttempt({
      ...life,
      forgeId,
      sent: Math.max(life.sent, revision),
      state: life.state === 'recue' || life.state === 'en-cours' ? 'ouverte' : life.state,
    }),
  told: (life, { found, revision }) =>
    found === 'ouverte'
      ? afterAttempt({
          ...life,
          sent: Math.max(life.sent, revision),
          state: isFinal(life.state) ? life.state : 'ouverte',
        })
      : decided(life, found),
  closed: (life, { found }) => (life.task === 'close' ? decided(life, found) : undefined),
  erased: () => ({ task: null, forgetting: false, ...untried }),
  'already-said': alreadySaid,
  failed: stopped,
  later: ({ state, forgeId }, { fault }) => ({
    fault,
    ...(state === 'en-cours' && forgeId === null ? { state: 'recue' } : {}),
  }),
  withdrawn: (life) => (isFinal(life.state) ? undefined : ended(life, 'retiree')),
  dismissed: (life) => (isFinal(life.state) ? undefined : ended(life, 'refusee')),
  amended,
  released,
  dropped: (life) => {
    if (life.state === 'retenue') return ended(life, 'refusee');
    return life.amendmentHeld ? { amendmentHeld: false, untold: true } : undefined;
  },
  retried,
  reviewed,
  lost,
  forgotten,
};

/** Nothing was tried since, and nothing was met. */
const untried = { attempts: 0, fault: null };

/** A contribution that has just been accepted, or held for a person to look at. */
export function begin({ held }: { held: boolean }): Life {
  return {
    state: held ? 'retenue' : 'recue',
    task: held ? null : 'open',
    revision: 1,
    sent: 0,
    amendmentHeld: false,
    released: false,
    untold: false,
    forgetting: false,
    attempts: 0,
    forgeId: null,
    fault: null,
  };
}

/** The state people are told: an amendment that waits for a person is held, whatever its first text became. */
export function visibleState({
  state,
  amendmentHeld,
}: Pick<Life, 'state' | 'amendmentHeld'>): ContributionState {
  return amendmentHeld && !isFinal(state) ? 'retenue' : state;
}

/** The attempt reached the forge: whatever happened meanwhile is the next thing to do. */
function afterAttempt(life: Life): LifePatch {
  return {
    forgeId: life.forgeId,
    sent: life.sent,
    state: isFinal(life.state) || life.task === null ? life.state : nextState(life),
    task: nextTask(life),
    ...untried,
  };
}

function nextTask(life: Life): Task | null {
  if (life.forgetting) return 'erase';
  if (isFinal(life.state)) return 'close';
  return life.revision > life.sent ? 'amend' : null;
}

function nextState(life: Life): ContributionState {
  return life.revision > life.sent ? 'en-cours' : life.state;
}

/** Moderators decided first, or the closing went through: what people are told is what the forge says. */
function decided(life: Life, found: DecidedState): LifePatch {
  // Withdrawn here and closed there agree; only a merge contradicts a withdrawal, and is told.
  const state = isFinal(life.state) && found !== 'fusionnee' ? life.state : found;
  return {
    state,
    task: life.forgetting ? 'erase' : null,
    ...untried,
    // An amendment that came too late was accepted: its author is told that it was not read.
    untold: life.untold || life.amendmentHeld || (life.state !== 'retiree' && life.revision > life.sent),
    amendmentHeld: false,
  };
}

/** The notice already says all of it, so there is nothing to propose. */
function alreadySaid(life: Life, { revision }: EventOf<'already-said'>): LifePatch {
  if (isFinal(life.state)) return closing(life);
  if (life.revision > revision) return again(life);
  if (life.forgeId === null)
    return {
      state: 'fusionnee',
      task: null,
      ...untried,
      untold: life.untold || life.amendmentHeld,
      amendmentHeld: false,
    };
  return { state: 'conflit', task: null, attempts: 0, fault: 'rien-a-changer' };
}

/** The attempt met what only a person can settle; a newer text, or a withdrawal, may settle it first. */
function stopped(life: Life, { revision, fault }: EventOf<'failed'>): LifePatch {
  // What has to be closed or erased is tried until it is.
  if (life.task === 'close' || life.task === 'erase') return { fault };
  if (isFinal(life.state)) return closing(life);
  if (life.revision > revision) return again(life);
  return { state: 'conflit', task: null, attempts: 0, fault };
}

/** Over for its author; the forge is told when something of it may be there, from this try or one before. */
function closing(life: Life): LifePatch {
  const nothingThere = life.forgeId === null && life.attempts <= 1;
  return { task: life.forgetting ? 'erase' : nothingThere ? null : 'close', ...untried };
}

function again(life: Life): LifePatch {
  return life.forgeId === null
    ? { state: 'recue', task: 'open', ...untried }
    : { state: 'en-cours', task: 'amend', ...untried };
}

function ended(life: Life, state: 'retiree' | 'refusee'): LifePatch {
  return { state, task: isUnsent(life) ? null : 'close', amendmentHeld: false, fault: null };
}

/** Surely not at the forge: otherwise a try whose answer was lost may have reached it. */
function isUnsent({ forgeId, attempts }: Life): boolean {
  return forgeId === null && attempts === 0;
}

function amended(life: Life, { held }: Omit<EventOf<'amended'>, 'type'>): LifePatch | undefined {
  if (isFinal(life.state) || life.forgetting) return undefined;
  // What is held stays so until a person has looked, whatever its author changes.
  if (life.state === 'retenue') return { revision: life.revision + 1 };
  if (held || life.amendmentHeld) return { amendmentHeld: true };
  const task = life.forgeId === null ? 'open' : 'amend';
  const state = life.forgeId !== null ? 'en-cours' : life.state === 'conflit' ? 'recue' : life.state;
  const read = { amendmentHeld: false, released: false, untold: false };
  return { revision: life.revision + 1, ...read, task, state, fault: null };
}

function released(life: Life): LifePatch | undefined {
  if (life.state === 'retenue') return { state: 'recue', task: 'open', released: true };
  if (!life.amendmentHeld) return undefined;
  const patch = amended({ ...life, amendmentHeld: false }, { held: false });
  return patch && { ...patch, released: true };
}

function retried(life: Life): LifePatch | undefined {
  if (life.state === 'retenue' || (life.task === null && life.fault === null)) return undefined;
  if (life.task !== null) return { fault: null };
  if (life.forgetting) return { task: 'erase', fault: null };
  if (isFinal(life.state)) return life.forgeId === null ? undefined : { task: 'close', fault: null };
  return again(life);
}

/** What the forge says when nothing is on its way. */
function reviewed(life: Life, { found }: EventOf<'reviewed'>): LifePatch | undefined {
  if (life.task !== null || life.forgeId === null) return undefined;
  if (found === 'fusionnee') return life.state === found ? {} : decided(life, found);
  if (life.state === 'fusionnee' || life.state === 'retiree') return {};
  // Moderators may change their minds and reopen what they refused.
  if (found === 'ouverte') return life.state === 'refusee' ? { state: 'ouverte' } : {};
  return life.state === 'refusee' ? {} : decided(life, found);
}

/**
 * The forge has no such proposal any more: another project stands in the place of the one that took it, say. A person
 * says whether it goes there anew; something of it may stand somewhere still.
 */
function lost({ task, forgeId, state }: Life, { fault }: EventOf<'lost'>): LifePatch | undefined {
  if (task !== null || forgeId === null || isFinal(state)) return undefined;
  return { state: 'conflit', forgeId: null, sent: 0, attempts: 1, fault };
}

/** A person asked that what they sent be erased: it goes everywhere it may be. */
function forgotten(life: Life): LifePatch {
  return {
    state: isFinal(life.state) ? life.state : 'retiree',
    task: isUnsent(life) ? null : 'erase',
    forgetting: true,
    amendmentHeld: false,
    fault: null,
  };
}

export type Task = 'open' | 'amend' | 'close' | 'erase';

/** What the transitions look at: everything else of a contribution only goes along. */
export interface Life {
  state: ContributionState;
  /** What the dispatcher has to do at the forge; `null`: nothing. */
  task: Task | null;
  /** Counts the texts accepted: 1 is the first. */
  revision: number;
  /** The last text the forge surely has; 0: none. */
  sent: number;
  /** An amendment waits for a person to look at it. */
  amendmentHeld: boolean;
  /** The text to send had been held: a person let it out. */
  released: boolean;
  /** An accepted amendment will never be read; its author is told. */
  untold: boolean;
  /** A person asked that it be erased, and the forge has not done it yet. */
  forgetting: boolean;
  /** Tries since the last one that ended: above 0, something may have reached the forge. */
  attempts: number;
  forgeId: string | null;
  /** What the last try met. */
  fault: string | null;
}

export type LifePatch = Partial<Life>;

type EventOf<Type extends LifeEvent['type']> = Extract<LifeEvent, { type: Type }>;
type Transition<Event> = (life: Life, event: Event) => LifePatch | undefined;

/** `revision`: the text the attempt carried, which may be older than the one the contribution has by now. */
export type LifeEvent =
  /** The dispatcher takes it. */
  | { type: 'leased' }
  /** The proposal is there; `revision` 1 when an earlier attempt left it, so that a later text is told again. */
  | { type: 'opened'; forgeId: string; revision: number }
  /** The amendment was brought, or the proposal found decided. */
  | { type: 'told'; revision: number; found: ReviewState }
  /** The proposal of a withdrawn contribution is closed, or was decided before. */
  | { type: 'closed'; found: DecidedState }
  | { type: 'erased' }
  | { type: 'already-said'; revision: number }
  /** A conflict, or a fault that will not pass by itself. */
  | { type: 'failed'; revision: number; fault: string }
  | { type: 'later'; fault: string }
  /** Its author. */
  | { type: 'withdrawn' }
  | { type: 'amended'; held: boolean }
  /** Whoever runs the service. */
  | { type: 'released' }
  | { type: 'dropped' }
  | { type: 'retried' }
  | { type: 'dismissed' }
  | { type: 'forgotten' }
  /** The follower asked the forge. */
  | { type: 'reviewed'; found: ReviewState }
  | { type: 'lost'; fault: string };
