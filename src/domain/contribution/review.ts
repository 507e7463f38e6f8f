import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { checkEntry } from '#domain/contribution/check-entry.ts';
import { findDuplicates, type Duplicate } from '#domain/contribution/duplicates.ts';
import type { NoticeVersion } from '#domain/contribution/merge.ts';
import { findRefusal } from '#domain/contribution/refusal.ts';
import type { Issue } from '#domain/issue.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { isFreeLicence } from '#domain/notice/licence.ts';
import type { Notice, NoticeKey } from '#domain/notice/schema.ts';
import type { Refusal } from '#domain/vocabulary.ts';

/**
 * Everything we can tell moderators of a proposed notice before they read it. In a correction, only what it changes
 * is looked at: the faults a notice already had are not the contributor’s.
 */
export function reviewNotice(
  slug: string,
  version: NoticeVersion,
  { before, changed, catalogue, logos }: ReviewContext,
): NoticeReview {
  const { vocabulary } = catalogue;
  const known = new Set(
    before === undefined ? [] : findIssues(slug, before, catalogue, logos).map(issueIdentity),
  );
  const issues = findIssues(slug, version, catalogue, logos).filter(
    (issue) => !known.has(issueIdentity(issue)),
  );
  const notice = version.notice as Partial<Notice>;
  const candidate = Object.fromEntries(
    identityKeys.filter((key) => changed.includes(key)).map((key) => [key, notice[key]]),
  );
  const licences = (notice.licences ?? []).map((id) => ({
    id,
    free: isFreeLicence(id, vocabulary.licences),
  }));
  const sensitive = sensitiveKeys.filter((key) => changed.includes(key));
  return {
    issues,
    duplicates: findDuplicates(candidate, catalogue, slug),
    refusal: findRefusal(candidate, vocabulary.refusals),
    licences,
    sensitive,
  };
}

/** Labels of the merge request, as the checks say. */
export function chooseLabels(kind: 'ajout' | 'modification', review: NoticeReview): string[] {
  const { duplicates, refusal, issues, sensitive } = review;
  const doubtful = sensitive.length > 0 || issues.some(({ severity }) => severity === 'error');
  return [
    'contribution',
    kind === 'ajout' ? 'nouvelle-notice' : 'modification',
    ...(duplicates.length > 0 ? ['doublon-possible'] : []),
    ...(refusal === undefined ? [] : ['deja-refuse']),
    ...(doubtful ? ['a-verifier'] : []),
  ];
}

function findIssues(
  slug: string,
  { notice, corps }: NoticeVersion,
  catalogue: Catalogue,
  logos: ReadonlySet<string>,
): Issue[] {
  const judgement = judgeNotice(notice, corps, catalogue.vocabulary);
  const entry = judgement.notice && { slug, notice: judgement.notice, corps };
  return [...judgement.issues, ...(entry ? checkEntry(entry, { catalogue, logos }) : [])];
}

/** What makes two findings the same one; the place in a list or a body does not. */
function issueIdentity({ code, path, params }: Issue): string {
  return JSON.stringify([code, path[0], params]);
}

const identityKeys = ['nom', 'alias', 'site_web', 'depot'] as const;

/** Fields that promote a notice, retire it or move its addresses: never taken from a stranger without a look. */
const sensitiveKeys = ['mis_en_avant', 'etat', 'remplace_par', 'redirections'] as const;

export interface ReviewContext {
  /** In a correction, the notice as it stands. */
  before?: NoticeVersion | undefined;
  changed: readonly (NoticeKey | 'corps')[];
  catalogue: Catalogue;
  /** File names of `content/logos/`, the proposed one included. */
  logos: ReadonlySet<string>;
}

export interface NoticeReview {
  issues: readonly Issue[];
  duplicates: readonly Duplicate[];
  refusal: Refusal | undefined;
  licences: readonly { id: string; free: boolean }[];
  sensitive: readonly (typeof sensitiveKeys)[number][];
}
