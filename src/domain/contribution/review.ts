import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { checkEntry } from '#domain/contribution/check-entry.ts';
import { findContacts, type Contact } from '#domain/contribution/contact.ts';
import { findDuplicates, type Duplicate } from '#domain/contribution/duplicates.ts';
import type { ProposalLabel } from '#domain/contribution/labels.ts';
import { looksForeign, mixesAlphabets } from '#domain/contribution/language.ts';
import type { NoticeVersion } from '#domain/contribution/merge.ts';
import { findProducts } from '#domain/contribution/products.ts';
import { findRefusal } from '#domain/catalogue/refusal.ts';
import { scoreReasons, type ScoreReason } from '#domain/contribution/score.ts';
import { findWish } from '#domain/catalogue/wish.ts';
import type { Issue } from '#domain/issue.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { fieldsWhere, type FieldKey } from '#domain/notice/fields.ts';
import type { Notice } from '#domain/notice/schema.ts';
import type { Alternative, Refusal, Wish } from '#domain/vocabulary.ts';

/**
 * Everything we can tell moderators of a proposed notice before they read it. In a correction, only what it changes
 * is looked at: the faults a notice already had are not the contributor’s.
 */
export function reviewNotice(
  slug: string,
  version: NoticeVersion,
  { before, changed, catalogue, logos, texts = [], signs = [] }: ReviewContext,
): NoticeReview {
  const { vocabulary } = catalogue;
  const known = new Set(
    before === undefined ? [] : findIssues(slug, before, catalogue, logos).map(issueIdentity),
  );
  const issues = findIssues(slug, version, catalogue, logos).filter(
    (issue) => !known.has(issueIdentity(issue)),
  );
  const notice = version.notice as Partial<Notice>;
  const candidate: Partial<Notice> = Object.fromEntries(
    Object.entries(notice).filter(([key]) =>
      identityKeys.some((known) => known === key && changed.includes(known)),
    ),
  );
  const licences = changed.includes('licences')
    ? (notice.licences ?? []).map((id) => ({ id, state: licenceState(id, catalogue) }))
    : [];
  const sensitive = sensitiveKeys.filter((key) => changed.includes(key));
  const changedText = proseKeys
    .filter((key) => changed.includes(key))
    .map((key) => (key === 'corps' ? version.corps : ((version.notice[key] as string | undefined) ?? '')));
  return {
    issues,
    duplicates: findDuplicates(candidate, catalogue, slug),
    refusal: findRefusal(candidate, vocabulary.refusals),
    licences,
    sensitive,
    products: findProducts(candidate, vocabulary),
    wish: before === undefined ? findWish(candidate, vocabulary.wishes) : undefined,
    foreign: looksForeign(changedText.join('\n')),
    mixed: [candidate.nom, ...(candidate.alias ?? [])].some(
      (name) => name !== undefined && mixesAlphabets(name),
    ),
    contacts: findContacts([...changedText, ...texts]),
    spam: findSigns(signs),
  };
}

/**
 * Three states of a licence: a list says that it is free, or that it is not; one’s own (`LicenseRef-…`), which no list
 * knows, is recognised once a notice of the catalogue has it, since a person then accepted it.
 */
function licenceState(id: string, { vocabulary, byLicence }: Catalogue): LicenceState {
  const known = vocabulary.licences.get(id);
  if (known !== undefined) return known.libre ? 'libre' : 'non-libre';
  return byLicence.has(id) ? 'libre' : 'non-reconnue';
}

/** What a score is made of, without its points. */
export function findSigns(signs: readonly string[]): ScoreReason[] {
  return signs.flatMap((reason) => scoreReasons.filter((known) => reason.startsWith(`${known}:`)));
}

/** Labels of the merge request, as the checks say; `completee` once it was amended, for who had read it before. */
export function chooseLabels(
  kind: 'ajout' | 'modification',
  review: NoticeReview,
  revision = 1,
): ProposalLabel[] {
  const { duplicates, refusal, issues, sensitive, licences, products } = review;
  const doubtful =
    sensitive.length > 0 ||
    products.length > 0 ||
    licences.some(({ state }) => state !== 'libre') ||
    issues.some(({ severity }) => severity === 'error');
  return [
    'contribution',
    kind === 'ajout' ? 'nouvelle-notice' : 'modification',
    ...(duplicates.length > 0 ? (['doublon-possible'] as const) : []),
    ...(refusal === undefined ? [] : (['deja-refuse'] as const)),
    ...(doubtful ? (['a-verifier'] as const) : []),
    ...(revision > 1 ? (['completee'] as const) : []),
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

const identityKeys = fieldsWhere(({ identity }) => identity !== undefined);
const sensitiveKeys = fieldsWhere(({ sensitive }) => sensitive === true);
const proseKeys = fieldsWhere(({ prose }) => prose === true);

export type LicenceState = 'libre' | 'non-libre' | 'non-reconnue';

export interface ReviewContext {
  /** In a correction, the notice as it stands. */
  before?: NoticeVersion | undefined;
  changed: readonly FieldKey[];
  catalogue: Catalogue;
  /** File names of `content/logos/`, the proposed one included. */
  logos: ReadonlySet<string>;
  /** What else the contributor wrote: message, signature, proposed tags. */
  texts?: readonly (string | undefined)[] | undefined;
  /** What its score is made of, as `reason:points`. */
  signs?: readonly string[] | undefined;
}

export interface NoticeReview {
  issues: readonly Issue[];
  duplicates: readonly Duplicate[];
  refusal: Refusal | undefined;
  /** Those that the proposal sets. */
  licences: readonly { id: string; state: LicenceState }[];
  sensitive: readonly FieldKey[];
  /** Proprietary products it seems to be. */
  products: readonly Alternative[];
  wish: Wish | undefined;
  /** The texts do not read as French. */
  foreign: boolean;
  /** A name mixes alphabets. */
  mixed: boolean;
  contacts: readonly Contact[];
  spam: readonly ScoreReason[];
}
