import { z } from 'zod';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { asides } from '#domain/contribution/asides.ts';
import { checkEntry } from '#domain/contribution/check-entry.ts';
import { readFormFields } from '#domain/contribution/form-fields.ts';
import { createIssue, type Issue, type IssueCode } from '#domain/issue.ts';
import { checkBody, formatBody } from '#domain/notice/body.ts';
import { miniSiteFieldsSchema, miniSiteKeys } from '#domain/mini-site/friend.ts';
import { repairNotice } from '#domain/notice/repair.ts';
import { fieldKeys, isRequired, noticeKeys, type FieldKey } from '#domain/notice/fields.ts';
import { bodySchema, noticeSchema } from '#domain/notice/schema.ts';
import { slug } from '#domain/primitives.ts';
import { collapseSpaces, countSigns, trimLineEnds, withoutSuspectCharacters } from '#domain/text.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { quote, zodErrorToIssues } from '#domain/zod-issues.ts';
import { withoutAbsent } from '#domain/without-absent.ts';

/** A notice file holds 64 KB at most; some are kept for quotes and keys. */
const maxBytes = 60 * 1024;

/** In a correction, any field may be absent. Made once: it costs more than reading a submission. */
const someFields = noticeSchema.partial();

/**
 * What someone sent, once read and repaired: a whole new notice, or the fields that change in an existing one.
 * It is plain JSON, so it is also what the outbox stores.
 */
export const submissionSchema = z.strictObject({
  /** The notice to correct; absent for a new one. */
  notice: slug.optional(),
  /** It proposes a mini-site, told by four fields of a notice. */
  miniSite: z.literal(true).optional(),
  /** Fields of the notice. In a correction an absent field stays as it is. */
  fields: someFields,
  corps: bodySchema.optional(),
  /** In a correction, the fields to remove. */
  removed: z.array(z.enum(fieldKeys)).optional(),
  /** In a correction, what the changed fields were on the contributor’s screen (`null`: absent). */
  seen: z.record(z.string(), z.unknown()).optional(),
  message: z.string().max(asides.message.maxLength).optional(),
  pseudo: z.string().max(asides.pseudo.maxLength).optional(),
  tagsProposes: z.string().max(asides.tags_proposes.maxLength).optional(),
});

/**
 * Reads what a form or a program sent. Empty strings are absent, one value in a list field is a list, what has one
 * right form is repaired as `fix` would; the service’s own keys (token, proof of work, trap, logo file) are taken off before.
 * @param fields as `URLSearchParams`, `FormData` or JSON gave them, repeated keys as arrays
 * @returns the submission, or what a person has to change, by field
 */
export function parseSubmission(fields: Readonly<Record<string, unknown>>, vocabulary: Vocabulary): Parsed {
  const form = readFormFields(fields);
  const correction = form.notice !== undefined;
  const issues: Issue[] = [...form.issues];
  if (correction && !slug.safeParse(form.notice).success)
    issues.push(createIssue('slug-invalide', ['notice'], { valeur: quote(form.notice) }));
  const { repaired } = repairNotice(form.fields, vocabulary);
  const judged = (form.isMiniSite ? miniSiteFieldsSchema : correction ? someFields : noticeSchema).safeParse(
    repaired,
  );
  if (!judged.success)
    issues.push(...zodErrorToIssues(judged.error, repaired, form.isMiniSite ? miniSiteKeys : noticeKeys));
  else if (!form.isMiniSite) issues.push(...checkLists(repaired, vocabulary));
  // It stands in no list yet: there is nothing to correct.
  if (form.isMiniSite && correction)
    issues.push(createIssue('champ-inconnu', ['notice'], { champ: 'notice' }));
  for (const key of form.removed) {
    if (!correction || isRequired(key)) issues.push(createIssue('champ-manquant', [key], { champ: key }));
  }
  const corps = cleanText(form.corps, formatBody);
  if (corps !== undefined) issues.push(...checkBody(corps));
  const texts = {
    message: cleanText(form.message, tidyLines),
    pseudo: cleanText(form.pseudo, collapseSpaces),
    tagsProposes: cleanText(form.tagsProposes, collapseSpaces),
  };
  for (const [key, text] of Object.entries(texts)) {
    const name = key === 'tagsProposes' ? 'tags_proposes' : (key as 'message' | 'pseudo');
    const maximum = asides[name].maxLength;
    const longueur = countSigns(text ?? '');
    if (longueur > maximum)
      issues.push(createIssue('trop-long', [name], { valeur: quote(text), maximum, longueur }));
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(repaired)}${corps ?? ''}`).byteLength;
  if (bytes > maxBytes) issues.push(createIssue('fichier-trop-gros', ['corps'], { maximum: maxBytes }));
  if (issues.length > 0 || !judged.success) return { issues };
  return {
    submission: toSubmission({
      notice: form.notice,
      miniSite: form.isMiniSite ? true : undefined,
      fields: judged.data,
      corps,
      removed: form.removed.length > 0 ? form.removed : undefined,
      seen: correction ? form.seen : undefined,
      ...texts,
    }),
  };
}

/** An amended submission: what is sent again replaces what was sent, field by field; the rest is kept. */
export function amendSubmission(previous: Submission, amendment: Submission): Submission {
  const removed = new Set<FieldKey>([...(previous.removed ?? []), ...(amendment.removed ?? [])]);
  for (const key of Object.keys(amendment.fields)) removed.delete(key as FieldKey);
  if (amendment.corps !== undefined) removed.delete('corps');
  const fields = Object.fromEntries(
    Object.entries({ ...previous.fields, ...amendment.fields }).filter(
      ([key]) => !removed.has(key as FieldKey),
    ),
  );
  const { corps: _replaced, ...rest } = previous;
  const corps = removed.has('corps') ? undefined : (amendment.corps ?? previous.corps);
  return toSubmission({
    ...rest,
    ...amendment,
    notice: previous.notice,
    fields,
    corps,
    removed: previous.notice !== undefined && removed.size > 0 ? [...removed] : undefined,
    // What the contributor first saw is still what they started from.
    seen: previous.seen || amendment.seen ? { ...amendment.seen, ...previous.seen } : undefined,
  });
}

/** Findings of the closed lists that only the person can settle, at once rather than before moderators. */
function checkLists(fields: Record<string, unknown>, vocabulary: Vocabulary): Issue[] {
  const notice = { nom: '', licences: [], ...fields };
  const catalogue = createCatalogue([], vocabulary);
  const asked: readonly IssueCode[] = ['licence-inconnue', 'tag-inconnu', 'point-attention-inconnu'];
  return checkEntry({ slug: '', notice, corps: '' }, { catalogue, logos: new Set() }).filter(({ code }) =>
    asked.includes(code),
  );
}

function cleanText(text: string | undefined, tidy: (text: string) => string): string | undefined {
  if (text === undefined) return undefined;
  const clean = tidy(withoutSuspectCharacters(text.replace(/\r\n?/g, '\n')));
  return clean === '' ? undefined : clean;
}

function tidyLines(text: string): string {
  return trimLineEnds(text).trim();
}

function toSubmission(
  parts: { [Key in keyof Submission]: Submission[Key] | undefined } & Pick<Submission, 'fields'>,
): Submission {
  return withoutAbsent(parts);
}

export type Submission = z.output<typeof submissionSchema>;

/** Either a submission, or what has to change in it: never both. */
export type Parsed =
  { submission: Submission; issues?: undefined } | { issues: Issue[]; submission?: undefined };
