import type { Issue } from '#domain/issue.ts';
import { fixMessages, issueMessages } from '#i18n/fr/issues.ts';
import { fill } from '#i18n/translate.ts';

/** The sentence of a finding, in French. */
export function issueMessage(issue: Pick<Issue, 'code' | 'params'>): string {
  return fill(issueMessages[issue.code], issue.params);
}

/** What to write instead, in French, or `undefined` when nobody can know. */
export function fixMessage({ code, fix }: Pick<Issue, 'code' | 'fix'>): string | undefined {
  if (fix === undefined) return undefined;
  if (code === 'forme-non-canonique') return fixMessages['fix.canonical'];
  if (fix.expected === '') return fixMessages['fix.remove'];
  return fill(fixMessages[fix.automatic ? 'fix.write' : 'fix.suggest'], { expected: fix.expected });
}
