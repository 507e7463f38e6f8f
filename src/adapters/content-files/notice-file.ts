import matter from 'gray-matter';
import { createIssue, type FileIssue, type Issue, type IssueCode, type IssuePath } from '#domain/issue.ts';
import { quote } from '#domain/zod-issues.ts';
import { locateYaml, parseYaml, YamlFault, type Place } from './yaml.ts';

export { writeNoticeFile } from './write-notice.ts';

export const noticeMaxBytes = 64 * 1024;

/** Splits and parses the text of a notice file; never throws on a bad text, never runs anything it holds. */
export function parseNoticeFile(bytes: Uint8Array): ParsedNotice | Refused {
  if (bytes.byteLength > noticeMaxBytes) {
    return refuse('fichier-trop-gros', { octets: bytes.byteLength, maximum: noticeMaxBytes });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('encodage-invalide');
  }
  const fault = checkFences(text);
  if (fault !== undefined) return fault;
  try {
    const { data, content } = matter(text, { engines });
    const raw: unknown = Object.hasOwn(data, notAMap) ? data[notAMap] : data;
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      return refuse(
        'yaml-illisible',
        { raison: 'la partie entre --- doit être une liste de « champ: valeur »' },
        { line: 2, column: 1 },
      );
    }
    return { ok: true, raw: raw as Record<string, unknown>, body: content, locate: locateIn(text) };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    return refuse(
      'yaml-illisible',
      { raison: quote(error.message) },
      // gray-matter keeps the line end of the opening fence: line 0 is the fence’s own.
      { line: error.line + 1, column: error.column + 1 },
    );
  }
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
  throw new Error('Seul le YAML est lu.');
}

function checkFences(text: string): Refused | undefined {
  const first = text.split('\n', 1)[0] ?? '';
  if (text.startsWith('\uFEFF')) return refuse('encodage-invalide', { raison: 'BOM' });
  if (text.includes('\r'))
    return refuse(
      'fin-de-ligne',
      {},
      { line: text.slice(0, text.indexOf('\r')).split('\n').length, column: 1 },
    );
  if (/^---\s*[^\s-]/.test(first)) return refuse('entete-moteur-interdit', { valeur: quote(first) });
  if (first !== '---') return refuse('entete-absent', { valeur: quote(first) });
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

function locateIn(text: string): (path: IssuePath) => Place {
  const end = text.indexOf('\n---', 3);
  // Positions are asked for only when there is a finding: most files never pay for the second parse.
  let locate: ReturnType<typeof locateYaml> | undefined;
  return (path) => {
    if (path[0] === 'corps') {
      return { line: text.slice(0, end + 5).split('\n').length + Number(path[1] ?? 0), column: 1 };
    }
    locate ??= locateYaml(text.slice(4, Math.max(4, end)));
    const { line, column } = locate(path);
    return path.length === 0 ? { line: 1, column: 1 } : { line: line + 1, column };
  };
}

function refuse(
  code: IssueCode,
  params: Issue['params'] = {},
  place: Place = { line: 1, column: 1 },
): Refused {
  return { ok: false, issue: createIssue(code, [], params), place };
}

/** A finding with its place, ready for a reporter. */
export function placeIssue(issue: Issue, file: string, { line, column }: Place): FileIssue {
  return { ...issue, file, line, column };
}

export interface ParsedNotice {
  ok: true;
  raw: Record<string, unknown>;
  /** The Markdown body as written. */
  body: string;
  locate: (path: IssuePath) => Place;
}

export interface Refused {
  ok: false;
  issue: Issue;
  place: Place;
}
