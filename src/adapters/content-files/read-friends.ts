import { join } from 'node:path';
import { createIssue, type IssueCode } from '#domain/issue.ts';
import { friendSchema, type FriendEntry } from '#domain/mini-site/schema.ts';
import { isSlug } from '#domain/notice/slug.ts';
import { quote } from '#domain/zod-issues.ts';
import type { Findings } from './findings.ts';
import { placeIssue } from './notice-file.ts';
import { readOne } from './read-yaml-file.ts';
import { listFolder } from './regular-file.ts';

const folder = 'mini-sites-amis';

/** The mini-sites of `mini-sites-amis/`, those that were proposed and accepted, in the order of their files; the others become findings. */
export async function readFriends(dir: string, found: Findings): Promise<FriendEntry[]> {
  const friends: FriendEntry[] = [];
  for (const name of (await listFolder(join(dir, folder))) ?? []) {
    const file = `${folder}/${name}`;
    const slug = name.replace(/\.yaml$/, '');
    const report = (code: IssueCode) =>
      found.issues.push(
        placeIssue(createIssue(code, [], { valeur: quote(name) }), file, { line: 1, column: 1 }),
      );
    if (!name.endsWith('.yaml')) report('fichier-inattendu');
    else if (!isSlug(slug)) report('nom-de-fichier');
    else {
      const friend = await readOne(dir, file, friendSchema, found);
      if (friend !== undefined) friends.push({ ...friend, slug });
    }
  }
  return friends;
}
