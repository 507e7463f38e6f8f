import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { foldTight } from '#domain/text.ts';

/** « Alternative à » names proprietary products: a software of the catalogue is not one. */
export const alternativeIsNotice = defineRule({
  code: 'alternative-est-une-notice',
  scope: 'notice',
  check: ({ notice }, { catalogue: { byName } }) =>
    (notice.alternative_a ?? []).flatMap((name, index) => {
      const same = byName.get(foldTight(name))?.find((entry) => entry.notice.etat !== 'plus-libre');
      return same === undefined
        ? []
        : createIssue('alternative-est-une-notice', ['alternative_a', index], {
            valeur: name,
            notice: same.slug,
          });
    }),
});
