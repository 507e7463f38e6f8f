import { join } from 'node:path';
import { exists } from '#adapters/exists.ts';
import { factsFolder } from '#adapters/facts/facts-files.ts';
import { createIssue, type FileIssue } from '#domain/issue.ts';
import { placeIssue } from './notice-file.ts';
import { listFolder } from './regular-file.ts';

const folders = ['notices', 'logos', 'pages', 'mini-sites', 'mini-sites-amis', factsFolder];

/** What stands where a folder of `content/` should, and is none, or may not be opened: it would count as empty. */
export async function checkFolders(dir: string): Promise<FileIssue[]> {
  const findings = await Promise.all(
    folders.map(async (folder) => {
      const path = join(dir, folder);
      return (await exists(path)) && (await listFolder(path)) === undefined
        ? placeIssue(createIssue('dossier-illisible', []), folder)
        : [];
    }),
  );
  return findings.flat();
}
