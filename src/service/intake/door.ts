import { isDeepStrictEqual } from 'node:util';
import { credentialsSchema } from '#domain/contribution/api.ts';
import { readPayload } from '#domain/contribution/payload.ts';
import type {
  Acceptance,
  Amendment,
  Contribution,
  ContributionStore,
  NewContribution,
  Receipt,
} from '#domain/contribution/store.ts';
import type { ContributionKind } from '#domain/contribution/states.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import type { Refusal } from '#domain/vocabulary.ts';
import { tService } from '#words/service.ts';
import { makeReference, makeSecretId } from '../operations/secrets.ts';
import { contentKey, numberOfOther } from './content-key.ts';
import { createEntry, invalid, readText, type EntryTools, type Refused } from './entry.ts';
import { ownIssue } from './own-issue.ts';
import type { SentForm } from './read-form.ts';

/** How often an amendment is made again on what another one left. */
const amendTries = 3;

/**
 * The one door: a first text and an amendment go through the same steps, from the cheapest to the dearest. A repeat
 * gets its receipt; then the switch, the quotas, the proof, the words, the picture; what passes is stored before anyone
 * is told so.
 */
export function createDoor(tools: DoorTools): Door {
  const { store } = tools;
  const enter = createEntry(tools);

  const receive: Door['receive'] = async (form, client, { submissionId: header, page }) => {
    // The letters of a UUID may be written either way. @see RFC 9562 § 4
    const submissionId = (header ?? readText(form, 'submission_id'))?.toLowerCase();
    if (!credentialsSchema.shape.submission_id.optional().safeParse(submissionId).success)
      return invalid([ownIssue('identifiant-invalide', ['submission_id'])]);
    const sent = { key: contentKey(form), page };
    const before = submissionId === undefined ? undefined : await store.findReceipt(submissionId);
    return (
      (before && sayRepeated(before, before.contentKey, sent)) ??
      receiveNew(form, client, {
        ...sent,
        submissionId: before && submissionId ? numberOfOther(submissionId, sent.key) : submissionId,
      })
    );
  };

  const receiveNew = async (form: SentForm, client: readonly string[], sent: Sent): Promise<Received> => {
    const reference = makeReference();
    const entered = await enter(form, client, { reference });
    if (entered.outcome !== 'entered') return entered;
    const { verdict, text } = entered;
    if (verdict.refusal !== undefined && sent.page && readText(form, 'confirmer') === undefined)
      return { outcome: 'refused-before', refusal: verdict.refusal };
    const full = await entered.take();
    if (full !== undefined) return full;
    const entry: NewContribution = {
      ...text,
      id: makeSecretId(),
      reference,
      submissionId: sent.submissionId,
      contentKey: sent.key,
      slug: verdict.slug,
      kind: kindOf(verdict.submission),
    };
    const accepted = await store.accept(entry, entered.admit);
    if (accepted.outcome === 'accepted') return accepted;
    if (accepted.outcome !== 'repeated') return sayRefusal(accepted);
    // The same number came twice at once.
    return (
      sayRepeated(accepted.receipt, accepted.contentKey, sent) ??
      receiveNew(form, client, {
        ...sent,
        submissionId: sent.submissionId && numberOfOther(sent.submissionId, sent.key),
      })
    );
  };

  const amendOnce = async (
    ...[id, form, client, left]: Parameters<Door['amend']>
  ): Promise<Amended | { outcome: 'changed' }> => {
    const before = await store.find(id);
    const basedOn = before?.heldPayload ?? before?.payload ?? null;
    if (before === undefined || basedOn === null) return { outcome: 'too-late' };
    const payload = readPayload(basedOn);
    const entered = await enter(form, client, {
      reference: before.reference,
      before: { payload, revision: before.revision + 1 },
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
    return sayAmended(amended);
  };

  const amend: Door['amend'] = async (...sent) => {
    for (let turn = 0; turn < amendTries; turn++) {
      const amended = await amendOnce(...sent);
      if (amended.outcome !== 'changed') return amended;
    }
    return { outcome: 'failed' };
  };

  return { receive, amend };
}

function kindOf({ notice, miniSite }: Submission): ContributionKind {
  if (miniSite === true) return 'mini-site';
  return notice === undefined ? 'ajout' : 'modification';
}

/** The receipt of what is here already; `undefined` when it is another contribution, and is to be taken as such. */
function sayRepeated(
  receipt: Receipt,
  contentKey: string | null,
  { key, page }: Pick<Sent, 'key' | 'page'>,
): Received | undefined {
  if (contentKey === key) return { outcome: 'accepted', receipt, held: false };
  // Without JavaScript, a form sent again after « Back » carries the number of the first.
  return page ? undefined : { outcome: 'other-content' };
}

function sayAmended(amended: Amendment): Amended | { outcome: 'changed' } {
  switch (amended.outcome) {
    case 'amended':
    case 'changed':
    case 'too-late':
      return amended;
    case 'too-many-amendments':
      return invalid([ownIssue('trop-de-complements', [])]);
    default:
      return sayRefusal(amended);
  }
}

/** Why the store did not take a text, the first or another. */
function sayRefusal(refusal: Extract<Acceptance, { outcome: 'closed' | 'replayed' }>): Refused {
  if (refusal.outcome === 'replayed') return invalid([ownIssue('preuve-rejouee', ['altcha'])]);
  const { layer, retryAfter } = refusal;
  return { outcome: 'closed', closing: { layer, message: tService(`closed.${layer}`), retryAfter } };
}

interface Sent {
  /** Digest of what was sent. */
  key: string;
  submissionId: string | undefined;
  page: boolean;
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

export interface DoorTools extends EntryTools {
  store: Pick<ContributionStore, 'findReceipt' | 'find' | 'accept' | 'amend' | 'countSimilar'>;
}
