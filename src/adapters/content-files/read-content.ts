import { join } from 'node:path';
import type { z } from 'zod';
import { licences } from '#adapters/spdx/licences.ts';
import { suggestLicence, withAccepted } from '#domain/notice/licence.ts';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { createIssue, type FileIssue, type Issue, type IssuePath } from '#domain/issue.ts';
import { foreignSubjectsSchema } from '#domain/import/foreign-subjects.ts';
import { friendSchema, type FriendEntry, type MiniSiteEntry } from '#domain/mini-site/schema.ts';
import { siteSettingsSchema, type SiteSettings } from '#domain/site/settings.ts';
import {
  alternativeSchema,
  attentionSchema,
  budgetSchema,
  createVocabulary,
  exceptionSchema,
  refusalReasonSchema,
  refusalSchema,
  tagSchema,
  wishSchema,
  type Budget,
  type Exception,
  type RefusalReason,
} from '#domain/vocabulary.ts';
import { schemaKeys } from '#domain/schema-keys.ts';
import { settingsWords } from '#words/settings.ts';
import { zodErrorToIssues } from '#domain/zod-issues.ts';
import type { Findings, Rewrite } from './findings.ts';
import type { JudgedNotices } from './judged-notices.ts';
import { placeIssue } from './notice-file.ts';
import { readFriends } from './read-friends.ts';
import { readMiniSites } from './read-mini-sites.ts';
import type { NoticeFile } from './read-notice.ts';
import { readNotices } from './read-notices.ts';
import { readList, readOne, readYamlFile } from './read-yaml-file.ts';
import { listFolder } from './regular-file.ts';

/**
 * Reads a whole `content/` folder. A bad file never hides the others: each becomes findings, and what could be
 * read is in the catalogue. Throws only when the disk itself fails.
 * @param dir the folder, e.g. `content`
 * @param secured addresses over http that were seen to answer over https
 * @param judged what was said of the notices before, where that is remembered
 */
export async function readContent(
  dir: string,
  secured?: ReadonlySet<string>,
  judged?: JudgedNotices,
): Promise<Content> {
  const issues: FileIssue[] = [];
  const rewrites: Rewrite[] = [];
  const found = { issues, rewrites, secured };
  const list = <Schema extends z.ZodType>(file: string, schema: Schema) => readList(dir, file, schema, found);
  const settings = await readSettings(dir, found);
  const vocabulary = createVocabulary({
    tags: await list('tags.yaml', tagSchema),
    alternatives: await list('alternatives.yaml', alternativeSchema),
    attentions: await list('points-attention.yaml', attentionSchema),
    refusals: await list('refusals.yaml', refusalSchema),
    wishes: await list('wishes.yaml', wishSchema),
    foreignSubjects: (await readOne(dir, 'import.yaml', foreignSubjectsSchema, found)) ?? {},
    licences: withAccepted(licences, settings.accepted_licences),
  });
  const exceptions = await list('exceptions.yaml', exceptionSchema);
  const budgets = await list('budgets.yaml', budgetSchema);
  const refusalReasons = await list('refusal-reasons.yaml', refusalReasonSchema);
  const friends = [...(await list('mini-sites-amis.yaml', friendSchema)), ...(await readFriends(dir, found))];
  const files = await readNotices(join(dir, 'notices'), vocabulary, found, judged);
  const entries = files.flatMap(({ slug, notice, corps }) => (notice ? [{ slug, notice, corps }] : []));
  const catalogue = createCatalogue(entries, vocabulary);
  const miniSites = await readMiniSites(dir, catalogue, found);
  return {
    catalogue,
    miniSites: miniSites.map(({ entry }) => entry),
    friends,
    keptLists: new Set(miniSites.flatMap(({ file, isKept }) => (isKept ? [file] : []))),
    files: new Map(files.map((file) => [file.slug, file])),
    logos: await listLogos(join(dir, 'logos')),
    settings,
    exceptions,
    budgets,
    rewrites,
    refusalReasons,
    issues,
  };
}

/** `site.yaml` alone, for who needs no notice: the address, the name. */
export function readSiteSettings(dir: string): Promise<SiteSettings> {
  return readSettings(dir, { issues: [], rewrites: [], secured: undefined });
}

async function readSettings(dir: string, found: Findings): Promise<SiteSettings> {
  const { issues } = found;
  const read = await readYamlFile(dir, 'site.yaml', found);
  const place = (issue: Issue) => placeIssue(issue, 'site.yaml', read?.locate(issue.path));
  const result = siteSettingsSchema.safeParse(read?.value ?? {});
  const settings = result.data ?? readGoodSettings(read?.value);
  const refused = result.success
    ? []
    : zodErrorToIssues(result.error, read?.value, schemaKeys(siteSettingsSchema));
  issues.push(...[...refused, ...unknownLicences(settings)].map(place));
  return withOwnWords(settings);
}

/** Each setting that is good by itself, so that one fault hides no other; those that are not stand as if left out. */
function readGoodSettings(value: unknown): SiteSettings {
  const written: [string, unknown][] = Object.entries(
    typeof value === 'object' && value !== null ? value : {},
  );
  const good = written.filter(([key, setting]) => siteSettingsSchema.safeParse({ [key]: setting }).success);
  return siteSettingsSchema.parse(Object.fromEntries(good));
}

/** What the directory has not chosen yet is said in its language. */
function withOwnWords(settings: SiteSettings): SiteSettings {
  const { name, baseline, members } = settingsWords;
  return {
    ...settings,
    name: settings.name || name,
    baseline: settings.baseline || baseline,
    members: settings.members || members,
  };
}

/** Licences of `site.yaml` that no list knows; a `LicenseRef-…` is a decision of the directory. */
function unknownLicences({ content_licence, accepted_licences }: SiteSettings): Issue[] {
  const named: [string, IssuePath][] = [
    [content_licence, ['content_licence']],
    ...accepted_licences.map((id, index): [string, IssuePath] => [id, ['accepted_licences', index]]),
  ];
  return named
    .filter(([id]) => !licences.has(id) && !id.startsWith('LicenseRef-'))
    .map(([id, path]) => createIssue('licence-inconnue', path, { valeur: id }, suggestLicence(id, licences)));
}

/** What stands in `content/logos/`, but for the file that says where they come from. */
async function listLogos(dir: string): Promise<ReadonlySet<string>> {
  return new Set((await listFolder(dir))?.filter((name) => name !== 'README.md'));
}

export interface Content {
  /** What could be read; complete only when `issues` holds no error. */
  catalogue: Catalogue;
  files: ReadonlyMap<string, NoticeFile>;
  /** The curated lists of `content/mini-sites/`. */
  miniSites: readonly MiniSiteEntry[];
  /** Pages where other people recommend software. */
  friends: readonly FriendEntry[];
  /** Curated lists that `fix` leaves as they are written, for the sake of their comments. */
  keptLists: ReadonlySet<string>;
  /** File names in `content/logos/`. */
  logos: ReadonlySet<string>;
  settings: SiteSettings;
  exceptions: readonly Exception[];
  budgets: readonly Budget[];
  rewrites: readonly Rewrite[];
  /** What moderators may answer by its name alone. */
  refusalReasons: readonly RefusalReason[];
  issues: FileIssue[];
}
