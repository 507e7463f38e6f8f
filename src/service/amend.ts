import { isPending } from '#domain/contribution/states.ts';
import type { Actions } from './actions.ts';
import type { ClientRate } from './client-rate.ts';
import { describeIssue, ownIssue, type ApiIssue } from './intake/judge/judge-form.ts';
import type { Judge } from './intake/judge/judge.ts';
import type { LogoDoor } from './intake/pictures/logo-door.ts';
import type { SentForm } from './intake/read-form.ts';
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
  { contributions, rate, judge, logo: openLogo, actions }: AmendTools,
): Promise<Amended> {
  const { open, closing } = contributions.read();
  if (!open && closing !== undefined) return { outcome: 'closed', closing };
  if (!isPending(row.state) || row.payload === null) return { outcome: 'too-late' };
  const wait = rate.check(client);
  if (wait !== undefined) return { outcome: 'too-many', retryAfter: wait };
  if (form.excess.length > 0) return { outcome: 'invalid', issues: form.excess.map(describeIssue) };
  const before = readPayload(row.payload);
  const { fields } = form;
  const verdict = await judge.judge({
    fields,
    hasLogo: form.logo !== undefined,
    before,
    reference: row.reference,
  });
  if (verdict.outcome !== 'judged') return verdict;
  const logo = form.logo && (await openLogo(form.logo, client));
  if (logo?.fault !== undefined) return { outcome: 'invalid', issues: [ownIssue(logo.fault, ['logo'])] };
  rate.add(client);
  return { outcome: actions.amend(row.id, verdict.payload, logo?.webp) ? 'amended' : 'too-late' };
}

export type Amended =
  | { outcome: 'amended' }
  | { outcome: 'too-late' }
  | { outcome: 'closed'; closing: Closing }
  | { outcome: 'too-many'; retryAfter: number }
  | { outcome: 'invalid'; issues: ApiIssue[] }
  /** It could not be judged. */
  | { outcome: 'failed' };

export interface AmendTools {
  contributions: Pick<ContributionSwitch, 'read'>;
  rate: ClientRate;
  judge: Pick<Judge, 'judge'>;
  logo: LogoDoor;
  actions: Actions;
}
