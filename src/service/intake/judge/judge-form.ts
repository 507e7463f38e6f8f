import type { Content } from '#adapters/content-files/read-content.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { mergeNotice } from '#domain/contribution/merge.ts';
import { applyCorrection } from '#domain/contribution/proposal.ts';
import { trapField } from '#domain/contribution/score.ts';
import { parseSubmission, type Submission } from '#domain/contribution/submission.ts';
import { serviceMessages } from '#i18n/fr/service.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';
import { createTranslate } from '#i18n/translate.ts';
import { readLogo } from './images.ts';
import type { SentForm } from './read-form.ts';
import type { OutboxPayload } from './submission-row.ts';

const t = createTranslate(serviceMessages);

/** Keys that speak to the service, not of the notice. */
const envelope = ['token', 'altcha', 'submission_id', 'confirmer', trapField] as const;

/** Reads what was sent as a submission with its logo, or all that has to change in it. */
export async function judgeForm(form: SentForm, content: Content): Promise<Judged> {
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

function isEnvelope(key: string): boolean {
  return (envelope as readonly string[]).includes(key);
}

/** A finding of the service itself, which no notice file can have. */
export function ownIssue(code: OwnIssue, path: string[]): ApiIssue {
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
  | { issues: ApiIssue[]; submission?: undefined };

export type EnvelopeKey = (typeof envelope)[number];
