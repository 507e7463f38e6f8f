import type { SendOutcome, ServiceClient } from './service.ts';
import type { Ticket } from './ticket.ts';

const stale = new Set(['jeton-perime', 'preuve-rejouee']);

/**
 * Sends a contribution with its token and proof of work; when only these were out of date, gets new ones and sends
 * once more. When an earlier attempt had no answer and the text changed since, the service may hold the earlier text:
 * the new one is then sent as a completion, so that the last words are the ones kept.
 * @param say told of each step, for the person who waits
 */
export async function submit(
  { payload, submissionId, amends, formerAttempt }: Sending,
  { client, ticket, say }: SubmitTools,
): Promise<SendOutcome> {
  const attempt = async () => {
    say('progress.proof');
    const trust = await ticket.take();
    say('progress.send');
    const whole = { ...payload, ...trust, submission_id: submissionId };
    return amends === undefined ? client.send(whole) : client.amend(amends, whole);
  };
  let outcome = await attempt();
  if (outcome.outcome === 'invalid' && outcome.issues.every(({ code }) => stale.has(code))) {
    await ticket.renew();
    outcome = await attempt();
  }
  if (outcome.outcome === 'accepted' && formerAttempt !== undefined && amends === undefined) {
    if (formerAttempt !== fingerprint(payload)) await client.amend(outcome.id, payload);
  }
  return outcome;
}

/** What tells whether a text changed since an attempt. */
export function fingerprint(payload: Readonly<Record<string, unknown>>): string {
  const { logo, ...text } = payload;
  return JSON.stringify([text, typeof logo === 'string' ? logo.length : 0]);
}

export interface Sending {
  payload: Readonly<Record<string, unknown>>;
  submissionId: string;
  /** The secret id of the proposal this completes. */
  amends: string | undefined;
  /** The fingerprint of an attempt that had no answer. */
  formerAttempt: string | undefined;
}

interface SubmitTools {
  client: Pick<ServiceClient, 'send' | 'amend'>;
  ticket: Pick<Ticket, 'take' | 'renew'>;
  say: (step: 'progress.proof' | 'progress.send') => void;
}
