import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import { isApart, ownFiles } from './put-in-place.ts';

/**
 * Lets a site be built where nothing else would go with the former one: a new folder, an empty one, or a site of ours.
 * @throws UserError when the folder holds anything else, the contents themselves among them
 */
export function requireOwnFolder(outDir: string, contentDir: string): void {
  const holdsContents = !relative(outDir, contentDir).startsWith('..');
  const isFree = !existsSync(outDir) || readdirSync(outDir).every(isApart);
  if (holdsContents || !(isFree || ownFiles.some((file) => existsSync(join(outDir, file)))))
    throw new UserError(tCli('build.not-ours', { dir: outDir }));
}
