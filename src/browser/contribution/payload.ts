import type { ContributionRequest } from '#domain/contribution/api.ts';
import { findCorrection, isEmptyCorrection, type Correction } from './correction.ts';
import { valuesToAsides, valuesToNotice, type FormValues, type NoticeFields } from './notice-values.ts';
import type { Subject } from './subject.ts';

/**
 * What is sent of the form: the whole notice, or for a correction only what changes, with what it was and which notice.
 * @returns `undefined` when a correction corrects nothing
 */
export function buildPayload(subject: Subject, values: FormValues): ContributionRequest | undefined {
  const wanted = valuesToNotice(values);
  const asides = valuesToAsides(values);
  if (subject.correction === undefined) {
    const emptied = subject.kind === 'amendment' ? emptiedSince(valuesToNotice(subject.start), wanted) : [];
    return { ...wanted, ...(emptied.length > 0 ? { retirer: emptied } : {}), ...asides };
  }
  const { slug, base } = subject.correction;
  const correction = findCorrection(base, wanted);
  if (subject.kind === 'amendment') undoFormerChanges(correction, base, valuesToNotice(subject.start));
  if (isEmptyCorrection(correction)) return undefined;
  const { fields, retirer, avant } = correction;
  return { notice: slug, ...fields, ...(retirer.length > 0 ? { retirer } : {}), avant, ...asides };
}

/** What an amendment of a new notice takes back has to be said: what it does not name stays as it was sent. */
function emptiedSince(former: NoticeFields, wanted: NoticeFields): string[] {
  return Object.keys(former).filter((key) => !(key in wanted));
}

/** A change sent before and taken back now has to be said: what an amendment does not name stays as it was sent. */
function undoFormerChanges(
  { fields, retirer, avant }: Correction,
  base: Readonly<Record<string, unknown>>,
  former: NoticeFields,
): void {
  for (const key of Object.keys(findCorrection(base, former).avant)) {
    if (key in avant) continue;
    const before = base[key];
    if (before === undefined) retirer.push(key);
    else Object.assign(fields, { [key]: before });
    avant[key] = before ?? null;
  }
}
