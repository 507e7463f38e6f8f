import type { ForgeConnection, ForgeKind, ForgeValues } from './forge-kind.ts';
import { gitlab } from './gitlab/gitlab.ts';
import { localGit } from './local-git/local-git.ts';
import { secretKinds } from './setting-kinds.ts';

/** Every forge that `FORGE` may ask for; the first is there without any setting. */
export const forges: readonly ForgeKind[] = [localGit, gitlab];

/** The forge of that name, or `undefined`. */
export function findForge(name: string): ForgeKind | undefined {
  return forges.find((kind) => kind.name === name);
}

/** What the forge that was asked for brings. @throws RangeError when no forge has this name */
export function connectForge({ name, values }: ChosenForge): ForgeConnection {
  const kind = findForge(name);
  if (kind === undefined) throw new RangeError(`no such forge: ${name}`);
  return kind.connect(values);
}

/** What must never be shown of its settings. */
export function forgeSecrets({ name, values }: ChosenForge): (string | undefined)[] {
  return Object.entries(findForge(name)?.settings ?? {})
    .filter(([, { kind }]) => secretKinds.has(kind))
    .map(([setting]) => values[setting]);
}

/** The forge the environment asks for, as plain values that a thread may be given. */
export interface ChosenForge {
  name: string;
  values: ForgeValues;
}
