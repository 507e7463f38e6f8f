import type { YamlCauseCode } from '#domain/yaml-cause.ts';
import { CST, Lexer } from 'yaml';
import type { TextPlace } from './yaml.ts';

/**
 * What a YAML text says beside its data, and that is lost when it is read and written again: comments, anchors, types.
 * Places count from 1 in the given text.
 */
export function findYamlAsides(text: string): YamlAside[] {
  if (!text.split('\n').some(mayHoldAside)) return [];
  const asides: YamlAside[] = [];
  let line = 1;
  let column = 1;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    // Marks of the lexer’s own stand for nothing in the text.
    if (type === 'doc-mode' || type === 'flow-error-end' || (type === 'scalar' && token === CST.SCALAR))
      continue;
    if (type === 'comment') asides.push({ kind: 'comment', text: token, before, line, column });
    if (type === 'anchor' || type === 'tag') asides.push({ kind: type, text: token, before, line, column });
    const lines = token.split('\n');
    before = lines.length > 1 ? (lines.at(-1) ?? '') : before + token;
    line += lines.length - 1;
    column = before.length + 1;
  }
  return asides;
}

/** An anchor or a type, as a fault from 0: what it says of a value is not read, so it is refused. */
export function findUnreadAside(
  asides: readonly YamlAside[],
): { message: YamlCauseCode; line: number; column: number } | undefined {
  const aside = asides.find(({ kind }) => kind !== 'comment');
  if (aside === undefined) return undefined;
  return {
    message: aside.kind === 'anchor' ? 'ancre' : 'type',
    line: aside.line - 1,
    column: aside.column - 1,
  };
}

/** Whether a line is worth the slow look: canonical ones, where only a quoted text holds signs, are not. */
function mayHoldAside(line: string): boolean {
  const bare = /^([^"]*)"(?:[^"\\]|\\.)*"$/.exec(line)?.[1] ?? line;
  return /[#&!]/.test(bare);
}

export interface YamlAside extends TextPlace {
  kind: 'comment' | 'anchor' | 'tag';
  text: string;
  /** What stands before it on its line. */
  before: string;
}
