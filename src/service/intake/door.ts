import { admit, type Caps } from '#domain/contribution/admission.ts';
import { readPayload, type Payload } from '#domain/contribution/payload.ts';
import { trapField } from '#domain/contribution/score.ts';
import { addSimilar } from '#domain/contribution/similar.ts';
import { chooseSlug } from '#domain/contribution/slug.ts';
import type { Admit, Contribution, ContributionStore, NewText, Receipt } from '#domain/contribution/store.ts';
import type { Refusal } from '#domain/vocabulary.ts';
import { serviceMessages } from '#i18n/fr/service.ts';
import { createTranslate } from '#i18n/translate.ts';
import type { ContentReader } from '../content.ts';
import type { TraceStep } from '../dispatch/failpoint.ts';
import { makeReference, makeSecretId } from '../operations/secrets.ts';
import type { Closing } from '../switch/layers.ts';
import type { ContributionSwitch } from '../switch/switch.ts';
import type { ClientRate } from './client-rate.ts';
import { contentKey } from './content-key.ts';
import { readCredentials, type Credentials, type CredentialTools } from './credentials.ts';
import type { Judge } from './judge/judge.ts';
import { ownIssue, type ApiIssue } from './own-issue.ts';
import type { PictureReader } from './pictures/pictures.ts';
import type { SentForm } from './read-form.ts';

const t = createTranslate(serviceMessages);

/** A proof of work lets one network do that many times its share: a workshop of twenty people fits behind one address. */
const proofFactor = 3;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
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
    amends?: Payload,
  ): Promise<Entered | Refused> => {
    const { open, closing } = await tools.contributions.read();
    if (!open) return { outcome: 'closed', closing };
    const wait = tools.attempts.check(client);
    if (wait !== undefined) return { outcome: 'too-many', retryAfter: wait };
    tools.attempts.add(client);
    if (form.excess.length > 0) return invalid(form.excess);
    const credentials = await readCredentials(
      { token: readText(form, 'token'), altcha: readText(form, 'altcha') },
      tools,
    );
    if (credentials.token.state === 'expired') return invalid([ownIssue('jeton-perime', ['token'])]);
    const full = checkRate(tools.rate, client, credentials);
    if (full !== undefined) return full;
    trace('receive.parsed');
    const verdict = await tools.judge({
      fields: form.fields,
      amends,
      hasLogo: form.logo !== undefined,
      signs: {
        trapFilled: readText(form, trapField) !== undefined,
        proof: credentials.proof,
        token: credentials.token,
      },
    });
    if (verdict.outcome !== 'judged') return verdict;
    // Drawing a picture again is dear: only once all the rest is right.
    const picture =
      form.logo && (await tools.pictures(form.logo, { client, proved: credentials.proof === 'valid' }));
    if (picture !== undefined && 'fault' in picture) return invalid([ownIssue(picture.fault, ['logo'])]);
    trace('receive.judged');
    const { score, reasons } = addSimilar(verdict, await store.countSimilar(verdict.traits));
    return {
      outcome: 'entered',
      verdict,
      text: {
        logo: picture?.webp,
        score,
        reasons,
        traits: verdict.traits,
        nonce: credentials.nonce,
      },
      admit: (counts) => admit({ score, proof: credentials.proof }, counts, caps, now()),
      // Asked again just before storing: those who come together are counted one by one.
      take: () => checkRate(tools.rate, client, credentials) ?? tools.rate.add(client),
    };
  };

  const receive: Door['receive'] = async (form, client, { submissionId: header, page }) => {
    const submissionId = header ?? readText(form, 'submission_id');
    if (submissionId !== undefined && !uuid.test(submissionId))
      return invalid([ownIssue('identifiant-invalide', ['submission_id'])]);
    const key = contentKey(form);
    const before = submissionId === undefined ? undefined : await store.findReceipt(submissionId);
    if (before?.contentKey === key) return { outcome: 'accepted', receipt: before, held: false };
    // Without JavaScript, a form sent again after « Back » carries the number of the first: it is another contribution.
    if (before !== undefined && !page) return { outcome: 'other-content' };
    const entered = await enter(form, client);
    if (entered.outcome !== 'entered') return entered;
    const { verdict, text, admit: decide } = entered;
    if (verdict.refusal !== undefined && page && readText(form, 'confirmer') === undefined)
      return { outcome: 'refused-before', refusal: verdict.refusal };
    const full = entered.take();
    if (full !== undefined) return full;
    const { submission } = verdict.payload;
    const reference = makeReference();
    const { catalogue } = await tools.content();
    const entry = {
      ...text,
      payload: JSON.stringify(verdict.payload),
      id: makeSecretId(),
      reference,
      contentKey: key,
      slug:
        submission.notice ??
        chooseSlug(submission.fields.nom ?? '', reference, (slug) => catalogue.bySlug.has(slug)),
      kind: submission.notice === undefined ? ('ajout' as const) : ('modification' as const),
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

  const amend: Door['amend'] = async (id, form, client) => {
    for (let turn = 0; turn < amendTries; turn++) {
      const before = await store.find(id);
      const basedOn = before?.heldPayload ?? before?.payload;
      if (before === undefined || basedOn === undefined || basedOn === null) return { outcome: 'too-late' };
      const amends = readPayload(basedOn);
      const entered = await enter(form, client, amends);
      if (entered.outcome !== 'entered') return entered;
      const payload = addMessage(
        entered.verdict.payload,
        amends,
        before.revision + 1,
        entered.verdict.message,
      );
      // The same amendment again, because its answer was lost.
      if (JSON.stringify(payload) === basedOn && form.logo === undefined)
        return { outcome: 'amended', contribution: before };
      const full = entered.take();
      if (full !== undefined) return full;
      const amended = await store.amend(
        id,
        { ...entered.text, payload: JSON.stringify(payload), basedOn },
        entered.admit,
      );
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

/** What came with each amendment, once: a repeat says nothing new. */
function addMessage(
  payload: Payload,
  { messages = [] }: Payload,
  revision: number,
  text: string | undefined,
): Payload {
  const told =
    text === undefined || messages.at(-1)?.text === text ? messages : [...messages, { revision, text }];
  return { ...payload, ...(told.length === 0 ? {} : { messages: told }) };
}

function checkRate(rate: ClientRate, client: readonly string[], { proof }: Credentials): TooMany | undefined {
  const retryAfter = rate.check(client, proof === 'valid' ? proofFactor : 1);
  return retryAfter === undefined ? undefined : { outcome: 'too-many', retryAfter };
}

function sayClosed({
  layer,
  retryAfter,
}: {
  layer: 'accepted' | 'open' | 'held';
  retryAfter: number;
}): Refused {
  return { outcome: 'closed', closing: { layer, message: t(`closed.${layer}`), retryAfter } };
}

function invalid(issues: readonly ApiIssue[]): Refused {
  return { outcome: 'invalid', issues };
}

/** One text, trimmed; repeated or empty is as if it had not been sent. */
function readText({ fields }: SentForm, key: string): string | undefined {
  const value = fields.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

interface TooMany {
  outcome: 'too-many';
  retryAfter: number;
}

type Refused =
  | { outcome: 'invalid'; issues: readonly ApiIssue[] }
  | { outcome: 'closed'; closing: Closing | undefined }
  | TooMany
  /** It could not be judged or stored. */
  | { outcome: 'failed' };

interface Entered {
  outcome: 'entered';
  verdict: Extract<Awaited<ReturnType<Judge>>, { outcome: 'judged' }>;
  text: Omit<NewText, 'payload'>;
  admit: Admit;
  take: () => TooMany | undefined | void;
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
  amend: (id: string, form: SentForm, client: readonly string[]) => Promise<Amended>;
}

export interface DoorTools extends CredentialTools {
  store: Pick<ContributionStore, 'findReceipt' | 'find' | 'accept' | 'amend' | 'countSimilar'>;
  contributions: Pick<ContributionSwitch, 'read'>;
  /** Texts accepted, by client. */
  rate: ClientRate;
  /** Attempts of any kind, by client: the limit is wider, a person may need several. */
  attempts: ClientRate;
  judge: Judge;
  pictures: PictureReader;
  content: ContentReader;
  caps: Caps;
  now: () => number;
  trace: TraceStep;
}
