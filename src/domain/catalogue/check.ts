import { noticeFile, type Located, type Rule, type RuleContext } from '#domain/catalogue/rule.ts';

/** Applies every rule to everything that was read; never throws, never prints. */
export function checkCatalogue(context: RuleContext, rules: readonly Rule[]): Located[] {
  return rules.flatMap((rule) =>
    rule.scope === 'catalogue'
      ? rule.check(context)
      : context.catalogue.notices.flatMap((entry) =>
          rule.check(entry, context).map((issue) => ({ file: noticeFile(entry.slug), issue })),
        ),
  );
}
