import { amendSubmission } from '#domain/contribution/submission.ts';
import { isPending } from '#domain/contribution/states.ts';
import type { Actions } from './actions.ts';
import type { ClientRate } from './client-rate.ts';
import type { ContentReader } from './content.ts';
import type { SentForm } from './read-form.ts';
import { judgeForm, type ApiIssue } from './judge-form.ts';
import { readPayload, type SubmissionRow } from './submission-row.ts';
import type { Closing, ContributionSwitch } from './switch.ts';

/**
 * Takes an amended notice from its contributor: what is sent again replaces what was sent, field by field, and goes
 * to the same merge request as one more commit.
 */
export async function amend(
  row: SubmissionRow,
  form: SentForm,
  client: string,
  { contributions, rate, content, actions }: AmendTools,
): Promise<Amended> {
  const { open, closing } = contributions.read();
  if (!open && closing !== undefined) return { outcome: 'closed', closing };
  if (!isPending(row.state) || row.payload === null) return { outcome: 'too-late' };
  const wait = rate.check(client);
  if (wait !== undefined) return { outcome: 'too-many', retryAfter: wait };
  const before = readPayload(row.payload);
  const fields = new Map(form.fields);
  // An amendment is always about the notice it amends; a new notice sent again in part keeps its name and licence.
  if (before.submission.notice === undefined) {
    fields.delete('notice');
    for (const key of ['nom', 'licences'] as const) {
      if (isBlank(fields.get(key))) fields.set(key, before.submission.fields[key]);
    }
  } else fields.set('notice', before.submission.notice);
  const judged = await judgeForm({ ...form, fields }, await content());
  if (judged.issues !== undefined) return { outcome: 'invalid', issues: judged.issues };
  rate.add(client);
  const submission = amendSubmission(before.submission, judged.submission);
  const payload = before.base === undefined ? { submission } : { submission, base: before.base };
  return { outcome: actions.amend(row.id, payload, judged.logo) ? 'amended' : 'too-late' };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

export type Amended =
  | { outcome: 'amended' }
  | { outcome: 'too-late' }
  | { outcome: 'closed'; closing: Closing }
  | { outcome: 'too-many'; retryAfter: number }
  | { outcome: 'invalid'; issues: ApiIssue[] };

export interface AmendTools {
  contributions: Pick<ContributionSwitch, 'read'>;
  rate: ClientRate;
  content: ContentReader;
  actions: Actions;
}
