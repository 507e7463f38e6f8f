import { speaksFrench } from '#domain/notice/languages.ts';
import { defineRule } from '#domain/catalogue/rule.ts';
import { sayings } from '#words/sayings.ts';
import { findSaying } from '#domain/catalogue/said-in-text.ts';
import { createIssue } from '#domain/issue.ts';

/**
 * A point that implies « surtout en anglais » beside French in the languages leaves people not knowing: French is there in part
 * (`en_bref.francais`), or the text says that only the help is in English.
 */
export const englishWithFrench = defineRule({
  code: 'anglais-et-francais',
  scope: 'notice',
  check: ({ notice, corps }, { catalogue: { vocabulary } }) => {
    const points = notice.points_attention ?? [];
    const index = points.findIndex((id) => vocabulary.attentionById.get(id)?.implique?.anglais === 'oui');
    if (index === -1 || !speaksFrench(notice) || notice.en_bref?.francais === 'partiel') return [];
    return findSaying(corps, sayings.englishHelp) !== undefined
      ? []
      : [createIssue('anglais-et-francais', ['points_attention', index], { valeur: points[index] ?? '' })];
  },
});
