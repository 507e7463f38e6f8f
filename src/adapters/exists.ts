import { access } from 'node:fs/promises';

/** Whether something is at a path: a file, a folder, or what a link leads to. */
export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
