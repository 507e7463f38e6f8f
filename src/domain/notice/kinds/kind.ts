import type { z } from 'zod';
import type { IssueCode } from '#domain/issue.ts';
import type { Field, KindName } from '#domain/notice/fields.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';

/** What is known of a kind of field: what its rows accept, and what can only have been meant. */
export interface Kind<Name extends KindName> {
  toZod: (row: Field<Name>) => z.ZodType;
  /** The repairs of one text of such a field, in order, after those of every text. */
  repairs?: (row: Field<Name>) => readonly Repair[];
  /** The repair of a whole list, after those of its texts. */
  arrangement?: (row: Field<Name>) => Arrangement | undefined;
}

/** Where one value of a list has to stand. */
export interface Arrangement {
  code: IssueCode;
  /** The place of the value that stands elsewhere; `undefined` when all is well. */
  find: (values: readonly unknown[]) => number | undefined;
  /** The same values, in order. */
  arrange: (values: readonly unknown[]) => unknown[];
}

export interface Repair {
  code: IssueCode;
  /** The one right form of a text; `undefined` when there is none. */
  repair: (text: string, known: Known) => string | undefined;
}

/** What repairs may ask: the closed lists, and the addresses over http that were seen to answer over https. */
export interface Known {
  vocabulary: Vocabulary;
  secured: ReadonlySet<string>;
}
