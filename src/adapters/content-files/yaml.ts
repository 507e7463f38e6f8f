import { CORE_SCHEMA, dump, load, YAMLException } from 'js-yaml';
import { isAlias, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { IssuePath } from '#domain/issue.ts';

/** Parses YAML without trust: core schema, no alias, little depth; throws `YamlFault` with a place. */
export function parseYaml(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: 6 });
  } catch (error) {
    if (error instanceof YAMLException)
      throw new YamlFault(error.reason, error.mark?.line ?? 0, error.mark?.column ?? 0);
    throw error;
  }
}

/**
 * Writes YAML the one canonical way: every string double-quoted, on one line.
 * What is written is parsed back and compared; a difference is a fault of ours and throws.
 */
export function writeYaml(value: unknown): string {
  const text = dump(value, {
    schema: CORE_SCHEMA,
    forceQuotes: true,
    quoteStyle: 'double',
    lineWidth: -1,
    noRefs: true,
  });
  if (JSON.stringify(parseYaml(text)) !== JSON.stringify(value)) {
    throw new Error('Le YAML écrit ne se relit pas à l’identique.');
  }
  return text;
}

/**
 * A function from a path in the data to its place in the text (from 1), to point at a finding.
 * A path that leads nowhere (a missing field) points at its nearest parent, or at the first line.
 */
export function locateYaml(text: string): (path: IssuePath) => Place {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return (path) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (pair === undefined) break;
        node = pair.value;
        offset =
          rangeStart(isScalar(node) || isAlias(node) ? node : pair.key) ?? rangeStart(pair.key) ?? offset;
      } else if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) {
        node = node.items[Number(step)] as unknown;
        offset = rangeStart(node) ?? offset;
      } else break;
    }
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
}

function rangeStart(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? (node.range[0] as number)
    : undefined;
}

/** YAML that cannot be read; line and column count from 0 in the given text. */
export class YamlFault extends Error {
  readonly line: number;
  readonly column: number;
  constructor(reason: string, line: number, column: number) {
    super(reason);
    this.line = line;
    this.column = column;
  }
}

export interface Place {
  line: number;
  column: number;
}
