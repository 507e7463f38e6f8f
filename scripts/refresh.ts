import { resolve } from 'node:path';
import { pullContent, PullError } from '#adapters/content-files/pull-content.ts';
import { buildStamp, isFresh } from '#adapters/static-site/build-stamp.ts';
import { UserError } from '#i18n/user-error.ts';
import { tRefresh } from '#words/refresh.ts';
import { buildChecked } from './build-checked.ts';
import { tCli } from '#words/cli.ts';
import { runCommand } from './run-command.ts';

/** Takes what was accepted since the last time, then builds the site when it is not what the contents say. */
await runCommand(tCli('usage.refresh'), async () => {
  const { CONTENT_DIR = 'content', OUT_DIR = 'dist', SITE_URL } = process.env;
  const contentDir = resolve(CONTENT_DIR);
  const outDir = resolve(OUT_DIR);
  console.log(await pull(contentDir));
  if (await isFresh(outDir, await buildStamp(contentDir, SITE_URL))) console.log(tRefresh('fresh'));
  else await buildChecked(contentDir, outDir, SITE_URL);
  return 0;
});

async function pull(dir: string): Promise<string> {
  try {
    const pulled = await pullContent(dir);
    if (pulled === undefined) return tRefresh('no-remote');
    return pulled.from === pulled.to ? tRefresh('unchanged') : tRefresh('pulled', pulled);
  } catch (reason) {
    if (reason instanceof PullError)
      throw new UserError(tRefresh('pull-failed', { dir, reason: reason.message.trim() }));
    throw reason;
  }
}
