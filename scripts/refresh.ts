import { resolve } from 'node:path';
import { pullContent, PullError } from '#adapters/content-files/pull-content.ts';
import { buildStamp, isFresh } from '#adapters/static-site/build-stamp.ts';
import { tRefresh } from '#words/refresh.ts';
import { buildChecked } from './build-checked.ts';
import { tCli } from '#words/cli.ts';
import { runCommand } from './run-command.ts';

/**
 * Takes what was accepted since the last time, then builds the site when it is not what the contents say: a forge that is
 * away keeps nobody from seeing what was accepted here. Exit code 1 when nothing could be taken, so that it is noticed.
 */
await runCommand(tCli('usage.refresh'), async () => {
  const { CONTENT_DIR = 'content', OUT_DIR = 'dist', SITE_URL } = process.env;
  const contentDir = resolve(CONTENT_DIR);
  const outDir = resolve(OUT_DIR);
  const isPulled = await pull(contentDir);
  if (await isFresh(outDir, buildStamp(contentDir, SITE_URL))) console.log(tRefresh('fresh'));
  else await buildChecked(contentDir, outDir, SITE_URL);
  return isPulled ? 0 : 1;
});

/** Says what came, or why nothing could. */
async function pull(dir: string): Promise<boolean> {
  try {
    const pulled = await pullContent(dir);
    if (pulled === undefined) console.log(tRefresh('no-remote'));
    else console.log(pulled.from === pulled.to ? tRefresh('unchanged') : tRefresh('pulled', pulled));
    return true;
  } catch (reason) {
    if (!(reason instanceof PullError)) throw reason;
    console.error(tRefresh('pull-failed', { dir, reason: reason.message.trim() }));
    return false;
  }
}
