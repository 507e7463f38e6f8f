import { resolve } from 'node:path';
import { buildChecked } from './build-checked.ts';
import { tCli } from '#words/cli.ts';
import { runCommand } from './run-command.ts';
import { addressFromEnv } from './site-address.ts';

await runCommand(tCli('usage.build'), async () => {
  const { CONTENT_DIR = 'content', OUT_DIR = 'dist', SITE_URL } = process.env;
  await buildChecked(resolve(CONTENT_DIR), resolve(OUT_DIR), addressFromEnv(SITE_URL));
  return 0;
});
