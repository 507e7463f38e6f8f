import { checkCatalogue } from '#domain/catalogue/check.ts';
import type { Rule, RuleContext } from '#domain/catalogue/rule.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import type { VocabularyLists } from '#domain/vocabulary.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';
import { sampleCatalogue } from './sample.ts';

/** What a person reads when one rule looks at a catalogue: « file path : sentence → what to write instead ». */
export function findingsOf(
  rule: Rule,
  {
    entries = [],
    logos = [],
    sourcedLanguages,
    editorial,
    budgets,
    settings,
    miniSites,
    refusalReasons,
    today,
    ...lists
  }: Situation,
): string[] {
  const context: RuleContext = {
    catalogue: sampleCatalogue(entries, lists),
    logos: new Set(logos),
    ...(settings === undefined ? {} : { settings }),
    ...(sourcedLanguages === undefined ? {} : { sourcedLanguages }),
    ...(editorial === undefined ? {} : { editorial }),
    ...(budgets === undefined ? {} : { budgets }),
    ...(miniSites === undefined ? {} : { miniSites }),
    ...(refusalReasons === undefined ? {} : { refusalReasons }),
    ...(today === undefined ? {} : { today }),
  };
  return checkCatalogue(context, [rule]).map(({ file, issue }) => {
    const sentence = `${file} ${issue.path.join('.')} : ${issueMessage(issue)}`;
    const fix = fixMessage(issue);
    return fix === undefined ? sentence : `${sentence} → ${fix}`;
  });
}

interface Situation
  extends
    Partial<VocabularyLists>,
    Partial<
      Pick<
        RuleContext,
        'sourcedLanguages' | 'editorial' | 'budgets' | 'settings' | 'miniSites' | 'refusalReasons' | 'today'
      >
    > {
  entries?: readonly NoticeEntry[];
  logos?: readonly string[];
}
