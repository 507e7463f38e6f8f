import { z } from 'zod';
import type { Issue, IssueCode } from '#domain/issue.ts';
import { parseAddress } from '#domain/notice/address.ts';
import { slugMaxLength, slugPattern } from '#domain/notice/slug.ts';
import { findSuspectCharacter, toNfc } from '#domain/text.ts';

/** A finding of ours inside Zod: the code says which sentence a person reads, with what more it quotes. */
export const withCode = (code: IssueCode, quoted: Issue['params'] = {}) => ({ params: { code, quoted } });

/** One line of text people read: no hidden character, composed form, no space around, never empty. */
export const line = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .refine(
      (text) => findSuspectCharacter(text) === undefined && !/[\n\t]/.test(text),
      withCode('caractere-suspect'),
    )
    .refine((text) => text === toNfc(text), withCode('forme-unicode'))
    .refine((text) => text === text.trim() && !/ {2}/.test(text), withCode('espaces-superflus'));

/** One line of a fixed form, which JSON Schema can tell too. */
export const lineOf = (maxLength: number, pattern: RegExp, code: IssueCode) =>
  line(maxLength)
    .refine((text) => pattern.test(text), withCode(code))
    .meta({ pattern: pattern.source });

/** A plain web address. What JSON Schema can say of it stands in the metadata, for `/schema/notice.json`. */
export const address = line(500)
  .refine((text) => parseAddress(text) !== undefined, withCode('adresse-invalide'))
  .meta({ format: 'iri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' });

/** A day, `YYYY-MM-DD`. */
export const date = z
  .string()
  .refine(isCalendarDate, withCode('date-invalide'))
  .meta({ format: 'date', minLength: 10, maxLength: 10 });

/** The file name of a notice, or an identifier of a closed list. */
export const slug = lineOf(slugMaxLength, slugPattern, 'slug-invalide');

/** Whether `YYYY-MM-DD` is a day that exists, after 1970 and before 2200. */
function isCalendarDate(text: string): boolean {
  if (!/^(?:19[7-9]|20\d|21\d)\d-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
