import { scoreSigns, trapField } from '#domain/contribution/score.ts';
import type { Refusal } from '#domain/vocabulary.ts';
import type { Alike, Traits } from './alike.ts';
import type { ClientRate } from './client-rate.ts';
import type { TraceStep } from './failpoint.ts';
import type { FormTokens } from './form-token.ts';
import { describeIssue, ownIssue, type ApiIssue, type EnvelopeKey } from './intake/judge/judge-form.ts';
import type { Judge } from './intake/judge/judge.ts';
import type { LogoDoor } from './intake/pictures/logo-door.ts';
import type { SentForm } from './intake/read-form.ts';
import type { Outbox, Receipt } from './outbox.ts';
import type { ProofOfWork, ProofResult } from './proof-of-work.ts';
import { makeReference, makeSecretId } from './secrets.ts';
import type { ContributionSwitch, SwitchReading } from './switch.ts';

/**
 * Receives one contribution: a repeat gets its receipt again; otherwise the switch, the rate, the fields and the
 * logo are judged in turn, and what passes is stored before anyone is told so.
 */
export function createReceiver(tools: ReceiverTools): Receiver {
  const { trace } = tools;
  return async (form, client, { submissionId: header, confirmRefusal }) => {
    const text = (key: EnvelopeKey) => readText(form.fields.get(key));
    const submissionId = header ?? text('submission_id');
    if (submissionId !== undefined && !/^[\x21-\x7e]{1,200}$/.test(submissionId))
      return refuse([ownIssue('identifiant-invalide', ['submission_id'])]);
    const before = tools.outbox.findReceipt(submissionId);
    if (before !== undefined) return { outcome: 'accepted', receipt: before, repeated: true };
    const reading = tools.contributions.read();
    if (!reading.open) return { outcome: 'closed', reading };
    const wait = tools.rate.check(client) ?? tools.attempts.check(client);
    if (wait !== undefined) return { outcome: 'too-many', retryAfter: wait };
    tools.attempts.add(client);
    if (form.excess.length > 0) return refuse(form.excess.map(describeIssue));

    const token = readToken(tools.tokens, text('token'));
    if (token.state === 'expired') return refuse([ownIssue('jeton-perime', ['token'])]);
    const proof = await readProof(tools.proofOfWork, text('altcha'));
    trace('receive.parsed');
    const reference = makeReference();
    const verdict = await tools.judge({ fields: form.fields, hasLogo: form.logo !== undefined, reference });
    if (verdict.outcome === 'failed') return verdict;
    if (verdict.outcome === 'invalid') return refuse(verdict.issues);
    const { payload, refusal, traits } = verdict;
    if (refusal !== undefined && confirmRefusal && text('confirmer') === undefined)
      return { outcome: 'refused-before', refusal };
    // The picture comes last: opening it costs more than all the rest.
    const payer = proof.state === 'unasked' ? undefined : (proof.nonce?.value ?? client);
    const logo = form.logo && (await tools.logo(form.logo, payer));
    if (logo?.fault !== undefined) return refuse([ownIssue(logo.fault, ['logo'])]);
    trace('receive.judged');

    const { score, reasons } = scoreSigns(verdict.text, {
      trapFilled: text(trapField) !== undefined,
      proof: proof.state,
      token,
      ...tools.alike(traits),
      refused: refusal !== undefined,
      known: verdict.known,
    });
    const full = tools.rate.check(client);
    if (full !== undefined) return { outcome: 'too-many', retryAfter: full };
    tools.rate.add(client);
    const accepted = await tools.outbox.accept({
      id: makeSecretId(),
      reference,
      submissionId,
      slug: verdict.slug,
      payload,
      logo: logo?.webp,
      held: score >= tools.heldScore,
      score,
      reasons,
      ...traits,
      nonce: proof.nonce,
    });
    if (accepted.outcome === 'closed') return accepted;
    if (accepted.outcome === 'replayed') return refuse([ownIssue('preuve-rejouee', ['altcha'])]);
    return { outcome: 'accepted', receipt: accepted.receipt, repeated: accepted.outcome === 'repeated' };
  };
}

function readToken(tokens: FormTokens, token: string | undefined) {
  return token === undefined ? ({ state: 'missing' } as const) : tokens.read(token);
}

async function readProof(proofOfWork: ProofOfWork | undefined, payload: string | undefined) {
  if (proofOfWork === undefined) return { state: 'unasked', nonce: undefined } as const;
  if (payload === undefined) return { state: 'missing', nonce: undefined } as const;
  const result: ProofResult = await proofOfWork.verify(payload);
  return result.valid
    ? ({ state: 'valid', nonce: { value: result.nonce, expires: result.expires } } as const)
    : ({ state: 'invalid', nonce: undefined } as const);
}

/** One text, trimmed; repeated or empty is as if it had not been sent. */
function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function refuse(issues: ApiIssue[]): Received {
  return { outcome: 'invalid', issues };
}

export type Received =
  | { outcome: 'accepted'; receipt: Receipt; repeated: boolean }
  | { outcome: 'invalid'; issues: ApiIssue[] }
  /** To be told, with the reason, before it is sent for good. */
  | { outcome: 'refused-before'; refusal: Refusal }
  | { outcome: 'closed'; reading: SwitchReading }
  | { outcome: 'too-many'; retryAfter: number }
  /** It could not be stored. */
  | { outcome: 'failed' };

export type Receiver = (
  form: SentForm,
  client: string,
  options: { submissionId: string | undefined; confirmRefusal: boolean },
) => Promise<Received>;

export interface ReceiverTools {
  outbox: Outbox;
  contributions: ContributionSwitch;
  /** Contributions accepted, by client. */
  rate: ClientRate;
  /** Attempts of any kind, by client: the limit is wider, a person may need several. */
  attempts: ClientRate;
  tokens: FormTokens;
  /** Absent when it is off. */
  proofOfWork: ProofOfWork | undefined;
  judge: Judge['judge'];
  logo: LogoDoor;
  alike: (traits: Traits) => Alike;
  heldScore: number;
  trace: TraceStep;
}
