import type { LinkRecord } from '#domain/links/report.ts';
import { addressKey, isUnsecured, overHttps } from '#domain/notice/address.ts';

/**
 * The addresses over http whose very page was seen to answer over https: by a visit of both forms, by a permanent
 * redirect from one to the other, or because another notice gives the second.
 */
export function findSecuredAddresses(links: readonly SeenLink[]): ReadonlySet<string> {
  const answering = links.filter(({ state }) => state === 'ok' || state === 'attention');
  const seen = new Set(answering.map(({ url }) => url));
  return new Set(
    links
      .filter(
        (link) =>
          isUnsecured(link.url) &&
          (link.secure === true ||
            seen.has(overHttps(link.url)) ||
            (seen.has(link.url) && isSameOverHttps(link))),
      )
      .map(({ url }) => url),
  );
}

function isSameOverHttps({ url, target }: SeenLink): boolean {
  return target?.startsWith('https:') === true && addressKey(target) === addressKey(url);
}

type SeenLink = Pick<LinkRecord, 'url' | 'state' | 'target' | 'secure'>;
