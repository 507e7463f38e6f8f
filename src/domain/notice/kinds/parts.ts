import type { Field } from '#domain/notice/fields.ts';
import { toMultimap } from '#domain/multimap.ts';
import { foldTight } from '#domain/text.ts';
import { nameSeparator, splitTexts } from './separators.ts';

/**
 * Parts typed by name, « flathub : org.gimp.GIMP » or `prix=gratuit`, as an object in the order of the row; `undefined`
 * when there is none. A name nobody knows is kept for the schema to say so, and a name given twice keeps both values.
 */
export function readParts(field: Field, texts: readonly string[]): Record<string, string> | undefined {
  const known = new Map(partNames(field).map((name) => [foldTight(name), name]));
  const readPart = (text: string): [name: string, value: string][] => {
    const sign = text.search(/[:=]/);
    const written = sign === -1 ? text : text.slice(0, sign);
    const value = sign === -1 ? '' : text.slice(sign + 1).trim();
    const name = known.get(foldTight(written)) ?? written.trim();
    const isSaid = value !== '' || (name !== '' && !known.has(foldTight(name)));
    return isSaid ? [[name, value]] : [];
  };
  const found = toMultimap(splitTexts(texts, nameSeparator).flatMap(readPart));
  if (found.size === 0) return undefined;
  const others = [...found.keys()].filter((name) => !known.has(foldTight(name)));
  return Object.fromEntries(
    [...known.values(), ...others].flatMap((name) => {
      const values = found.get(name);
      return values === undefined ? [] : [[name, values.join(', ')]];
    }),
  );
}

/** The names of the parts of a field, in order; none for the kinds that have no parts. */
function partNames(field: Field): readonly string[] {
  if (field.kind === 'identifiers') return field.among;
  return field.kind === 'answers' ? Object.keys(field.answers) : [];
}
