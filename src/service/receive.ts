import type { Content } from '#adapters/content-files/read-content.ts';
import { findRefusal } from '#domain/contribution/refusal.ts';
import { scoreSubmission, trapField } from '#domain/contribution/score.ts';
import { chooseSlug } from '#domain/contribution/slug.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { foldTight } from '#domain/text.ts';
import type { Refusal } from '#domain/vocabulary.ts';
import type { Alike, Traits } from './alike.ts';
import { findTraits } from './alike.ts';
import type { ClientRate } from './client-rate.ts';
import type { ContentReader } from './content.ts';
import type { TraceStep } from './failpoint.ts';
import type { FormTokens } from './form-token.ts';
import { judgeForm, ownIssue, type ApiIssue, type EnvelopeKey } from './judge-form.ts';
import type { Outbox, Receipt } from './outbox.ts';
import type { ProofOfWork, ProofResult } from './proof-of-work.ts';
import type { SentForm } from './read-form.ts';
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

    const token = readToken(tools.tokens, text('token'));
    if (token.state === 'expired') return refuse([ownIssue('jeton-perime', ['token'])]);
    const proof = await readProof(tools.proofOfWork, text('altcha'));
    trace('receive.parsed');
    const content = await tools.content(readText(form.fields.get('notice')));
    const judged = await judgeForm(form, content);
    if (judged.issues !== undefined) return refuse(judged.issues);
    const { submission, payload, logo } = judged;
    const candidate = submission.fields as Partial<Notice>;
    const refusal = findRefusal(candidate, content.catalogue.vocabulary.refusals);
    if (refusal !== undefined && confirmRefusal && text('confirmer') === undefined)
      return { outcome: 'refused-before', refusal };
    trace('receive.judged');

    const traits = findTraits(submission);
    const { score, reasons } = scoreSubmission(submission, {
      trapFilled: text(trapField) !== undefined,
      proof: proof.state,
      token,
      ...tools.alike(traits),
      refused: refusal !== undefined,
      // By name alone: looking for doubles in earnest is the proposal’s work, this is only a sign.
      known: submission.notice === undefined && content.catalogue.byName.has(foldTight(candidate.nom ?? '')),
    });
    const full = tools.rate.check(client);
    if (full !== undefined) return { outcome: 'too-many', retryAfter: full };
    tools.rate.add(client);
    const reference = makeReference();
    const accepted = await tools.outbox.accept({
      id: makeSecretId(),
      reference,
      submissionId,
      slug: slugOf(submission, reference, content),
      payload,
      logo,
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

function slugOf({ notice, fields }: Submission, reference: string, { catalogue }: Content): string {
  return notice ?? chooseSlug(fields.nom ?? '', reference, (slug) => catalogue.bySlug.has(slug));
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
  content: ContentReader;
  alike: (traits: Traits) => Alike;
  heldScore: number;
  trace: TraceStep;
}
