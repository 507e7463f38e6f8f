import { join } from 'node:path';
import { checkCatalogue } from '#domain/catalogue/check.ts';
import { applyExceptions } from '#domain/catalogue/exceptions.ts';
import type { Located } from '#domain/catalogue/rule.ts';
import { rules } from '#domain/catalogue/rules/index.ts';
import type { FileIssue, IssuePath } from '#domain/issue.ts';
import { checkLogos } from './check-logos.ts';
import { placeIssue } from './notice-file.ts';
import { locateListFile, readContent, type Content } from './read-content.ts';
import type { Place } from './yaml.ts';

/**
 * Reads a `content/` folder and applies everything we know of a good catalogue.
 * @returns what was read, with all findings in file order; nothing is written
 */
export async function checkContent(dir: string): Promise<Content> {
  const content = await readContent(dir);
  const { catalogue, logos, settings } = content;
  const located: Located[] = checkCatalogue(
    { catalogue, logos, homeAlternatives: settings.home.alternatives },
    rules,
  );
  const lists = new Map<string, (path: IssuePath) => Place>();
  const placed: FileIssue[] = [];
  for (const { file, issue } of located) {
    const notice = content.files.get(file.replace(/^notices\/|\.md$/g, ''));
    if (notice === undefined && !lists.has(file)) lists.set(file, await locateListFile(join(dir, file)));
    const locate = notice?.locate ?? lists.get(file);
    placed.push(placeIssue(issue, file, locate?.(issue.path) ?? { line: 1, column: 1 }));
  }
  const issues = [...content.issues, ...placed, ...(await checkLogos(join(dir, 'logos'), logos))];
  return { ...content, issues: applyExceptions(issues, content.exceptions).sort(byPlace) };
}

function byPlace(a: FileIssue, b: FileIssue): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}
