import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import { stampFile } from './build-stamp.ts';

/**
 * Lets a site be built where nothing else would go with the former one: a new folder, an empty one, or a site of ours.
 * @throws UserError when the folder holds anything else, the contents themselves among them
 */
export function requireOwnFolder(outDir: string, contentDir: string): void {
  const holdsContents = !relative(outDir, contentDir).startsWith('..');
  const isFree = !existsSync(outDir) || readdirSync(outDir).length === 0;
  if (holdsContents || !(isFree || siteFiles.some((file) => existsSync(join(outDir, file)))))
    throw new UserError(tCli('build.not-ours', { dir: outDir }));
}

/** What tells a site of ours: its stamp, or, where its making was cut, a file that no other site has. */
const siteFiles = [stampFile, 'identifiants.json'];
