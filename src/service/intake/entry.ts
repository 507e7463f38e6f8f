import { admit, type Caps } from '#domain/contribution/admission.ts';
import type { ContributionIssue, credentialKeys } from '#domain/contribution/api.ts';
import type { Payload } from '#domain/contribution/payload.ts';
import { scoreSigns, trapField } from '#domain/contribution/score.ts';
import type { Admit, ContributionStore, NewText } from '#domain/contribution/store.ts';
import type { TraceStep } from '../operations/failpoint.ts';
import type { Closing } from '../switch/layers.ts';
import type { ContributionSwitch } from '../switch/switch.ts';
import type { ClientRate } from './client-rate.ts';
import { readCredentials, type Credentials, type CredentialTools } from './credentials.ts';
import type { Verdict } from './judge/give-verdict.ts';
import type { Judge } from './judge/judge.ts';
import { describeIssue, ownIssue } from './own-issue.ts';
import type { LogoDoor } from './pictures/logo-door.ts';
import type { SentForm } from './read-form.ts';

/** A proof of work lets one network do that many times its share: a workshop of twenty people fits behind one address. */
const proofFactor = 3;

/** What both kinds of text go through before they are stored, from the cheapest step to the dearest. */
export function createEntry(tools: EntryTools): Enter {
  const { store, caps, now, trace } = tools;
  return async (form, client, question) => {
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
}

/** What is wrong in a text, by place. */
export function invalid(issues: readonly ContributionIssue[]): Refused {
  return { outcome: 'invalid', issues };
}

/** One text, trimmed; repeated or empty is as if it had not been sent. */
export function readText({ fields }: SentForm, key: (typeof credentialKeys)[number]): string | undefined {
  const value = fields.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Who pays for a picture to be opened: the proof of work, else the client; nobody, where no proof is asked for. */
function payerOf(client: readonly string[], { proof, nonce }: Credentials): readonly string[] | undefined {
  if (proof === 'unasked') return undefined;
  return nonce === undefined ? client : [nonce.value];
}

interface TooMany {
  outcome: 'too-many';
  retryAfter: number;
}

export type Refused =
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

/** @param question the public number of the contribution, and what it amends */
type Enter = (
  form: SentForm,
  client: readonly string[],
  question: { reference: string; before?: { payload: Payload; revision: number } },
) => Promise<Entered | Refused>;

export interface EntryTools extends CredentialTools {
  store: Pick<ContributionStore, 'countSimilar'>;
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
