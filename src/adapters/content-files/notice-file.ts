import matter from 'gray-matter';
import { createIssue, type FileIssue, type Issue, type IssueCode, type IssuePath } from '#domain/issue.ts';
import { quote } from '#domain/zod-issues.ts';
import { remarkComments, type Remark } from './comment-remarks.ts';
import { decodePlainText } from './plain-text.ts';
import { findUnreadAside, findYamlAsides } from './yaml-asides.ts';
import { findYamlCause, type YamlCause } from './yaml-cause.ts';
import {
  inspectYaml,
  parseYaml,
  YamlError,
  type TextPlace,
  type YamlFault,
  type YamlInspection,
} from './yaml.ts';

export const noticeMaxBytes = 64 * 1024;

/**
 * Splits and parses the text of a notice file; never throws on a bad text, never runs anything it holds. Windows line
 * ends and a BOM are read as if they were not there.
 */
export function parseNoticeFile(bytes: Uint8Array): ParsedNotice | RefusedFile {
  if (bytes.byteLength > noticeMaxBytes) {
    return refuse('fichier-trop-gros', { octets: bytes.byteLength, maximum: noticeMaxBytes });
  }
  const plain = decodePlainText(bytes);
  if (plain === undefined) return refuse('encodage-invalide');
  const { text } = plain;
  const fault = checkFences(text);
  if (fault !== undefined) return fault;
  const end = text.indexOf('\n---', 3);
  const front = text.slice(4, Math.max(4, end));
  // gray-matter looks at each run of blanks from each of its lines: a long one would cost it the square of its length.
  const blank = findLongBlank(front);
  if (blank !== undefined) return refuseYaml(front, { message: 'run of blanks', line: blank, column: 0 });
  try {
    const { data, content } = matter(text, { engines });
    const raw: unknown = Object.hasOwn(data, notAMap) ? data[notAMap] : data;
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuseYaml(front, notAMapFault);
    const asides = findYamlAsides(front);
    const unread = findUnreadAside(asides);
    if (unread !== undefined) return refuseYaml(front, unread);
    return {
      ok: true,
      raw: raw as Record<string, unknown>,
      corps: content,
      text,
      front: `${front}\n`,
      remarks: remarkComments(asides).map(({ issue, place }) => ({ issue, place: below(place) })),
      hasComments: asides.length > 0,
      ...inspectNotice(front, text.slice(0, end + 5).split('\n').length),
    };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    // gray-matter keeps the line end of the opening fence, so the reader’s first line is the fence’s own.
    const { message, line, column, isPlaced } = error;
    return refuseYaml(front, { message, line: isPlaced ? line - 1 : 0, column, isPlaced });
  }
}

/** The line, from 0, where more blank lines or spaces follow one another than anyone writes. */
function findLongBlank(front: string): number | undefined {
  let run = 0;
  let line = 0;
  for (const character of front) {
    if (character === '\n') line += 1;
    run = character.trim() === '' ? run + 1 : 0;
    if (run > longestBlank) return line;
  }
  return undefined;
}

const longestBlank = 500;

const notAMapFault = {
  message: 'not a mapping',
  line: 0,
  column: 0,
};

/** Says why the front matter cannot be read; line and column of the fault count from 0. */
function refuseYaml(front: string, fault: YamlFault): RefusedFile {
  const { issue, place } = describeYamlError(front, fault);
  return { ok: false, issue, place: below(place) };
}

/** A place of the front matter as one of the file, under the opening fence. */
function below({ line, column }: TextPlace): TextPlace {
  return { line: line + 1, column };
}

/** Why a YAML text cannot be read, with its place from 1, and what to write instead when that is known. */
export function describeYamlError(text: string, fault: YamlFault): { issue: Issue; place: TextPlace } {
  const cause: YamlCause | undefined = findYamlCause(text, fault);
  const { line, column } = cause ?? fault;
  return {
    issue: createIssue(
      'yaml-illisible',
      [],
      { raison: cause?.code ?? quote(fault.message), ...(cause?.sign ? { signe: cause.sign } : {}) },
      cause?.expected === undefined ? undefined : { expected: quote(cause.expected), automatic: false },
    ),
    place: { line: line + 1, column: column + 1 },
  };
}

/** gray-matter evaluates `---js`: every engine but YAML throws, and the fences were checked before. */
const engines = {
  yaml: {
    parse: (text: string): object => {
      const value = parseYaml(text);
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : { [notAMap]: value };
    },
    stringify: forbidden,
  },
  javascript: { parse: forbidden, stringify: forbidden },
  js: { parse: forbidden, stringify: forbidden },
  json: { parse: forbidden, stringify: forbidden },
};

/** A key no file can hold by chance: gray-matter wants an object, and a list or a word is not one. */
const notAMap = '\u0000valeur';

function forbidden(): never {
  throw new Error('only YAML is read');
}

function checkFences(text: string): RefusedFile | undefined {
  if (text.trim() === '') return refuse('fichier-vide');
  if (/^\s+---(?:\n|$)/.test(text)) return refuse('entete-trop-bas');
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  if (/^---\s*[^\s-]/.test(first)) return refuse('entete-moteur-interdit', { valeur: quote(first) });
  if (!text.startsWith('---\n') && text !== '---') return refuse('entete-absent', { valeur: quote(first) });
  const closing = /\n---([^\n]*)(?:\n|$)/.exec(text.slice(3));
  if (closing === null) return refuse('entete-non-ferme');
  if (closing[1] !== '') {
    return refuse(
      'entete-non-ferme',
      {},
      { line: text.slice(0, closing.index + 4).split('\n').length, column: 1 },
    );
  }
  return undefined;
}

/** @param corpsStart the line of the file where the body begins, from 1 */
function inspectNotice(front: string, corpsStart: number): YamlInspection {
  const { locate, source } = inspectYaml(front);
  return {
    locate: (path) => {
      if (path[0] === 'corps') return { line: corpsStart + Number(path[1] ?? 0), column: 1 };
      return path.length === 0 ? fileStart : below(locate(path));
    },
    source,
  };
}

function refuse(code: IssueCode, params: Issue['params'] = {}, place = fileStart): RefusedFile {
  return { ok: false, issue: createIssue(code, [], params), place };
}

/** A finding with its place, ready for a reporter; at the beginning of its file when it is about the whole of it. */
export function placeIssue(issue: Issue, file: string, { line, column } = fileStart): FileIssue {
  return { ...issue, file, line, column };
}

const fileStart: TextPlace = { line: 1, column: 1 };

export interface ParsedNotice {
  ok: true;
  raw: Record<string, unknown>;
  /** The Markdown body as written. */
  corps: string;
  /** The whole text, without BOM and with simple line ends. */
  text: string;
  /** The text of the front matter, between its fences. */
  front: string;
  /** What comments deserve to be told; writing the notice again would lose them. */
  remarks: Remark[];
  hasComments: boolean;
  locate: (path: IssuePath) => TextPlace;
  source: (path: IssuePath) => string | undefined;
}

export interface RefusedFile {
  ok: false;
  issue: Issue;
  place: TextPlace;
}
