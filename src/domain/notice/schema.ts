import { z } from 'zod';
import {
  fieldOf,
  fields,
  noticeKeys,
  type FieldKey,
  type RequiredKey,
  type ValueOf,
  type FieldRows,
} from '#domain/notice/fields.ts';
import { toZod } from '#domain/notice/kinds/index.ts';

/**
 * THE schema of a notice’s front matter, for the build, `check`, the form, the service and the importers: the table of
 * fields, as Zod. Its order is the canonical one.
 */
export const noticeSchema = z.strictObject(
  Object.fromEntries(
    noticeKeys.map((key) => {
      const schema = toZod(fieldOf(key));
      return [key, fieldOf(key).required === true ? schema : schema.optional()];
    }),
  ) as unknown as NoticeShape,
);

/** The body of a notice: Markdown, checked further by `checkBody`. */
export const bodySchema = toZod(fields.corps) as z.ZodType<string>;

export const bodyMaxLength = fields.corps.maxLength;

type NoticeShape = {
  -readonly [Key in Exclude<FieldKey, 'corps'>]: Key extends RequiredKey
    ? z.ZodType<ValueOf<FieldRows[Key]>>
    : z.ZodOptional<z.ZodType<ValueOf<FieldRows[Key]>>>;
};

export type Notice = z.output<typeof noticeSchema>;

/** A notice with its slug and its Markdown body. */
export interface NoticeEntry {
  slug: string;
  notice: Notice;
  corps: string;
}
