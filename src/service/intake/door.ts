import { isDeepStrictEqual } from 'node:util';
import { admit, type Caps } from '#domain/contribution/admission.ts';
import { credentialsSchema, type ContributionIssue, type credentialKeys } from '#domain/contribution/api.ts';
import { readPayload, type Payload } from '#domain/contribution/payload.ts';
import { scoreSigns, trapField } from '#domain/contribution/score.ts';
import type {
  Admit,
  Contribution,
  ContributionStore,
  NewContribution,
  NewText,
  Receipt,
} from '#domain/contribution/store.ts';
import type { ContributionKind } from '#domain/contribution/states.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import type { Refusal } from '#domain/vocabulary.ts';
import { tService } from '#words/service.ts';
import type { TraceStep } from '../operations/failpoint.ts';
import { makeReference, makeSecretId } from '../operations/secrets.ts';
import type { Closing } from '../switch/layers.ts';
import type { ContributionSwitch } from '../switch/switch.ts';
import type { ClientRate } from './client-rate.ts';
import { contentKey } from './content-key.ts';
import { readCredentials, type Credentials, type CredentialTools } from './credentials.ts';
import type { Verdict } from './judge/give-verdict.ts';
import type { Judge } from './judge/judge.ts';
import { describeIssue, ownIssue } from './own-issue.ts';
import type { LogoDoor } from './pictures/logo-door.ts';
import type { SentForm } from './read-form.ts';

/** A proof of work lets one network do that many times its share: a workshop of twenty people fits behind one address. */
const proofFactor = 3;
/** How often an amendment is made again on what another one left. */
const amendTries = 3;

/**
 * The one door: a first text and an amendment go through the same steps, from the cheapest to the dearest. A repeat
 * gets its receipt; then the switch, the quotas, the proof, the words, the picture; what passes is stored before anyone
 * is told so.
 */
export function createDoor(tools: DoorTools): Door {
  const { store, caps, now, trace } = tools;

  /** What both kinds of text go through before they are stored. */
  const enter = async (
    form: SentForm,
    client: readonly string[],
    question: { reference: string; before?: { payload: Payload; revision: number } },
  ): Promise<Entered | Refused> => {
    const { open, closing } = await tools.contributions.read();
    if (!open) return { outcome: 'closed', closing };
    const wait = await tools.attempts.take(client);
    if (wait !== undefined) return { outcome: 'too-many', retryAfter: wait };
    if (form.excess.length > 0) return invalid(form.excess.map(describeIssue));
    const credentials = await readCredentials(
      { token: readText(form, 'token'), altcha: readText(form, 'altcha') },
      tools,
    );
    if (credentials.token.state === 'expired') return invalid([ownIssue('jeton-perime', ['token'])]);
    const share = credentials.proof === 'valid' ? proofFactor : 1;
    const toWait = await tools.rate.check(client, share);
    if (toWait !== undefined) return { outcome: 'too-many', retryAfter: toWait };
    trace('receive.parsed');
    const verdict = await tools.judge.judge({
      ...question,
      fields: form.fields,
      hasLogo: form.logo !== undefined,
    });
    if (verdict.outcome !== 'judged') return verdict;
    // Opening a picture is dear: only once all the rest is right.
    const picture = form.logo && (await tools.logo(form.logo, payerOf(client, credentials)));
    if (picture?.fault !== undefined) return invalid([ownIssue(picture.fault, ['logo'])]);
    trace('receive.judged');
    const { score, reasons } = scoreSigns(verdict.text, {
      trapFilled: readText(form, trapField) !== undefined,
      proof: credentials.proof,
      token: credentials.token,
      ...(await store.countSimilar(verdict.traits)),
      refused: verdict.refusal !== undefined,
      known: verdict.known,
    });
    return {
      outcome: 'entered',
      verdict,
      text: {
        payload: JSON.stringify(verdict.payload),
        logo: picture?.webp,
        score,
        reasons,
        traits: verdict.traits,
        nonce: credentials.nonce,
      },
      admit: (counts) => admit({ score, proof: credentials.proof }, counts, caps, now()),
      // Asked again just before storing: those who come together are counted one by one.
      take: async () => {
        const retryAfter = await tools.rate.take(client, share);
        return retryAfter === undefined ? undefined : { outcome: 'too-many', retryAfter };
      },
    };
  };

  const receive: Door['receive'] = async (form, client, { submissionId: header, page }) => {
    // The letters of a UUID may be written either way. @see RFC 9562 § 4
    const submissionId = (header ?? readText(form, 'submission_id'))?.toLowerCase();
    if (!credentialsSchema.shape.submission_id.optional().safeParse(submissionId).success)
      return invalid([ownIssue('identifiant-invalide', ['submission_id'])]);
    const key = contentKey(form);
    const before = submissionId === undefined ? undefined : await store.findReceipt(submissionId);
    if (before?.contentKey === key) return { outcome: 'accepted', receipt: before, held: false };
    // Without JavaScript, a form sent again after « Back » carries the number of the first: it is another contribution.
    if (before !== undefined && !page) return { outcome: 'other-content' };
    const reference = makeReference();
    const entered = await enter(form, client, { reference });
    if (entered.outcome !== 'entered') return entered;
    const { verdict, text, admit: decide } = entered;
    if (verdict.refusal !== undefined && page && readText(form, 'confirmer') === undefined)
      return { outcome: 'refused-before', refusal: verdict.refusal };
    const full = await entered.take();
    if (full !== undefined) return full;
    const entry: Omit<NewContribution, 'submissionId'> = {
      ...text,
      id: makeSecretId(),
      reference,
      contentKey: key,
      slug: verdict.slug,
      kind: kindOf(verdict.submission),
    };
    const number = before === undefined ? submissionId : undefined;
    const accepted = await store.accept({ ...entry, submissionId: number }, decide);
    if (accepted.outcome === 'closed') return sayClosed(accepted);
    if (accepted.outcome === 'replayed') return invalid([ownIssue('preuve-rejouee', ['altcha'])]);
    if (accepted.outcome === 'repeated') {
      if (accepted.contentKey === key) return { outcome: 'accepted', receipt: accepted.receipt, held: false };
      if (!page) return { outcome: 'other-content' };
      return receive(form, client, { submissionId: undefined, page });
    }
    return { outcome: 'accepted', receipt: accepted.receipt, held: accepted.held };
  };

  const amend: Door['amend'] = async (id, form, client, left) => {
    for (let turn = 0; turn < amendTries; turn++) {
      const before = await store.find(id);
      const basedOn = before?.heldPayload ?? before?.payload;
      if (before === undefined || basedOn === undefined || basedOn === null) return { outcome: 'too-late' };
      const { reference, revision } = before;
      const payload = readPayload(basedOn);
      const entered = await enter(form, client, {
        reference,
        before: { payload, revision: revision + 1 },
      });
      if (entered.outcome !== 'entered') return entered;
      // The same amendment again, because its answer was lost.
      if (isDeepStrictEqual(entered.verdict.payload, payload) && form.logo === undefined)
        return { outcome: 'amended', contribution: before };
      const full = await entered.take();
      if (full !== undefined) return full;
      // Whoever hung up was told nothing, and may have sent a newer text since: this one must not cover it.
      if (left.aborted) return { outcome: 'failed' };
      const amended = await store.amend(id, { ...entered.text, basedOn }, entered.admit);
      if (amended.outcome === 'amended') return { outcome: 'amended', contribution: amended.contribution };
      if (amended.outcome === 'closed') return sayClosed(amended);
      if (amended.outcome === 'replayed') return invalid([ownIssue('preuve-rejouee', ['altcha'])]);
      if (amended.outcome === 'too-many-amendments') return invalid([ownIssue('trop-de-complements', [])]);
      if (amended.outcome === 'too-late') return { outcome: 'too-late' };
    }
    return { outcome: 'failed' };
  };

  return { receive, amend };
}

function kindOf({ notice, miniSite }: Submission): ContributionKind {
  if (miniSite === true) return 'mini-site';
  return notice === undefined ? 'ajout' : 'modification';
}

/** Who pays for a picture to be opened: the proof of work, else the client; nobody, where no proof is asked for. */
function payerOf(client: readonly string[], { proof, nonce }: Credentials): readonly string[] | undefined {
  if (proof === 'unasked') return undefined;
  return nonce === undefined ? client : [nonce.value];
}

function sayClosed({
  layer,
  retryAfter,
}: {
  layer: 'accepted' | 'open' | 'held';
  retryAfter: number;
}): Refused {
  return { outcome: 'closed', closing: { layer, message: tService(`closed.${layer}`), retryAfter } };
}

function invalid(issues: readonly ContributionIssue[]): Refused {
  return { outcome: 'invalid', issues };
}

/** One text, trimmed; repeated or empty is as if it had not been sent. */
function readText({ fields }: SentForm, key: (typeof credentialKeys)[number]): string | undefined {
  const value = fields.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

interface TooMany {
  outcome: 'too-many';
  retryAfter: number;
}

type Refused =
  | { outcome: 'invalid'; issues: readonly ContributionIssue[] }
  | { outcome: 'closed'; closing: Closing | undefined }
  | TooMany
  /** It could not be judged or stored. */
  | { outcome: 'failed' };

interface Entered {
  outcome: 'entered';
  verdict: Extract<Verdict, { outcome: 'judged' }>;
  text: NewText;
  admit: Admit;
  /** Takes the client’s share. */
  take: () => Promise<TooMany | undefined>;
}

export type Received =
  | { outcome: 'accepted'; receipt: Receipt; held: boolean }
  | Refused
  /** To be told, with the reason, before it is sent for good. */
  | { outcome: 'refused-before'; refusal: Refusal }
  /** Another text came under the same number. */
  | { outcome: 'other-content' };

export type Amended = { outcome: 'amended'; contribution: Contribution } | { outcome: 'too-late' } | Refused;

export interface Door {
  /** @param options `submissionId` from the header; `page`: a browser that sent a plain form */
  receive: (
    form: SentForm,
    client: readonly string[],
    options: { submissionId: string | undefined; page: boolean },
  ) => Promise<Received>;
  /** @param left tells that whoever sent it no longer waits for the answer */
  amend: (id: string, form: SentForm, client: readonly string[], left: AbortSignal) => Promise<Amended>;
}

export interface DoorTools extends CredentialTools {
  store: Pick<ContributionStore, 'findReceipt' | 'find' | 'accept' | 'amend' | 'countSimilar'>;
  contributions: Pick<ContributionSwitch, 'read'>;
  /** Texts accepted, by client. */
  rate: ClientRate;
  /** Attempts of any kind, by client: the limit is wider, a person may need several. */
  attempts: ClientRate;
  judge: Pick<Judge, 'judge'>;
  logo: LogoDoor;
  caps: Caps;
  now: () => number;
  trace: TraceStep;
}
