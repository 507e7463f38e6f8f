import { parseAddress } from '#domain/notice/address.ts';
import { isSlug } from '#domain/notice/slug.ts';
import { cleanText, decodeText, encodeText, withPlainEnd } from './address-text.ts';
import { selectionLimits } from './limits.ts';
import type { Selection, SelectionRow } from './selection.ts';

/** No selection is longer; what comes after is not read. */
const maxLength = 120_000;

/**
 * What stands after `#` for a selection: `gimp,krita`, and in its long form `T=Title,G=Group,gimp=sentence,
 * L=name~sentence~address`. Capitals cannot begin a slug: keys and notices never meet.
 */
export function formatSelection({ title, rows }: Selection): string {
  const tokens = rows.map((row) => {
    if (row.kind === 'group') return `G=${encodeText(row.title)}`;
    if (row.kind === 'free') {
      const parts = [row.name, row.sentence, row.address].map(encodeText);
      return `L=${parts.join('~').replace(/~{1,2}$/, '')}`;
    }
    return row.sentence === '' ? row.slug : `${row.slug}=${encodeText(row.sentence)}`;
  });
  return withPlainEnd([...(title === '' ? [] : [`T=${encodeText(title)}`]), ...tokens].join(','));
}

/**
 * The selection an address tells, whatever it holds: what can be read is, and what cannot is told.
 * @param fragment what stands after `#`, with or without it
 */
export function parseSelection(fragment: string): ReadSelection {
  const problems: AddressProblem[] = [];
  const rows: SelectionRow[] = [];
  const seen = new Set<string>();
  let title = '';
  let leftOut = 0;
  const shorten = (text: string, max: number) => {
    if (text.length <= max) return text;
    problems.push({ kind: 'cut', text: quoted(text) });
    return cleanText(text.slice(0, max));
  };
  const add = (row: SelectionRow) => {
    if (rows.length < selectionLimits.rows) rows.push(row);
    else leftOut++;
  };
  const addFree = (token: string, value: string) => {
    const [name = '', sentence = '', written = ''] = value.split('~').map(decodeText);
    const address = written.length <= selectionLimits.address && parseAddress(written) ? written : '';
    if (address !== written) problems.push({ kind: 'not-an-address', text: quoted(written) });
    if (name === '') problems.push({ kind: 'unreadable', text: quoted(token) });
    else
      add({
        kind: 'free',
        name: shorten(name, selectionLimits.name),
        sentence: shorten(sentence, selectionLimits.sentence),
        address,
      });
  };
  const addNotice = (written: string, value: string) => {
    const slug = slugOf(written);
    if (slug === undefined) problems.push({ kind: 'unreadable', text: quoted(decodeText(written)) });
    else if (seen.has(slug)) problems.push({ kind: 'twice', text: slug });
    else {
      seen.add(slug);
      add({ kind: 'notice', slug, sentence: shorten(decodeText(value), selectionLimits.sentence) });
    }
  };
  for (const token of tokensOf(fragment)) {
    const equals = token.indexOf('=');
    const key = equals < 0 ? token : token.slice(0, equals);
    const value = equals < 0 ? '' : token.slice(equals + 1);
    if (key === 'T') title = shorten(decodeText(value), selectionLimits.title);
    else if (key === 'G') add({ kind: 'group', title: shorten(decodeText(value), selectionLimits.group) });
    else if (key === 'L') addFree(token, value);
    else addNotice(key === '' ? token : key, value);
  }
  if (leftOut > 0) problems.push({ kind: 'too-many', text: String(leftOut) });
  return { selection: { title, rows }, problems: toldOnce(problems) };
}

/** The same words a thousand times are one thing to tell. */
function toldOnce(problems: readonly AddressProblem[]): AddressProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.kind} ${problem.text}`, problem])).values()];
}

/** Parts of an address; some programs encode its commas too. */
function tokensOf(fragment: string): string[] {
  const text = fragment.slice(0, maxLength).replace(/^#/, '');
  const isEncoded = !/[,=]/.test(text);
  return (isEncoded ? text.replace(/%2c/gi, ',').replace(/%3d/gi, '=') : text)
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

/** A slug, also typed in capitals or with the end of a notice’s address. */
function slugOf(key: string): string | undefined {
  if (key.length > 200) return undefined;
  const slug = decodeText(key)
    .toLowerCase()
    .replace(/\.html$/, '');
  return isSlug(slug) ? slug : undefined;
}

/** Enough of a foreign text to recognize it. */
function quoted(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text;
}

export interface ReadSelection {
  selection: Selection;
  problems: AddressProblem[];
}

/** What an address holds that could not be shown, with the words it is about. */
export interface AddressProblem {
  kind: 'unreadable' | 'twice' | 'cut' | 'not-an-address' | 'too-many';
  text: string;
}
