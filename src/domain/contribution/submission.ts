import { z } from 'zod';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { asides, type AsideKey } from '#domain/contribution/asides.ts';
import { checkEntry } from '#domain/contribution/check-entry.ts';
import { readFormFields, type FormFields } from '#domain/contribution/form-fields.ts';
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
  /** The fields to remove: of a notice, or of what was proposed before. */
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
  const { repaired } = repairNotice(form.fields, vocabulary);
  const judged = schemaOf(form).safeParse(repaired);
  const corps = cleanText(form.corps, formatBody);
  const texts = {
    message: cleanText(form.message, tidyLines),
    pseudo: cleanText(form.pseudo, collapseSpaces),
    tags_proposes: cleanText(form.tagsProposes, collapseSpaces),
  };
  const keys = form.isMiniSite ? miniSiteKeys : noticeKeys;
  const issues = [
    ...form.issues,
    ...checkSlug(form),
    ...(judged.success
      ? checkLists(form, repaired, vocabulary)
      : zodErrorToIssues(judged.error, repaired, keys)),
    ...checkCorrection(form),
    ...(corps === undefined ? [] : checkBody(corps)),
    ...checkAsides(texts),
  ];
  if (issues.length > 0 || !judged.success) return { issues };
  return {
    submission: toSubmission({
      notice: form.notice,
      miniSite: form.isMiniSite ? true : undefined,
      fields: judged.data,
      corps,
      removed: form.removed.length > 0 ? form.removed : undefined,
      seen: form.notice === undefined ? undefined : form.seen,
      message: texts.message,
      pseudo: texts.pseudo,
      tagsProposes: texts.tags_proposes,
    }),
  };
}

function schemaOf({ isMiniSite, notice }: FormFields) {
  if (isMiniSite) return miniSiteFieldsSchema;
  return notice === undefined ? noticeSchema : someFields;
}

function checkSlug({ notice }: FormFields): Issue[] {
  if (notice === undefined || slug.safeParse(notice).success) return [];
  return [createIssue('slug-invalide', ['notice'], { valeur: quote(notice) })];
}

/** What a correction may say; a mini-site stands in no list yet, so there is nothing to correct. */
function checkCorrection({ notice, isMiniSite, removed }: FormFields): Issue[] {
  const refused = removed.filter(isRequired);
  return [
    ...(isMiniSite && notice !== undefined
      ? [createIssue('champ-inconnu', ['notice'], { champ: 'notice' })]
      : []),
    ...refused.map((key) => createIssue('champ-manquant', [key], { champ: key })),
  ];
}

function checkAsides(texts: Readonly<Record<AsideKey, string | undefined>>): Issue[] {
  return (Object.keys(texts) as AsideKey[]).flatMap((key) => {
    const text = texts[key] ?? '';
    const maximum = asides[key].maxLength;
    const longueur = countSigns(text);
    return longueur <= maximum
      ? []
      : createIssue('trop-long', [key], { valeur: quote(text), maximum, longueur });
  });
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
    seen: previous.seen || amendment.seen ? seenOf(previous, amendment) : undefined,
  });
}

/**
 * What each field is compared to. What the contributor first saw is still what they started from, but for a field that is
 * sent again, with what is there now; their own former words never were.
 */
function seenOf(previous: Submission, amendment: Submission): NonNullable<Submission['seen']> {
  const { fields, corps, removed = [], seen = {} } = amendment;
  const sent = new Set<string>([
    ...Object.keys(fields),
    ...removed,
    ...(corps === undefined ? [] : ['corps']),
  ]);
  const own: Readonly<Record<string, unknown>> = { ...previous.fields, corps: previous.corps };
  const anew = Object.entries(seen).filter(
    ([key, value]) => sent.has(key) && JSON.stringify(value) !== JSON.stringify(own[key]),
  );
  return { ...seen, ...previous.seen, ...Object.fromEntries(anew) };
}

/** Findings of the closed lists that only the person can settle, at once rather than before moderators. */
function checkLists(
  { isMiniSite }: FormFields,
  fields: Record<string, unknown>,
  vocabulary: Vocabulary,
): Issue[] {
  if (isMiniSite) return [];
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
