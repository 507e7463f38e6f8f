import { boolCoreTag, CORE_SCHEMA, dump, FAILSAFE_SCHEMA, load, nullCoreTag, YAMLException } from 'js-yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { IssuePath } from '#domain/issue.ts';

/**
 * Parses YAML without trust: core schema, no alias, little depth; `undefined` when there is nothing but comments; throws
 * `YamlError` with a place.
 */
export function parseYaml(text: string, schema = CORE_SCHEMA): unknown {
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return undefined;
  try {
    return load(text, { schema, maxAliases: 0, maxDepth: 8 });
  } catch (error) {
    if (error instanceof YAMLException)
      throw new YamlError(error.reason, error.mark?.line, error.mark?.column);
    throw error;
  }
}

/** The same for what others write, where quotes are rare: a number is the text that was typed, `3.10` or `0755`. */
export function parseForeignYaml(text: string): unknown {
  return parseYaml(text, numberless);
}

const numberless = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);

/**
 * Writes YAML the one canonical way: every string double-quoted, on one line, no-break spaces as they are typed.
 * What is written is parsed back and compared; a difference is a fault of ours and throws.
 * @param known a text that was parsed already, and what it says: nearly all files are written as they were read
 */
export function writeYaml(value: unknown, known?: ParsedText): string {
  const text = dump(value, {
    schema: CORE_SCHEMA,
    forceQuotes: true,
    quoteStyle: 'double',
    lineWidth: -1,
    noRefs: true,
  }).replace(/\\(.)/g, (escaped, sign: string) => (sign === '_' ? '\u00A0' : escaped));
  const readBack = text === known?.text ? known.value : parseYaml(text);
  if (JSON.stringify(readBack) !== JSON.stringify(value)) {
    throw new Error('the YAML written does not read back the same');
  }
  return text;
}

/**
 * What a YAML text says of each path in its data: its place (from 1), to point at a finding, and how a value is written.
 * A path that leads nowhere (a missing field) points at its nearest parent, or at the first line.
 */
export function inspectYaml(text: string): YamlInspection {
  // Places are asked for only when there is a finding: most files never pay for the second parse.
  let parsed: ReturnType<typeof parsePlaces> | undefined;
  const places = () => (parsed ??= parsePlaces(text));
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairOf = (map: YAMLMap, step: string | number) => {
    const index = indexes.get(map) ?? indexPairs(map);
    indexes.set(map, index);
    return index.get(String(step));
  };
  const follow = (path: IssuePath): { node: unknown; offset: number; found: boolean } => {
    let node: unknown = places().document.contents;
    let offset = 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = pairOf(node, step);
        if (pair === undefined) return { node, offset, found: false };
        node = pair.value;
        offset = rangeStart(isMap(node) || isSeq(node) ? pair.key : node) ?? rangeStart(pair.key) ?? offset;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = rangeStart(node) ?? offset;
      } else return { node, offset, found: false };
    }
    return { node, offset, found: true };
  };
  return {
    locate: (path) => {
      const { line, col } = places().lines.linePos(follow(path).offset);
      return { line: Math.max(1, line), column: Math.max(1, col) };
    },
    source: (path) => {
      const { node, found } = follow(path);
      if (!found) return undefined;
      if (isScalar(node)) return node.source;
      return (isMap(node) || isSeq(node)) && node.flow === true && node.range
        ? text.slice(node.range[0], node.range[1])
        : undefined;
    },
  };
}

function parsePlaces(text: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return { lines, document };
}

/** The first pair of each key, as our reader takes no other. */
function indexPairs({ items }: YAMLMap): ReadonlyMap<string, Pair> {
  const index = new Map<string, Pair>();
  for (const pair of items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
    if (key !== undefined && !index.has(key)) index.set(key, pair);
  }
  return index;
}

function rangeStart(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? (node.range[0] as number)
    : undefined;
}

/** YAML that cannot be read; line and column count from 0 in the given text, and are 0 where the reader gives no place. */
export class YamlError extends Error {
  readonly line: number;
  readonly column: number;
  readonly isPlaced: boolean;
  constructor(reason: string, line?: number, column?: number) {
    super(reason);
    this.line = line ?? 0;
    this.column = column ?? 0;
    // A fault of the whole is said to be at its very beginning.
    this.isPlaced = this.line > 0 || this.column > 0;
  }
}

/** What is told of a text that cannot be read. */
export type YamlFault = Pick<YamlError, 'message' | 'line' | 'column'> & Partial<Pick<YamlError, 'isPlaced'>>;

export interface YamlInspection {
  locate: (path: IssuePath) => TextPlace;
  /** A value as it is written in the file: `1.0` for what is read as 1, `{x}` for a list or a map on its line. */
  source: (path: IssuePath) => string | undefined;
}

export interface ParsedText {
  text: string;
  value: unknown;
}

export interface TextPlace {
  line: number;
  column: number;
}
