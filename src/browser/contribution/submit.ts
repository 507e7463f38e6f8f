import type { ContributionRequest } from '#domain/contribution/api.ts';
import type { SentAttempt } from './draft.ts';
import type { SendOutcome, ServiceClient } from './service.ts';
import type { Ticket } from './ticket.ts';

const stale = new Set(['jeton-perime', 'preuve-rejouee']);

/**
 * Sends a contribution with its token and proof of work, so that it is received once and with its last words:
 * the same text sent again carries the same number; and when an attempt had no answer and the text changed since, the
 * earlier text is delivered first, under its own number, then completed by the new one.
 */
export async function submit(
  { payload, amends, attempt }: Sending,
  tools: SubmitTools,
): Promise<SendOutcome> {
  const { client, remember } = tools;
  if (amends !== undefined) return deliver((trust) => client.amend(amends, { ...payload, ...trust }), tools);
  const send = (body: ContributionRequest, id: string) =>
    deliver((trust) => client.send({ ...body, ...trust, submission_id: id }), tools);
  const { logo, ...words } = payload;
  const current: SentAttempt = {
    id: tools.newId(),
    words: JSON.stringify(words),
    logoSize: typeof logo === 'string' ? logo.length : 0,
  };
  const same = attempt?.words === current.words && attempt.logoSize === current.logoSize;
  if (attempt !== undefined && !same) {
    const former = await send(JSON.parse(attempt.words) as ContributionRequest, attempt.id);
    if (former.outcome === 'accepted')
      return deliver((trust) => client.amend(former.id, { ...payload, ...trust }), tools);
    // Received with a picture that is not at hand any more: what is written now is a contribution of its own.
    if (former.outcome !== 'invalid' && former.outcome !== 'too-late') return former;
  }
  const id = same ? attempt.id : current.id;
  // Remembered before it leaves: the page may be closed before the answer comes.
  remember({ ...current, id });
  const outcome = await send(payload, id);
  if (outcome.outcome !== 'unreachable') remember(undefined);
  return outcome;
}

/** One attempt; and one more with a new token and a new proof, when only these were out of date. */
async function deliver(
  send: (trust: Trust) => Promise<SendOutcome>,
  { ticket, say }: SubmitTools,
): Promise<SendOutcome> {
  const attempt = async () => {
    say('progress.proof');
    const trust = await ticket.take();
    say('progress.send');
    return send(trust);
  };
  const outcome = await attempt();
  if (outcome.outcome !== 'invalid' || !outcome.issues.every(({ code }) => stale.has(code))) return outcome;
  await ticket.renew();
  return attempt();
}

type Trust = Pick<ContributionRequest, 'token' | 'altcha'>;

export interface Sending {
  payload: ContributionRequest;
  /** The secret id of the proposal this completes. */
  amends: string | undefined;
  /** An earlier attempt that had no answer. */
  attempt: SentAttempt | undefined;
}

interface SubmitTools {
  client: Pick<ServiceClient, 'send' | 'amend'>;
  ticket: Pick<Ticket, 'take' | 'renew'>;
  /** Told of each step, for the person who waits. */
  say: (step: 'progress.proof' | 'progress.send') => void;
  /** Keeps the attempt that is leaving, or forgets it once it is known what became of it. */
  remember: (attempt: SentAttempt | undefined) => void;
  newId: () => string;
}
