import { issueSeverities } from '#domain/issue.ts';
import { checkCatalogue } from './check.ts';
import type { Located, RuleContext } from './rule.ts';
import { rules } from './rules/index.ts';

/**
 * Makes the function that gives the errors of a catalogue which it did not have before: those that a change brings.
 * @param before the catalogue as it is
 */
export function createErrorFinder(before: RuleContext): (after: RuleContext) => Located[] {
  const known = new Set(errorsOf(before).map(toKey));
  return (after) => errorsOf(after).filter((found) => !known.has(toKey(found)));
}

const errorRules = rules.filter(({ code }) => issueSeverities[code] === 'error');

function errorsOf(context: RuleContext): Located[] {
  return checkCatalogue(context, errorRules).filter(({ issue }) => issue.severity === 'error');
}

function toKey({ file, issue }: Located): string {
  return JSON.stringify([file, issue.code, issue.path, issue.params]);
}
