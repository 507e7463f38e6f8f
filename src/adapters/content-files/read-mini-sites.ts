import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { followRenamed } from '#domain/catalogue/renamed.ts';
import { miniSiteFile } from '#domain/catalogue/rule.ts';
import { createIssue } from '#domain/issue.ts';
import { canonicalMiniSite } from '#domain/mini-site/canonical.ts';
import { miniSiteSchema, type MiniSiteEntry } from '#domain/mini-site/schema.ts';
import type { Findings } from './findings.ts';
import { listYamlFolder } from './list-yaml-folder.ts';
import { placeIssue } from './notice-file.ts';
import { readOne } from './read-yaml-file.ts';
import { findYamlAsides } from './yaml-asides.ts';
import { writeYaml } from './yaml.ts';

/**
 * The curated lists of `mini-sites/` that are as they should be, in the order of their files; the others become
 * findings. What `fix` would write is added to `found`: the canonical form, unless a comment would be lost.
 */
export async function readMiniSites(
  dir: string,
  catalogue: Catalogue,
  found: Findings,
): Promise<MiniSiteFile[]> {
  const lists: MiniSiteFile[] = [];
  for (const slug of await listYamlFolder(dir, 'mini-sites', found)) {
    const list = await readMiniSite(dir, slug, catalogue, found);
    if (list !== undefined) lists.push(list);
  }
  return lists;
}

async function readMiniSite(
  dir: string,
  slug: string,
  catalogue: Catalogue,
  found: Findings,
): Promise<MiniSiteFile | undefined> {
  const file = miniSiteFile(slug);
  const list = await readOne(dir, file, miniSiteSchema, found);
  if (list === undefined) return undefined;
  const rewrite = found.rewrites.find((other) => other.file === file);
  const isKept = rewrite === undefined || findYamlAsides(rewrite.canonical).length > 0;
  if (!isKept) {
    const text = rewrite.canonical;
    // A renamed notice is told by its rule; the form of the file, here.
    if (writeYaml(canonicalMiniSite(list)) !== text && rewrite.written === text) {
      const issue = createIssue('forme-non-canonique', [], {}, { expected: '', automatic: true });
      found.issues.push(placeIssue(issue, file));
    }
    rewrite.canonical = writeYaml(
      canonicalMiniSite(list, (notice) => followRenamed(catalogue, notice) ?? notice),
    );
  }
  return { entry: { slug, ...list }, file, isKept };
}

export interface MiniSiteFile {
  entry: MiniSiteEntry;
  /** In `content/`. */
  file: string;
  /** `fix` leaves it as it is, for it would lose comments. */
  isKept: boolean;
}
