/**
 * Why the system does not let a place be written or read.
 * @returns `undefined` for whatever else was thrown
 */
export function systemRefusal(reason: unknown): SystemRefusal | undefined {
  const code = (reason as NodeJS.ErrnoException | undefined)?.code;
  return code === undefined ? undefined : refusals.get(code);
}

/** @see https://nodejs.org/api/errors.html#common-system-errors */
const refusals: ReadonlyMap<string, SystemRefusal> = new Map([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'refused'],
  ['EEXIST', 'refused'],
  ['EISDIR', 'refused'],
  ['ENOENT', 'refused'],
  ['ENOTDIR', 'refused'],
  ['EPERM', 'refused'],
  ['EROFS', 'refused'],
  // All that `rmSync` says of a disk that is read-only.
  ['', 'refused'],
]);

/** There is no room, or the place is not ours. */
export type SystemRefusal = 'full' | 'refused';
