import { addressKey, parseAddress } from '#domain/notice/address.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { onceFor } from '#domain/once-for.ts';
import { isSharedHost } from '#domain/shared-hosts.ts';
import { foldTight } from '#domain/text.ts';

/**
 * By what a software is recognised, made comparable: whoever asks « is it the same software? » compares these. The
 * identity of a notice is made once: catalogues are asked at every contribution.
 */
export const identityOf = onceFor(({ nom, alias = [], site_web, depot }: Software): Identity => {
  const addresses = [site_web, depot].filter((address) => address !== undefined);
  return {
    names: [nom, ...alias].flatMap((name) => (name === undefined ? [] : nameKey(name))),
    places: addresses.map(placeKey),
    hosts: [...new Set(addresses.flatMap((address) => hostOf(address) ?? []))],
  };
});

/** What makes two names the same: case, accents, spaces and signs aside; a name of signs alone is only itself. */
export function nameKey(name: string): string {
  return foldTight(name) || name;
}

/** What makes two addresses the same place, a repository named with its `.git` or without. */
export function placeKey(address: string): string {
  return addressKey(address)
    .toLowerCase()
    .replace(/\.git$/, '');
}

/** Whether a place is another one, or a page of it; both as keys. */
export function isUnder(place: string, other: string): boolean {
  return place === other || place.startsWith(`${other}/`);
}

/** The host of an address, without its `www.`. */
export function hostOf(address: string): string | undefined {
  return parseAddress(address)?.host.replace(/^www\./, '');
}

/** The host of an address when it tells a project: one that many programs share tells nothing. */
export function ownHostOf(address: string): string | undefined {
  const host = hostOf(address);
  return host === undefined || isSharedHost(host) ? undefined : host;
}

export type Software = Partial<Pick<Notice, 'nom' | 'alias' | 'site_web' | 'depot'>>;

export interface Identity {
  /** Its name first, then its other names. */
  names: readonly string[];
  /** Its site first, then its repository. */
  places: readonly string[];
  hosts: readonly string[];
}
