import { stat } from 'node:fs/promises';
import { UserError } from '#i18n/user-error.ts';
import { tCli } from '#words/cli.ts';

/**
 * The folder of the contents that a command works on: `CONTENT_DIR`, else `content/`.
 * @throws UserError when there is none
 */
export async function requireFolder(dir = process.env.CONTENT_DIR ?? 'content'): Promise<string> {
  const found = await stat(dir).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new UserError(tCli('no-folder', { dir }));
  return dir;
}
