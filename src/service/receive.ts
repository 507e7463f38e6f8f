import type { Content } from '#adapters/content-files/read-content.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { mergeNotice } from '#domain/contribution/merge.ts';
import { applyCorrection } from '#domain/contribution/proposal.ts';
import { findRefusal } from '#domain/contribution/refusal.ts';
import { scoreSubmission, trapField } from '#domain/contribution/score.ts';
import { chooseSlug } from '#domain/contribution/slug.ts';
import { parseSubmission, type Submission } from '#domain/contribution/submission.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { foldTight } from '#domain/text.ts';
import type { Refusal } from '#domain/vocabulary.ts';
import { serviceMessages } from '#i18n/fr/service.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';
import { createTranslate } from '#i18n/translate.ts';
import type { Alike, Traits } from './alike.ts';
import { findTraits } from './alike.ts';
import type { ClientRate } from './client-rate.ts';
import type { ContentReader } from './content.ts';
import type { TraceStep } from './failpoint.ts';
import type { FormTokens } from './form-token.ts';
import { readLogo } from './images.ts';
import type { Outbox, Receipt } from './outbox.ts';
import type { ProofOfWork, ProofResult } from './proof-of-work.ts';
import type { SentForm } from './read-form.ts';
import { makeReference, makeSecretId } from './secrets.ts';
import type { OutboxPayload } from './submission-row.ts';
import type { ContributionSwitch, SwitchReading } from './switch.ts';

const t = createTranslate(serviceMessages);

/** Keys that speak to the service, not of the notice. */
const envelope = ['token', 'altcha', 'submission_id', 'confirmer', trapField] as const;

/**
 * Receives one contribution: a repeat gets its receipt again; otherwise the switch, the rate, the fields and the
 * logo are judged in turn, and what passes is stored before anyone is told so.
 */
export function createReceiver(tools: ReceiverTools): Receiver {
  const { trace } = tools;
  return async (form, client, { submissionId: header, confirmRefusal }) => {
    const text = (key: (typeof envelope)[number]) => readText(form.fields.get(key));
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
    const content = await tools.content();
    const judged = await judge(form, content);
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
    if (accepted.outcome === 'replayed') return refuse([ownIssue('preuve-rejouee', ['altcha'])]);
    return { outcome: 'accepted', receipt: accepted.receipt, repeated: accepted.outcome === 'repeated' };
  };
}

/** Reads what was sent as a submission with its logo, or all that has to change in it. */
export async function judge(form: SentForm, content: Content): Promise<Judged> {
  const fields = Object.fromEntries([...form.fields].filter(([key]) => !isEnvelope(key)));
  // Without JavaScript, the empty file field of some browsers is sent as text.
  if (fields.logo === '') delete fields.logo;
  const parsed = parseSubmission(fields, content.catalogue.vocabulary);
  const issues: ApiIssue[] = (parsed.issues ?? []).map((issue) => ({
    code: issue.code,
    path: [...issue.path],
    message: [issueMessage(issue), fixMessage(issue)].filter(Boolean).join(' '),
  }));
  const { notice } = parsed.submission ?? {};
  const file = notice === undefined ? undefined : content.files.get(notice);
  if (notice !== undefined && file === undefined) issues.push(ownIssue('notice-inconnue', ['notice']));
  const logo = form.logo === undefined ? undefined : await readLogo(form.logo);
  if (logo !== undefined && 'fault' in logo) issues.push(ownIssue(logo.fault, ['logo']));
  if (issues.length > 0 || parsed.submission === undefined) return { issues };
  const { submission } = parsed;
  const { canonical: _, ...base } = file === undefined ? { canonical: true } : readVersion(file.text);
  const payload: OutboxPayload = 'notice' in base ? { submission, base: { ...base } } : { submission };
  if (payload.base !== undefined && logo === undefined && changesNothing(submission, payload.base))
    return { issues: [ownIssue('rien-a-changer', [])] };
  return { submission, payload, logo: logo !== undefined && 'webp' in logo ? logo.webp : undefined };
}

function changesNothing(submission: Submission, base: NonNullable<OutboxPayload['base']>): boolean {
  const asked = applyCorrection(submission, base);
  const merge = mergeNotice(asked.base, base, asked.wanted);
  return merge.conflicts === undefined && merge.changed.length === 0;
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

function isEnvelope(key: string): boolean {
  return (envelope as readonly string[]).includes(key);
}

/** One text, trimmed; repeated or empty is as if it had not been sent. */
function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function refuse(issues: ApiIssue[]): Received {
  return { outcome: 'invalid', issues };
}

/** A finding of the service itself, which no notice file can have. */
function ownIssue(code: OwnIssue, path: string[]): ApiIssue {
  return { code, path, message: t(`issue.${code}`) };
}

type OwnIssue =
  | 'identifiant-invalide'
  | 'jeton-perime'
  | 'preuve-rejouee'
  | 'notice-inconnue'
  | 'rien-a-changer'
  | 'logo-trop-gros'
  | 'logo-svg'
  | 'logo-type'
  | 'logo-trop-grand'
  | 'logo-illisible';

export interface ApiIssue {
  code: string;
  path: (string | number)[];
  message: string;
}

export type Judged =
  | { submission: Submission; payload: OutboxPayload; logo: Uint8Array | undefined; issues?: undefined }
  | { issues: ApiIssue[] };

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
