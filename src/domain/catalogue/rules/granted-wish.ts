import { defineRule, issueIn } from '#domain/catalogue/rule.ts';
import { findWish } from '#domain/catalogue/wish.ts';

/** What is wished for is not there yet: the search would still ask for the notice, beside it. */
export const grantedWish = defineRule({
  code: 'souhait-exauce',
  scope: 'catalogue',
  check: ({ catalogue: { notices, vocabulary } }) =>
    notices.flatMap(({ notice }) => {
      const wish = findWish(notice, vocabulary.wishes);
      return wish === undefined
        ? []
        : issueIn('wishes.yaml', 'souhait-exauce', [vocabulary.wishes.indexOf(wish), 'nom'], {
            valeur: wish.nom,
            notice: notice.nom,
          });
    }),
});
