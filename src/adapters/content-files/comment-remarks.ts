import { createIssue, type Issue } from '#domain/issue.ts';
import { quote } from '#domain/zod-issues.ts';
import type { YamlAside } from './yaml-asides.ts';
import type { TextPlace } from './yaml.ts';

/**
 * What to say of the comments of a front matter: of those that follow a value, that they are read as no part of it; of
 * the others, only that `fix` leaves the file alone, for it would lose them.
 */
export function remarkComments(asides: readonly YamlAside[]): Remark[] {
  const endings = remarkEndings(asides);
  const first = asides.find(({ kind }) => kind === 'comment');
  return endings.length > 0 || first === undefined
    ? endings
    : [{ issue: createIssue('commentaire', [], { valeur: quote(first.text) }), place: first }];
}

/** The comments that follow a value: most often the end of a text (« Outil #1 »), so a person has to choose. */
export function remarkEndings(asides: readonly YamlAside[]): Remark[] {
  return asides.flatMap((aside) => {
    const value = valueOf(aside.before);
    return aside.kind !== 'comment' || value.trim() === ''
      ? []
      : { issue: remarkEnding(aside, value), place: aside };
  });
}

/** What stands after the dashes and the key. */
function valueOf(before: string): string {
  const marks = /^ *(?:- +)*(?:[^\s"'[{][^:]*:(?: +|$))?/.exec(before)?.[0] ?? '';
  return before.slice(marks.length);
}

function remarkEnding({ text }: YamlAside, value: string): Issue {
  const quoted = /^"(.*)"( +)$|^'(.*)'( +)$/.exec(value);
  const whole = quoted === null ? value : quoted.slice(1).join('');
  return createIssue(
    'texte-apres-diese',
    [],
    { valeur: quote(text) },
    /^[[{|>]/.test(value) ? undefined : { expected: JSON.stringify(whole + text), automatic: false },
  );
}

/** A finding with its place in the front matter, from 1. */
export interface Remark {
  issue: Issue;
  place: TextPlace;
}
