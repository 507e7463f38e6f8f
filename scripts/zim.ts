import { join, resolve } from 'node:path';
import { readSiteSettings } from '#adapters/content-files/read-content.ts';
import { writeZim, ZimError } from '#adapters/offline/write-zim.ts';
import { UserError } from '#i18n/user-error.ts';
import { createSite } from '#views/site.ts';
import { tOffline } from '#words/offline.ts';
import { tCli } from '#words/cli.ts';
import { runCommand } from './run-command.ts';

/** `npm run zim [-- FILE]`: the built site as a ZIM file. */
await runCommand(tCli('usage.zim'), async () => {
  const { CONTENT_DIR = 'content', OUT_DIR = 'dist', SITE_URL } = process.env;
  const site = createSite(await readSiteSettings(CONTENT_DIR), {
    address: SITE_URL,
    builtAt: new Date().toISOString(),
  });
  const path = resolve(process.argv[2] ?? join(OUT_DIR, 'annuaire.zim'));
  try {
    await writeZim(resolve(OUT_DIR), site, path);
  } catch (reason) {
    if (reason instanceof ZimError)
      throw new UserError(tOffline(`zim.${reason.kind}`, { detail: reason.message }));
    throw reason;
  }
  console.log(tOffline('zim.done', { path }));
  return 0;
});
