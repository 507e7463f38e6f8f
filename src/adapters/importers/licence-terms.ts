import type { SkipReason } from '#domain/import/codes.ts';
import { findLicenceId, isFreeLicence, type LicenceList } from '#domain/notice/licence.ts';
import { onceFor } from '#domain/once-for.ts';
import { fold } from '#domain/text.ts';
import type { ImportNote } from './candidate.ts';

/**
 * The free licences a foreign record is under, as our list of identifiers, or why there are none.
 * @param written one licence per item; an item may be an SPDX expression (`GPL-2.0+ AND (MIT OR Apache-2.0)`):
 * all items, and all sides of AND, must be free; one free side of OR is enough. An exception (`WITH …`) only adds
 * permissions, so it is noted. Licences made for texts and images, beside a free one, are noted and left out.
 * @see https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/
 */
export function chooseLicences(written: readonly string[], list: LicenceList): LicenceChoice {
  const texts = written.map((text) => text.trim()).filter((text) => text !== '' && text.length <= 1000);
  if (texts.length === 0) return { ok: false, reason: 'licence-absente' };
  const notes: ImportNote[] = [];
  const terms = all(texts.map((text) => evaluate(tokenise(text, list), list, notes)));
  if (terms.kind === 'free' && terms.ids.length > 0) {
    notes.push(...terms.beside.map((value) => ({ code: 'licence-laissee' as const, value })));
    return { ok: true, ids: [...new Set(terms.ids)].slice(0, 10), notes };
  }
  if (terms.kind === 'free' && terms.beside.length === 0)
    return { ok: false, reason: 'licence-inconnue', detail: texts.join(', ') };
  const value = terms.kind === 'free' ? terms.beside.join(', ') : terms.value;
  const reason = terms.kind === 'unknown' ? 'licence-inconnue' : 'licence-non-libre';
  return { ok: false, reason, detail: value };
}

/** OR binds less than AND, as in SPDX; a list without operator, or with `;` and `,`, reads as AND. */
function evaluate(tokens: string[], list: LicenceList, notes: ImportNote[]): Terms {
  const sides = [parseAnd(tokens, list, notes)];
  while (/^(?:or|ou|\|\|?)$/i.test(tokens[0] ?? '')) {
    tokens.shift();
    sides.push(parseAnd(tokens, list, notes));
  }
  if (tokens[0] === ')') tokens.shift();
  return any(sides);
}

function parseAnd(tokens: string[], list: LicenceList, notes: ImportNote[]): Terms {
  const sides: Terms[] = [];
  while (tokens.length > 0 && tokens[0] !== ')' && !/^(?:or|ou|\|\|?)$/i.test(tokens[0] ?? '')) {
    const token = tokens.shift() ?? '';
    if (/^(?:and|et|&&?)$/i.test(token)) continue;
    if (/^(?:with|avec)$/i.test(token)) {
      const exception = tokens.shift() ?? '';
      // An exception gives more rights; « Commons-Clause » takes some away and is none.
      if (/exception|-note$|^GPL-CC-/i.test(exception))
        notes.push({ code: 'exception-de-licence', value: exception });
      else sides.push({ kind: 'unknown', value: exception });
      continue;
    }
    sides.push(token === '(' ? evaluate(tokens, list, notes) : judge(token, list, notes));
  }
  return all(sides);
}

/** Words of an expression. A text that is none (« Licence publique générale GNU (GPL) ») is one word. */
function tokenise(text: string, list: LicenceList): string[] {
  const words = text.match(/[()]|[^\s();,]+/g) ?? [];
  const isExpression =
    words.length > 1 &&
    words.every((word) => operator.test(word) || identifierLike.test(word) || list.has(word));
  return isExpression ? words : [text];
}

const operator = /^(?:and|or|with|et|ou|avec|\(|\)|&&?|\|\|?)$/i;
const identifierLike =
  /^(?:[A-Za-z][\w.]*-[\w.+-]+|LicenseRef-\S+|[AL]?GPLv?\d(?:\.\d)?\+?|(?!GNU$|GPL$)[A-Z]{2,8})$/;

function judge(word: string, list: LicenceList, notes: ImportNote[]): Terms {
  if (/^LicenseRef-proprietary|proprietar|propriétaire|non-?commercial|⊘/i.test(word))
    return { kind: 'not-free', value: word };
  // Whether a licence outside SPDX is free is for a person to say, not for an importer.
  if (/^LicenseRef-/i.test(word)) return { kind: 'unknown', value: word };
  if (/^CC-BY(?:-SA)?$/i.test(word)) return { kind: 'free', ids: [], beside: [word] };
  const id = findLicenceId(word, list) ?? findCaseless(word, list);
  if (id === undefined) {
    const text = fold(word);
    const family = conditions.test(text) ? undefined : families.find(({ pattern }) => pattern.test(text));
    if (family === undefined) return { kind: 'unknown', value: word };
    notes.push({ code: 'licence-sans-version', value: word });
    return { kind: 'free', ids: [family.id], beside: [] };
  }
  if (isFreeLicence(id, list)) return { kind: 'free', ids: [id], beside: [] };
  return /^(?:CC-BY(?:-SA)?-[123]|GFDL|LAL-|OPL-)/.test(id)
    ? { kind: 'free', ids: [], beside: [id] }
    : { kind: 'not-free', value: id };
}

/** Words after which a known name no longer says what one may do. */
const conditions = /\b(?:with|avec|commons|clause|exception|except|sauf|non|no|modified|modifiee|or|ou)\b/;

function findCaseless(word: string, list: LicenceList): string | undefined {
  return lowerCaseIds(list).get(word.toLowerCase().replace(/\+$/, ''));
}

/** Each list is indexed once: importers ask for thousands of words. */
const lowerCaseIds = onceFor(
  (list: LicenceList) => new Map([...list.keys()].map((id) => [id.toLowerCase(), id])),
);

function all(sides: readonly Terms[]): Terms {
  const refused =
    sides.find(({ kind }) => kind === 'not-free') ?? sides.find(({ kind }) => kind === 'unknown');
  return refused ?? gather(sides);
}

function any(sides: readonly Terms[]): Terms {
  const free = sides.filter((side) => side.kind === 'free' && side.ids.length > 0);
  return free.length > 0 ? gather(free) : all(sides);
}

function gather(sides: readonly Terms[]): Terms {
  const free = sides.filter((side) => side.kind === 'free');
  return { kind: 'free', ids: free.flatMap(({ ids }) => ids), beside: free.flatMap(({ beside }) => beside) };
}

/** Licences written without their version, when every version is free: the notice says so and invents no version. */
const families: readonly { pattern: RegExp; id: string }[] = [
  { pattern: /\b(?:agpl|affero)/, id: 'LicenseRef-GNU-AGPL' },
  { pattern: /\b(?:lgpl|lesser|amoindrie|limitee gnu)/, id: 'LicenseRef-GNU-LGPL' },
  { pattern: /\b(?:gpl|gnu general public|publique generale)/, id: 'LicenseRef-GNU-GPL' },
  { pattern: /\b(?:mpl|mozilla)\b/, id: 'LicenseRef-MPL' },
  { pattern: /\bapache\b/, id: 'LicenseRef-Apache' },
  { pattern: /^(?:licence |license )?bsd\b|\bbsd$/, id: 'LicenseRef-BSD' },
  { pattern: /\bcecill\b/, id: 'LicenseRef-CeCILL' },
  { pattern: /\b(?:epl|eclipse)\b/, id: 'LicenseRef-EPL' },
  { pattern: /\beupl\b/, id: 'LicenseRef-EUPL' },
  { pattern: /\b(?:mit|expat)\b/, id: 'MIT' },
  { pattern: /\b(?:domaine public|public domain)\b/, id: 'LicenseRef-domaine-public' },
];

type Terms =
  | { kind: 'free'; ids: string[]; /** Licences of texts and images. */ beside: string[] }
  | { kind: 'unknown' | 'not-free'; value: string };

export type LicenceChoice =
  | { ok: true; ids: string[]; notes: ImportNote[] }
  | { ok: false; reason: Extract<SkipReason, `licence-${string}`>; detail?: string };
