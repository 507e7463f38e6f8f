import { addressKey } from '#domain/notice/address.ts';
import { foldTight } from '#domain/text.ts';
import type { Accepted } from './collect-candidates.ts';

/**
 * An official site is of one software only. When a source gives it to several, the one the address names keeps it
 * (« Kate », not « KWrite », has kate-editor.org), or else the first; the others keep the rest, with a note.
 */
export function shareSites(imported: readonly Accepted[]): Accepted[] {
  const groups = Map.groupBy(imported, ({ notice, slug }) =>
    notice.site_web === undefined ? slug : addressKey(notice.site_web),
  );
  const owners = new Map([...groups].map(([key, group]) => [key, findOwner(group)]));
  return imported.map((entry) => {
    const { site_web: site, ...rest } = entry.notice;
    const owner = site === undefined ? undefined : owners.get(addressKey(site));
    if (owner === undefined || owner === entry) return entry;
    const value = `${site ?? ''} (${owner.record})`;
    return { ...entry, notice: rest, notes: [...entry.notes, { code: 'adresse-partagee', value }] };
  });
}

function findOwner(group: readonly Accepted[]): Accepted | undefined {
  const named = group.filter(({ notice }) =>
    foldTight(addressKey(notice.site_web ?? '')).includes(foldTight(notice.nom)),
  );
  return named.sort((a, b) => b.notice.nom.length - a.notice.nom.length)[0] ?? group[0];
}
