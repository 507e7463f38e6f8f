import { friendSchema, type FriendEntry } from '#domain/mini-site/schema.ts';
import type { Findings } from './findings.ts';
import { listYamlFolder } from './list-yaml-folder.ts';
import { readOne } from './read-yaml-file.ts';

const folder = 'mini-sites-amis';

/** The mini-sites of `mini-sites-amis/`, those that were proposed and accepted, in the order of their files; the others become findings. */
export async function readFriends(dir: string, found: Findings): Promise<FriendEntry[]> {
  const friends: FriendEntry[] = [];
  for (const slug of await listYamlFolder(dir, folder, found)) {
    const friend = await readOne(dir, `${folder}/${slug}.yaml`, friendSchema, found);
    if (friend !== undefined) friends.push({ ...friend, slug });
  }
  return friends;
}
