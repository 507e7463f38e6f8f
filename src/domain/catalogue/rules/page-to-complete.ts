import { defineRule, issueIn } from '#domain/catalogue/rule.ts';
import { sayings } from '#words/sayings.ts';
import { quote } from '#domain/zod-issues.ts';

/** A page of a new directory says what is left to its people, until they have written it. */
export const pageToComplete = defineRule({
  code: 'page-a-completer',
  scope: 'catalogue',
  check: ({ editorial }) =>
    (editorial?.pages ?? []).flatMap(({ file, corps }) =>
      corps.split('\n').flatMap((text, line) => {
        const found = sayings.toComplete.exec(text)?.[0];
        return found === undefined
          ? []
          : issueIn(file, 'page-a-completer', ['corps', line], { valeur: quote(found) });
      }),
    ),
});
