import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIssue, type FileIssue, type Issue, type IssuePath } from '#domain/issue.ts';
import type { SiteSettings } from '#domain/site/settings.ts';
import { logoMaxBytes } from '#domain/notice/logo-limits.ts';
import { findPictureFault } from './check-logos.ts';
import { placeIssue } from './notice-file.ts';
import type { TextPlace } from './yaml.ts';

/** What `site.yaml` names as the picture and the icon of the site: there, small, drawn by browsers, and an SVG that only draws. */
export async function checkPictures(
  dir: string,
  settings: Pick<SiteSettings, 'logo' | 'favicon'>,
  locate: (path: IssuePath) => TextPlace,
): Promise<FileIssue[]> {
  const found = await Promise.all(
    (['logo', 'favicon'] as const).map(async (key) => {
      const file = settings[key];
      const issue = file === undefined ? undefined : await checkPicture(dir, file, key);
      return issue === undefined ? [] : placeIssue(issue, 'site.yaml', locate([key]));
    }),
  );
  return found.flat();
}

async function checkPicture(dir: string, file: string, key: string): Promise<Issue | undefined> {
  const stats = await lstat(join(dir, file)).catch(() => undefined);
  if (!stats?.isFile()) return createIssue('image-manquante', [key], { valeur: file });
  if (stats.size > logoMaxBytes) return createIssue('fichier-trop-gros', [key], { maximum: logoMaxBytes });
  const fault = findPictureFault(file, await readFile(join(dir, file)));
  return fault && createIssue(fault[0], [key], fault[1]);
}
