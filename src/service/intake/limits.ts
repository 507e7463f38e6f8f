import { asideKeys, asides, type AsideKey } from '#domain/contribution/asides.ts';
import { type envelopeKeys } from '#domain/contribution/form-fields.ts';
import { describeSchema, type DescribedSchema } from '#domain/described-schema.ts';
import { fieldOf, noticeKeys, type NoticeKey } from '#domain/notice/fields.ts';
import { isCodeKind } from '#domain/notice/kinds/shapes.ts';
import { bodyMaxLength, noticeSchema } from '#domain/notice/schema.ts';
import { slugMaxLength } from '#domain/notice/slug.ts';
import type { JsonLimits } from './json-weight.ts';

const factor = 2;
/** Short codes come as words people write for them: « GNU GPL version 3 », « extension de navigateur ». */
const shortest = 100;

/**
 * How much of each field is looked at, by its name. It is derived from the schema of a notice, so that a longer field
 * there is a longer one here: repairing may shorten what was sent (spaces, a tracking mark), hence the factor.
 */
export const fieldLimits: ReadonlyMap<string, FieldLimit> = deriveLimits();

/** Of a JSON body: levels of lists and objects, itself included, which its readers go down by recursion; values; names. */
export const jsonLimits: JsonLimits = { depth: 60, values: 50_000, names: 1000 };
/** Fields of an urlencoded body, repeated ones counted each time: reading them costs more than their bytes. */
export const maxPairs = 5000;
/** Parts of a multipart body, and the bytes of the headers of one. */
export const maxParts = 1000;
export const partHeaderMaxBytes = 4096;
/** Names nobody knows that are told to their sender, and how much of such a name. */
export const maxUnknownNames = 20;
export const unknownNameMaxLength = 100;
/** The longest of the service’s own texts: a proof of work is some 400 characters. */
export const envelopeMaxLength = 4096;
/** What the contributor saw is a notice as JSON: an object of lists and of small objects. */
export const seenMaxLength = 100_000;
export const seenLimits: JsonLimits = { ...jsonLimits, depth: 4 };
/** How much of the texts of a refused form is given back in its page, all fields together: ten times the longest body. */
export const givenBackMaxLength = 10 * bodyMaxLength;

function deriveLimits(): ReadonlyMap<string, FieldLimit> {
  const { properties = {} } = describeSchema(noticeSchema);
  const limits = new Map(
    noticeKeys.map((key) => [key as string, { ...limitOf(properties[key] ?? {}), ...joinedIn(key) }]),
  );
  const others: Record<Exclude<(typeof envelopeKeys)[number], 'avant' | AsideKey>, FieldLimit> = {
    notice: textLimit(slugMaxLength),
    mini_site: textLimit('oui'.length),
    corps: textLimit(bodyMaxLength),
    retirer: listLimit(textLimit(Math.max(...noticeKeys.map(({ length }) => length))), noticeKeys.length + 1),
  };
  const beside = asideKeys.map((key) => [key as string, textLimit(asides[key].maxLength)] as const);
  return new Map([...limits, ...Object.entries(others), ...beside]);
}

/** Codes may stand several on one line; a name keeps its commas. */
function joinedIn(key: NoticeKey): Pick<FieldLimit, 'joined'> {
  return isCodeKind(fieldOf(key).kind) ? { joined: true } : {};
}

function limitOf({ maxLength, maxItems, items, properties, enum: values }: DescribedSchema): FieldLimit {
  if (items !== undefined) return listLimit(limitOf(items), maxItems ?? 1);
  if (properties !== undefined) {
    const fields = Object.values(properties).map(limitOf);
    return listLimit(textLimit(Math.max(...fields.map((field) => field.maxLength))), fields.length);
  }
  return textLimit(maxLength ?? Math.max(0, ...(values ?? []).map((value) => value.length)));
}

function textLimit(maxLength: number): FieldLimit {
  return { maxLength, length: Math.max(shortest, maxLength * factor), maxValues: 1, values: factor };
}

function listLimit({ maxLength, length }: FieldLimit, maxValues: number): FieldLimit {
  return { maxLength, length, maxValues, values: maxValues * factor };
}

export interface FieldLimit {
  /** What the schema takes, to be told: characters of one text, values. */
  maxLength: number;
  maxValues: number;
  /** What is looked at: characters of one text, values. */
  length: number;
  values: number;
  /** Each of its texts may hold several values. */
  joined?: true;
}
