import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readContent } from '#adapters/content-files/read-content.ts';
import { pluralOf } from '#i18n/format.ts';
import { UserError } from '#i18n/user-error.ts';
import { previewPage, readChanges } from '#views/data/preview-page.ts';
import { createSite } from '#views/site.ts';
import { tPreview } from '#words/preview.ts';
import { buildChecked } from './build-checked.ts';
import { runCommand } from './run-command.ts';

/** Builds the site as a merge request would make it, with a first page that says what it changes. */
await runCommand(tPreview('usage'), async () => {
  const { CONTENT_DIR = 'content', OUT_DIR = 'dist', SITE_URL } = process.env;
  const contentDir = resolve(CONTENT_DIR);
  const base = process.argv[2] ?? '';
  if (!/^[\w.^~/-]+$/.test(base) || base.startsWith('-')) throw new UserError(tPreview('usage'));
  const changes = readChanges(await diff(contentDir, base));
  // Moderators alone look at it: what has to be there before the public comes may still be missing.
  await buildChecked(contentDir, resolve(OUT_DIR), SITE_URL, false);
  const { catalogue, settings } = await readContent(contentDir);
  const site = createSite(settings, { address: SITE_URL, builtAt: new Date().toISOString() });
  const file = join(OUT_DIR, 'apercu.html');
  await writeFile(file, previewPage(changes, catalogue, site));
  console.log(tPreview(`written.${pluralOf(changes.length)}`, { file, count: changes.length }));
  return 0;
});

async function diff(contentDir: string, base: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(
      'git',
      ['-C', contentDir, 'diff', '--name-status', '--no-renames', base, '--', 'notices'],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    return stdout;
  } catch {
    throw new UserError(tPreview('no-base', { base }));
  }
}
