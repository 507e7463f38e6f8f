import type { Issue, IssueCode } from '#domain/issue.ts';
import { issueMessages, tFix } from '#words/issues.ts';
import { pageExample, shapes, yamlCauses, yamlReasons, yamlUnknown } from '#words/reader-words.ts';
import { fill } from '#i18n/translate.ts';

/** The sentence of a finding. */
export function issueMessage(issue: Pick<Issue, 'code' | 'params'>): string {
  return fill(issueMessages[issue.code], inOwnWords(issue.params));
}

/** What to write instead, or `undefined` when nobody can know. */
export function fixMessage({
  code,
  params,
  fix,
}: Pick<Issue, 'code' | 'params' | 'fix'>): string | undefined {
  if (fix === undefined) {
    const { valeurs } = params;
    return valeurs === undefined ? undefined : tFix('fix.choose', { valeurs });
  }
  if (code === 'forme-non-canonique' || code === 'fin-de-ligne') return tFix('fix.canonical');
  if (fix.expected === '') return tFix('fix.remove');
  const isSure = fix.automatic || sureFixes.has(code);
  return tFix(isSure ? 'fix.write' : 'fix.suggest', { expected: fix.expected });
}

/** The sentence of a finding, with what to write instead when that is known. */
export function issueAdvice(issue: Issue): string {
  return [issueMessage(issue), fixMessage(issue)].filter(Boolean).join(' ');
}

/** What is right to write in a file that only a person may change. */
const sureFixes: ReadonlySet<IssueCode> = new Set([
  'yaml-illisible',
  'type-inattendu',
  'texte-apres-diese',
  'couleur-illisible',
]);

/** Zod and the YAML reader speak English: their words become ours. */
function inOwnWords({ attendu, raison, ...others }: Issue['params']): Issue['params'] {
  return {
    exemple: pageExample,
    ...others,
    ...(attendu === undefined ? {} : { attendu: shapes[attendu] ?? attendu }),
    ...(raison === undefined ? {} : { raison: sayReason(String(raison), others) }),
  };
}

function sayReason(reason: string, params: Issue['params']): string {
  if (Object.hasOwn(yamlCauses, reason)) return fill(yamlCauses[reason as keyof typeof yamlCauses], params);
  return yamlReasons.find(([pattern]) => pattern.test(reason))?.[1] ?? yamlUnknown;
}
