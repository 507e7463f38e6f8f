import { agreement, type Comparison } from '#domain/facts/comparison.ts';
import { appStores } from '#domain/notice/closed-values.ts';
import { type Platform } from '#domain/notice/platforms.ts';

/** One software has one item on Wikidata: two that differ cannot both be it. */
export const wikidata: Comparison = {
  champ: 'identifiant_wikidata',
  compare: ({ identifiant_wikidata: written }, { identifiant_wikidata: said }) => {
    if (said === undefined) return undefined;
    if (written === undefined) return { kind: 'ajout', dit: said, valeur: said };
    return written === said ? agreement : { kind: 'contradiction', ecrit: written, dit: said };
  },
};

/** One comparison a store; a software may have several packages there, so another identifier is a difference. */
export const packages: readonly Comparison[] = appStores.map((store) => ({
  champ: `installer.${store}`,
  compare: ({ installer, plateformes }, fact) => {
    const written = installer?.[store];
    const said = fact.installer?.[store];
    if (said === undefined) return undefined;
    const system = phones.get(store);
    // A client for a telephone is not the software itself, when its notice does not say that it runs there.
    if (system !== undefined && plateformes?.includes(system) === false) return undefined;
    if (written === undefined) return { kind: 'ajout', dit: said, valeur: said };
    return written === said ? agreement : { kind: 'difference', ecrit: written, dit: said };
  },
}));

const phones: ReadonlyMap<string, Platform> = new Map([
  ['fdroid', 'android'],
  ['google_play', 'android'],
  ['app_store', 'ios'],
]);
