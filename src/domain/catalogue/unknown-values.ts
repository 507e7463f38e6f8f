import { createIssue, type Issue, type IssueCode } from '#domain/issue.ts';
import { suggestion } from '#domain/suggestion.ts';

/** A finding for each value of a field that its closed list does not have, with the one that was probably meant. */
export function unknownValues(
  code: IssueCode,
  field: string,
  values: readonly string[] = [],
  known: ReadonlyMap<string, unknown>,
): Issue[] {
  return values.flatMap((valeur, index) =>
    known.has(valeur) ? [] : createIssue(code, [field, index], { valeur }, suggestion(valeur, known.keys())),
  );
}
