/**
 * Hosts that many programs share, so that the host says nothing of which one: forges, stores, foundations. Beside each,
 * how many steps of a path name the owner there. Any of their subdomains is shared too.
 */
const sharedHosts: ReadonlyMap<string, number> = new Map([
  ['github.com', 1],
  ['gitlab.com', 1],
  ['codeberg.org', 1],
  ['framagit.org', 1],
  ['bitbucket.org', 1],
  ['launchpad.net', 1],
  ['sr.ht', 1],
  ['sites.google.com', 2],
  ['sourceforge.net', 2],
  ['pypi.org', 2],
  ['npmjs.com', 2],
  ['crates.io', 2],
  ['hub.docker.com', 2],
  ['f-droid.org', 0],
  ['github.io', 0],
  ['gitlab.io', 0],
  ['adullact.net', 0],
  ['wordpress.com', 0],
  ['wikipedia.org', 0],
  ['readthedocs.io', 0],
  ['gnu.org', 0],
  ['kde.org', 0],
  ['gnome.org', 0],
  ['mozilla.org', 0],
]);
const longestHost = Math.max(...[...sharedHosts.keys()].map((host) => host.length));

/** Names that forges give to their host: `git.sr.ht`, `gitlab.gnome.org`, `salsa.debian.org`. */
const forgeName = /^(?:git|gitlab|gitea|forgejo|forge|code|salsa)\./;

/** Whether many programs live on a host. */
export function isSharedHost(host: string): boolean {
  if (forgeName.test(host) || sharedHosts.has(host)) return true;
  // No end longer than the longest of them is one: a text of a thousand dots is not read a thousand times.
  const start = Math.max(0, host.length - longestHost - 1);
  for (let at = host.indexOf('.', start); at !== -1; at = host.indexOf('.', at + 1))
    if (sharedHosts.has(host.slice(at + 1))) return true;
  return false;
}

/** How many steps of a path name the owner of a page, on a host that many share. */
export function ownerSteps(host: string): number {
  return sharedHosts.get(host) ?? (forgeName.test(host) ? 1 : 0);
}
