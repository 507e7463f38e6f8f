import { labelled } from '#i18n/format.ts';
import { isRequired } from '#domain/notice/fields.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { noticeSchema, type Notice } from '#domain/notice/schema.ts';
import type { Issue } from '#domain/issue.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { quote, valueAt } from '#domain/zod-issues.ts';
import { withoutSuspectCharacters } from '#domain/text.ts';
import { issueMessage } from '#i18n/issue-message.ts';
import type { Candidate, ImportNote, Skipped } from './candidate.ts';

/**
 * Makes a valid notice of a candidate: what has one right form is repaired as `fix` does, what cannot be is left out
 * with a note. A name or licences that cannot be used refuse the record.
 */
export function repairCandidate(candidate: Candidate, vocabulary: Vocabulary): RepairedCandidate | Skipped {
  const notes: ImportNote[] = [...candidate.notes];
  let raw = withKnownTags(candidate.notice, vocabulary, notes);
  let corps = withoutSuspectCharacters(candidate.corps);
  // Each turn takes at least one value out, so it ends; the bound only guards against a fault of ours.
  for (let turn = 0; turn < 300; turn++) {
    const { issues, repaired } = judgeNotice(raw, corps, vocabulary);
    const refused = issues.find((issue) => issue.severity === 'error' && issue.fix?.automatic !== true);
    if (refused === undefined) return { notice: noticeSchema.parse(repaired), corps, notes };
    const left = leaveOut(refused, repaired, corps);
    if (left === undefined) return refuse(candidate, refused);
    notes.push({ code: 'champ-laisse', value: left.value });
    ({ raw, corps } = left);
  }
  return { record: candidate.record, nom: candidate.notice.nom, reason: 'notice-invalide' };
}

/** The same front matter and body without the value a finding is about, or `undefined` when it cannot be spared. */
export function leaveOut(
  issue: Issue,
  raw: Record<string, unknown>,
  corps: string,
): { raw: Record<string, unknown>; corps: string; value: string } | undefined {
  const { path, params, code } = issue;
  const [key, index] = path;
  if (key === 'corps')
    return corps === '' ? undefined : { raw, corps: '', value: labelled('corps', issueMessage(issue)) };
  if (typeof key !== 'string' || isRequired(key) || !(key in raw)) return undefined;
  const list = raw[key];
  const value =
    code === 'trop-de-valeurs'
      ? labelled(key, `${params.longueur ?? ''} > ${params.maximum ?? ''}`)
      : labelled(key, quote(valueAt(raw, path) ?? list));
  if (Array.isArray(list) && (typeof index === 'number' || code === 'trop-de-valeurs')) {
    const kept: unknown[] =
      typeof index === 'number'
        ? list.filter((_, at) => at !== index)
        : list.slice(0, Number(params.maximum));
    return { raw: { ...raw, [key]: kept.length > 0 ? kept : undefined }, corps, value };
  }
  return { raw: { ...raw, [key]: undefined }, corps, value };
}

/** Far more than any field holds: each value left out is judged again. */
const maxValues = 200;

/** Unknown words are told before the twelve first are kept. */
function withKnownTags(
  notice: Candidate['notice'],
  { tagBySlug }: Vocabulary,
  notes: ImportNote[],
): Record<string, unknown> {
  const present = Object.entries(notice)
    .filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    )
    .map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, maxValues) : value] as const);
  const raw: Record<string, unknown> = Object.fromEntries(present);
  const tags = raw.tags;
  if (!Array.isArray(tags)) return raw;
  const isKnown = (tag: unknown) => tagBySlug.has(String(tag));
  const known = tags.filter(isKnown);
  for (const tag of tags) if (!isKnown(tag)) notes.push({ code: 'mot-clef-inconnu', value: String(tag) });
  return { ...raw, tags: known.length > 0 ? known : undefined };
}

function refuse({ record, notice }: Candidate, issue: Issue): Skipped {
  return { record, nom: notice.nom, reason: 'notice-invalide', detail: issueMessage(issue) };
}

export interface RepairedCandidate {
  notice: Notice;
  corps: string;
  notes: readonly ImportNote[];
}
