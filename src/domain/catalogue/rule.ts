import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { createIssue, type Issue, type IssueCode } from '#domain/issue.ts';
import type { MiniSiteEntry } from '#domain/mini-site/schema.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import type { SiteSettings } from '#domain/site/settings.ts';
import type { Budget, RefusalReason } from '#domain/vocabulary.ts';

/** Declares a rule; one file holds one rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A finding in a file of `content/`, made as `createIssue` does. */
export function issueIn(file: string, ...issue: Parameters<typeof createIssue>): Located {
  return { file, issue: createIssue(...issue) };
}

/** What a rule may look at: everything that was read, and nothing else. */
export interface RuleContext {
  catalogue: Catalogue;
  /** File names present in `content/logos/`. */
  logos: ReadonlySet<string>;
  /** Notices whose languages a source of `content/.facts/` tells; absent where facts are not at hand. */
  sourcedLanguages?: ReadonlySet<string>;
  /** The editorial pages, and what the site says of itself; absent where only notices are judged. */
  editorial?: Editorial;
  /** The day it is, `YYYY-MM-DD`; absent where nobody asks. */
  today?: string;
  /** How much may be missing in all notices together. */
  budgets?: readonly Budget[];
  /** `site.yaml`; absent where only notices are judged. */
  settings?: SiteSettings;
  /** Absent where only notices are judged. */
  refusalReasons?: readonly RefusalReason[];
  /** The curated lists; absent where only notices are judged. */
  miniSites?: readonly MiniSiteEntry[];
}

export interface Editorial {
  /** File of `content/` and text of each page. */
  pages: readonly { file: string; corps: string }[];
  /** Whether the address of the site is one that the public can reach. */
  isPublic: boolean;
}

export interface Located {
  /** File of `content/` the finding is in, e.g. `notices/gimp.md`. */
  file: string;
  issue: Issue;
}

/** A rule over one notice at a time, or over the whole catalogue. */
export type Rule =
  | { code: IssueCode; scope: 'notice'; check: (entry: NoticeEntry, context: RuleContext) => Issue[] }
  | { code: IssueCode; scope: 'catalogue'; check: (context: RuleContext) => Located[] };

/** The file of a notice in `content/`. */
export function noticeFile(slug: string): string {
  return `notices/${slug}.md`;
}

/** The file of a curated list in `content/`. */
export function miniSiteFile(slug: string): string {
  return `mini-sites/${slug}.yaml`;
}

/** The slug of a notice’s file, the other way round; of another file of `content/`, a text that is no slug. */
export function slugOfFile(file: string): string {
  return file.replace(/^notices\/|\.md$/g, '');
}
