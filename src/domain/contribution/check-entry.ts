import type { RuleContext } from '#domain/catalogue/rule.ts';
import { rules } from '#domain/catalogue/rules/index.ts';
import type { Issue } from '#domain/issue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';

/** What the rules say of one notice that is not (yet) in the catalogue; those that need the whole of it are left out. */
export function checkEntry(entry: NoticeEntry, context: RuleContext): Issue[] {
  return rules.flatMap((rule) => (rule.scope === 'notice' ? rule.check(entry, context) : []));
}
