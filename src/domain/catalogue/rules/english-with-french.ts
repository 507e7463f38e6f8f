import { speaksFrench } from '#domain/notice/languages.ts';
import { defineRule } from '#domain/catalogue/rule.ts';
import { sentencesOf } from '#domain/catalogue/sentences.ts';
import { createIssue } from '#domain/issue.ts';

/**
 * « Surtout en anglais » beside French in the languages leaves people not knowing: French is there in part
 * (`en_bref.francais`), or the text says that only the help is in English.
 */
export const englishWithFrench = defineRule({
  code: 'anglais-et-francais',
  scope: 'notice',
  check: ({ notice, corps }) => {
    const index = (notice.points_attention ?? []).indexOf('en-anglais');
    if (index === -1 || !speaksFrench(notice) || notice.en_bref?.francais === 'partiel') return [];
    const isHelp = sentencesOf(corps, /anglais/i).some(
      ({ text }) => /\ben anglais\b/i.test(text) && help.test(text),
    );
    return isHelp ? [] : [createIssue('anglais-et-francais', ['points_attention', index])];
  },
});

const help = /\b(?:aide|documentations?|documentée?|manuel|tutoriels?|guides?|entraide|expliquée?)\b/i;
