import { join } from 'node:path';
import { checkCatalogue } from '#domain/catalogue/check.ts';
import { applyExceptions } from '#domain/catalogue/exceptions.ts';
import { slugOfFile, type Located, type RuleContext } from '#domain/catalogue/rule.ts';
import { rules } from '#domain/catalogue/rules/index.ts';
import type { FactsFile } from '#domain/facts/facts.ts';
import { lastReleases, type Release } from '#domain/facts/last-release.ts';
import { issueSeverities, type FileIssue, type IssueCode, type IssuePath } from '#domain/issue.ts';
import { isPublicAddress } from '#domain/site/address.ts';
import { readFactsFiles } from '#adapters/facts/facts-files.ts';
import { checkLogos } from './check-logos.ts';
import { readEditorialTypography } from './editorial-typography.ts';
import { leaveToPerson } from './findings.ts';
import type { JudgedNotices } from './judged-notices.ts';
import { placeIssue } from './notice-file.ts';
import { readContent, type Content } from './read-content.ts';
import { checkFolders } from './check-folders.ts';
import { checkPictures } from './check-pictures.ts';
import { hostsFile, inspectHosts } from './read-hosts.ts';
import { readPages, type EditorialPage } from './read-pages.ts';
import { locateListFile } from './read-yaml-file.ts';
import type { TextPlace } from './yaml.ts';

/**
 * Reads a `content/` folder and applies everything we know of a good catalogue.
 * @returns what was read, with all findings in file order; nothing is written
 */
export async function checkContent(
  dir: string,
  { secured, siteUrl, judged, onlyErrors = false, today = thisDay() }: CheckOptions = {},
): Promise<CheckedContent> {
  const content = await readContent(dir, secured, judged);
  const { catalogue, logos, budgets, settings } = content;
  // An exception that nothing needs is an error, even one to a warning.
  const isAsked = (code: IssueCode) =>
    !onlyErrors ||
    issueSeverities[code] === 'error' ||
    content.exceptions.some(({ regle }) => regle === code);
  const { pages, issues: unread } = await readPages(join(dir, 'pages'));
  const { files: facts } = await readFactsFiles(dir);
  const context: RuleContext = {
    catalogue,
    logos,
    budgets,
    settings,
    miniSites: content.miniSites,
    refusalReasons: content.refusalReasons,
    sourcedLanguages: sourcedLanguages(facts),
    today,
    editorial: {
      pages: [...pages.values()].map(({ slug, corps }) => ({ file: `pages/${slug}.md`, corps })),
      isPublic: isPublicAddress(siteUrl ?? settings.url),
    },
  };
  const lists = new Map<string, (path: IssuePath) => TextPlace>();
  const place = async ({ file, issue }: Located): Promise<FileIssue> => {
    const notice = content.files.get(slugOfFile(file));
    if (notice === undefined && !lists.has(file)) lists.set(file, await locateListFile(join(dir, file)));
    const locate = notice?.locate ?? lists.get(file);
    const told = notice?.isKept || content.keptLists.has(file) ? leaveToPerson(issue) : issue;
    return placeIssue(told, file, locate?.(issue.path));
  };
  const placed: FileIssue[] = [];
  const asked = rules.filter(({ code }) => isAsked(code));
  for (const found of checkCatalogue(context, asked)) placed.push(await place(found));
  const readsTypography = isAsked('typographie') || isAsked('fin-de-ligne');
  const issues = [
    ...content.issues,
    ...(await checkFolders(dir)),
    ...unread,
    ...(await inspectHosts(join(dir, hostsFile))).issues.map((issue) => placeIssue(issue, hostsFile)),
    ...placed,
    ...(await checkLogos(join(dir, 'logos'), logos)),
    ...(await checkPictures(
      dir,
      settings,
      lists.get('site.yaml') ?? (await locateListFile(join(dir, 'site.yaml'))),
    )),
    ...(readsTypography ? await readEditorialTypography(dir) : []).flatMap((file) => file.issues),
  ];
  const { kept, useless } = applyExceptions(issues, content.exceptions);
  for (const found of useless) kept.push(await place(found));
  return { ...content, pages, releases: lastReleases(facts), issues: kept.sort(byPlace) };
}

/** The software whose languages a source tells. */
function sourcedLanguages(files: readonly FactsFile[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ faits }) => Object.keys(faits).filter((slug) => faits[slug]?.langues !== undefined)),
  );
}

function thisDay(): string {
  return new Date().toISOString().slice(0, 10);
}

function byPlace(a: FileIssue, b: FileIssue): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}

/** A folder with everything that is to be said of it. */
export interface CheckedContent extends Content {
  /** Editorial pages, by slug. */
  pages: ReadonlyMap<string, EditorialPage>;
  /** The last release each software is known to have had. */
  releases: ReadonlyMap<string, Release>;
}

export interface CheckOptions {
  /** Addresses over http that were seen to answer over https. */
  secured?: ReadonlySet<string> | undefined;
  /** The address the site will have, when it is not the one of `site.yaml`. */
  siteUrl?: string | undefined;
  /** What was said of the notices before, where that is remembered. */
  judged?: JudgedNotices | undefined;
  /** Whether to look for errors alone: of the warnings, some are told all the same. */
  onlyErrors?: boolean;
  /** `YYYY-MM-DD`, when it is another day than the clock’s. */
  today?: string;
}
