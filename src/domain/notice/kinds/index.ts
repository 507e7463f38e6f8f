import type { z } from 'zod';
import type { Field, KindName } from '#domain/notice/fields.ts';
import { address } from './address.ts';
import { answers } from './answers.ts';
import { choice } from './choice.ts';
import { codes } from './codes.ts';
import { date } from './date.ts';
import { flag } from './flag.ts';
import { identifier } from './identifier.ts';
import { identifiers } from './identifiers.ts';
import type { Arrangement, Kind, Repair } from './kind.ts';
import { logo } from './logo.ts';
import { name } from './name.ts';
import { names } from './names.ts';
import { number } from './number.ts';
import { paths } from './paths.ts';
import { sentence } from './sentence.ts';
import { slug } from './slug.ts';
import { text } from './text.ts';

const kinds: { readonly [Name in KindName]: Kind<Name> } = {
  name,
  sentence,
  address,
  logo,
  codes,
  names,
  identifier,
  number,
  flag,
  choice,
  slug,
  date,
  paths,
  identifiers,
  answers,
  text,
};

/** What a field accepts. */
export function toZod(row: Field): z.ZodType {
  return kindOf(row).toZod(row);
}

/** What can only have been meant in a text of a field. */
export function repairsOf(row: Field): readonly Repair[] {
  return kindOf(row).repairs?.(row) ?? [];
}

/** What puts the values of a list in order, where one has a place of its own. */
export function arrangementOf(row: Field): Arrangement | undefined {
  return kindOf(row).arrangement?.(row);
}

/** The table pairs each name with its kind: the type of one row is lost in the union of all. */
function kindOf(row: Field): Kind<KindName> {
  return kinds[row.kind] as Kind<KindName>;
}
