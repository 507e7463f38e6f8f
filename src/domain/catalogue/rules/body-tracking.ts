import { defineRule } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { withoutTracking } from '#domain/notice/address.ts';

/** Links in the body, too, lead somewhere without following anyone. */
export const bodyTracking = defineRule({
  code: 'adresse-avec-pistage',
  scope: 'notice',
  check: ({ corps }) =>
    corps.split('\n').flatMap((text, index) =>
      [...text.matchAll(/https?:\/\/[^\s<>()"']+/g)].flatMap(([address]) => {
        const clean = withoutTracking(address);
        return clean === address
          ? []
          : createIssue(
              'adresse-avec-pistage',
              ['corps', index],
              { valeur: address },
              { expected: clean, automatic: false },
            );
      }),
    ),
});
