import { parseSubmission } from '#domain/contribution/submission.ts';
import type { Issue } from '#domain/issue.ts';
import { createVocabulary } from '#domain/vocabulary.ts';
import { contributionLiveMessages, tLive } from '#words/contribution-live.ts';
import { issueAdvice } from '#i18n/issue-message.ts';
import type { JudgingLists } from '#views/contribution/lists-view.ts';
import type { ContributionIssue } from '#domain/contribution/api.ts';

/**
 * Judges what is about to be sent exactly as the service will. Heavy (it holds the schema): loaded when someone sends.
 * @returns what has to change, with sentences written for this form
 */
export function judgeFields(
  fields: Readonly<Record<string, unknown>>,
  { licences, tags, alternatives, attentions }: JudgingLists,
): ContributionIssue[] {
  const vocabulary = createVocabulary({
    licences: new Map(licences.map(([id, nom, libre]) => [id, { nom, libre: libre === 1 }])),
    tags: tags.map((tag) => ({ ...tag, description: '', synonymes: [] })),
    alternatives: alternatives.map((alternative) => ({
      ...alternative,
      alias: [...alternative.alias],
      tags: [],
    })),
    attentions: attentions.map((attention) => ({ ...attention, explication: '' })),
    refusals: [],
    wishes: [],
  });
  return (parseSubmission(fields, vocabulary).issues ?? []).map((issue) => ({
    code: issue.code,
    path: [...issue.path],
    message: describe(issue),
  }));
}

function describe(issue: Issue): string {
  for (const key of [`errors.${String(issue.path[0])}.${issue.code}`, `errors.${issue.code}`]) {
    if (isMessage(key)) return tLive(key, issue.params);
  }
  return issueAdvice(issue);
}

function isMessage(key: string): key is keyof typeof contributionLiveMessages {
  return Object.hasOwn(contributionLiveMessages, key);
}
