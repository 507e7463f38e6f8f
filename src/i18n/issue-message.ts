import type { Issue } from '#domain/issue.ts';
import { fixMessages, issueMessages } from '#i18n/fr/issues.ts';
import { shapes, yamlReasons } from '#i18n/fr/reader-words.ts';
import { fill } from '#i18n/translate.ts';

/** The sentence of a finding, in French. */
export function issueMessage(issue: Pick<Issue, 'code' | 'params'>): string {
  return fill(issueMessages[issue.code], inFrench(issue.params));
}

/** What to write instead, in French, or `undefined` when nobody can know. */
export function fixMessage({ code, fix }: Pick<Issue, 'code' | 'fix'>): string | undefined {
  if (fix === undefined) return undefined;
  if (code === 'forme-non-canonique') return fixMessages['fix.canonical'];
  if (fix.expected === '') return fixMessages['fix.remove'];
  return fill(fixMessages[fix.automatic ? 'fix.write' : 'fix.suggest'], { expected: fix.expected });
}

/** Zod and the YAML reader speak English: their words become ours. */
function inFrench({ attendu, raison, ...others }: Issue['params']): Issue['params'] {
  return {
    ...others,
    ...(attendu === undefined ? {} : { attendu: shapes[attendu] ?? attendu }),
    ...(raison === undefined
      ? {}
      : { raison: yamlReasons.find(([pattern]) => pattern.test(String(raison)))?.[1] ?? raison }),
  };
}
