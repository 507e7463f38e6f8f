import { agreement, type Comparison, type FactVerdict } from '#domain/facts/comparison.ts';
import type { SourcedFact } from '#domain/facts/facts.ts';
import { parseAddress } from '#domain/notice/address.ts';
import type { Notice } from '#domain/notice/schema.ts';

/** The official site: the same host is the same site; a source that knows another may be older or newer, so it is told. */
export const website: Comparison = {
  champ: 'site_web',
  compare: (notice, fact) => compareAddress('site_web', notice, fact),
};

/** The repository: forges hold many, so the path counts. */
export const repository: Comparison = {
  champ: 'depot',
  compare: (notice, fact) => compareAddress('depot', notice, fact),
};

function compareAddress(
  field: 'site_web' | 'depot',
  notice: Notice,
  fact: SourcedFact,
): FactVerdict | undefined {
  const dead = fact.adresses_mortes?.[field];
  const written = notice[field];
  const said = fact[field];
  if (dead !== undefined && written !== undefined)
    return { kind: 'contradiction', ecrit: written, dit: dead };
  if (said === undefined) return undefined;
  if (written === undefined) {
    // Many sources give the repository as the site, and the reverse: that adds nothing.
    const other = notice[field === 'depot' ? 'site_web' : 'depot'];
    const isKnown = other !== undefined && placeOf(other, 'depot') === placeOf(said, 'depot');
    return isKnown || !said.startsWith('https://') ? undefined : { kind: 'ajout', dit: said, valeur: said };
  }
  const places = [notice.site_web, notice.depot].flatMap((address) =>
    address === undefined ? [] : placeOf(address, field),
  );
  return places.includes(placeOf(said, field))
    ? agreement
    : { kind: 'difference', ecrit: written, dit: said };
}

function placeOf(address: string, field: 'site_web' | 'depot'): string {
  const url = parseAddress(address);
  if (url === undefined) return address;
  // A site in French is the same site: « fr.piwigo.org », « apps.kde.org/fr/elisa ».
  const host = url.host.replace(/^(?:www|fr|en)\./, '');
  return field === 'depot' || isForge(host) ? `${host}${pathOf(url)}`.toLowerCase() : host;
}

/** Slashes at the end and « .git » make no other repository. */
function pathOf({ pathname }: URL): string {
  let end = pathname.length;
  while (end > 0 && pathname[end - 1] === '/') end--;
  return pathname
    .slice(0, end)
    .replace(/\.git$/, '')
    .replace(/^\/(?:fr|en)(?=\/)/, '');
}

/** Hosts where each path is another project. */
function isForge(host: string): boolean {
  return /^(?:git(?:hub|lab)\.|codeberg\.org$|framagit\.org$|sourceforge\.net$|apps\.(?:kde|gnome)\.org$|f-droid\.org$)/.test(
    host,
  );
}
