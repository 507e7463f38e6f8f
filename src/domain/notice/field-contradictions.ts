import type { Field } from './fields.ts';
import { toZod } from './kinds/index.ts';

/**
 * Where a row of the table of fields says two things that cannot both be true. Types catch most of them; a row that comes
 * around the types, or whose numbers do not go together, is caught here.
 * @param example what is given as an example of the field
 */
export function contradictionsOf(row: Field, example: unknown): Contradiction[] {
  const written: WrittenRow = row;
  const { section, unasked, first, required, identity, among, answers, maxItems, pattern } = written;
  const values = among ?? (answers && Object.keys(answers));
  const limits = [maxItems, written.maxLength, written.maximum];
  const found: Readonly<Record<Contradiction, boolean>> = {
    'asked-and-not': section !== undefined && unasked !== undefined,
    'neither-asked-nor-not': section === undefined && unasked === undefined,
    'required-not-asked': required === true && section === undefined && unasked !== undefined,
    'first-of-nothing': first === true && section === undefined,
    'wrong-identity': identity !== undefined && identityOfKind[row.kind] !== identity,
    'no-value': values?.length === 0,
    'value-twice': values !== undefined && new Set(values).size < values.length,
    'nothing-fits': limits.some((limit) => limit !== undefined && limit < 1),
    'more-than-there-are': among !== undefined && maxItems !== undefined && maxItems > among.length,
    'pattern-remembers': pattern !== undefined && /[gy]/.test(pattern.flags),
    'example-refused': !toZod(row).safeParse(example).success,
  };
  return (Object.keys(found) as Contradiction[]).filter((contradiction) => found[contradiction]);
}

/** What a software may be recognised by, in a field of each kind. */
const identityOfKind: Partial<Record<Field['kind'], Field['identity']>> = {
  name: 'name',
  names: 'name',
  address: 'address',
};

/** A row as someone may write it, whatever its kind allows. */
interface WrittenRow {
  section?: string | undefined;
  unasked?: string | undefined;
  first?: boolean | undefined;
  required?: boolean;
  identity?: string;
  among?: readonly string[];
  answers?: Readonly<Record<string, readonly string[]>>;
  maxItems?: number;
  maxLength?: number;
  maximum?: number;
  pattern?: RegExp;
}

export type Contradiction =
  | 'asked-and-not'
  | 'neither-asked-nor-not'
  | 'required-not-asked'
  | 'first-of-nothing'
  | 'wrong-identity'
  | 'no-value'
  | 'value-twice'
  | 'nothing-fits'
  | 'more-than-there-are'
  | 'pattern-remembers'
  | 'example-refused';
