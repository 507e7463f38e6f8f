import { issueIn, type Editorial, type Located } from '#domain/catalogue/rule.ts';
import type { IssueCode } from '#domain/issue.ts';

/** Every line of the editorial pages that promises what the directory does not have, told where it stands. */
export function promises(pages: Editorial['pages'], promise: RegExp, code: IssueCode): Located[] {
  return pages.flatMap(({ file, corps }) =>
    corps
      .split('\n')
      .flatMap((text, line) => (promise.test(text) ? issueIn(file, code, ['corps', line], {}) : [])),
  );
}
