/**
 * What the door does with a text that is well formed, whether it is a first one or an amendment: the same for both.
 * Near a cap only a valid proof of work is accepted at once, the others are held; at a cap nothing is. What is held has
 * a cap of its own, and never counts against the others.
 */
export function admit(
  { score, proof }: AdmissionSigns,
  counts: DoorCounts,
  caps: Caps,
  now: number,
): Admission {
  const closed = closedBy(counts, caps, now);
  if (closed !== undefined) return { outcome: 'closed', ...closed };
  const suspect = score >= heldThreshold(caps.heldScore, counts.decisions, now);
  const late = isNearCap(counts, caps) && proof !== 'valid' && proof !== 'unasked';
  if (!suspect && !late) return { outcome: 'accepted' };
  if (counts.held >= caps.maxHeldPerHour)
    return { outcome: 'closed', layer: 'held', retryAfter: untilFreed(counts.heldOldest, now) };
  return { outcome: 'held' };
}

/** The cap that is reached, if one is, with the seconds until it may open. */
export function closedBy(counts: DoorCounts, caps: Caps, now: number): Closed | undefined {
  if (counts.accepted >= caps.maxAcceptedPerHour)
    return { layer: 'accepted', retryAfter: untilFreed(counts.acceptedOldest, now) };
  if (counts.pending >= caps.maxOpenProposals) return { layer: 'open', retryAfter: hourMs / 1000 };
  return undefined;
}

/** Whether what is left is kept for people who bring a proof of work: the last fifth of either cap. */
export function isNearCap(counts: DoorCounts, caps: Caps): boolean {
  return (
    counts.accepted >= caps.maxAcceptedPerHour * reserveFrom ||
    counts.pending >= caps.maxOpenProposals * reserveFrom
  );
}

/**
 * The score from which a text is held: lower for a while after moderators refused much. Each refusal weighs one, each
 * acceptance takes one away, and half of it is forgotten every two hours: moderators at work never close the form.
 */
export function heldThreshold(base: number, decisions: readonly Decision[], now: number): number {
  const weight = decisions.reduce((sum, { at, refused }) => {
    const age = Math.max(0, now - at);
    return sum + (refused ? 1 : -1) * 2 ** (-age / (2 * hourMs));
  }, 0);
  // Three refusals in a day’s work are ordinary.
  const lowered = Math.min(mostLowered, Math.max(0, Math.floor((weight - 3) / 2)));
  return Math.max(Math.min(base, leastThreshold), base - lowered);
}

const hourMs = 3600 * 1000;
const reserveFrom = 0.8;
const mostLowered = 6;
/** Someone without JavaScript, in a hurry, on a known forge, scores 3: never held for that alone. */
const leastThreshold = 4;

function untilFreed(oldest: number | null, now: number): number {
  return Math.min(3600, Math.max(1, Math.ceil(((oldest ?? now) + hourMs - now) / 1000)));
}

export interface AdmissionSigns {
  score: number;
  /** `unasked`: the service runs without proof of work. */
  proof: 'valid' | 'missing' | 'invalid' | 'unasked';
}

export interface Caps {
  maxAcceptedPerHour: number;
  maxOpenProposals: number;
  maxHeldPerHour: number;
  /** The score from which a text is held, when nothing is unusual. */
  heldScore: number;
}

/** What the door looks at, counted by the store at the moment it decides. Dates in milliseconds; none is in the future. */
export interface DoorCounts {
  /** Texts accepted in the last hour, first ones and amendments, and when the oldest of them was. */
  accepted: number;
  acceptedOldest: number | null;
  /** Texts held in the last hour. */
  held: number;
  heldOldest: number | null;
  /** Proposals that wait for moderators, or will. */
  pending: number;
  /** The last decisions of moderators, half a day back at most. */
  decisions: readonly Decision[];
}

export interface Decision {
  at: number;
  refused: boolean;
}

export interface Closed {
  layer: 'accepted' | 'open' | 'held';
  /** Seconds. */
  retryAfter: number;
}

export type Admission = { outcome: 'accepted' } | { outcome: 'held' } | ({ outcome: 'closed' } & Closed);
