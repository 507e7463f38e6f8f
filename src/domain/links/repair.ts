import { withoutWww } from '#domain/links/classify.ts';
import { linkFields, type LinkField } from '#domain/links/addresses.ts';
import type { LinkRecord } from '#domain/links/report.ts';
import { parseAddress } from '#domain/notice/address.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { ownerSteps } from '#domain/shared-hosts.ts';

/**
 * What a notice’s addresses become after the permanent redirects that have one right repair: the same host, give or
 * take `www.`, and never back from https to http. Another domain, or another owner on a host that many share, is a
 * person’s decision: domains get sold, names get taken over.
 */
export function repairLinks(entry: NoticeEntry, links: ReadonlyMap<string, LinkRecord>): LinkRepair[] {
  return linkFields.flatMap((field) => {
    const from = entry.notice[field];
    const link = from === undefined ? undefined : links.get(from);
    const to = link === undefined ? undefined : repairAddress(link);
    return from === undefined || to === undefined ? [] : { slug: entry.slug, field, from, to };
  });
}

/** The address to write instead, or `undefined` when it is to be kept or left to a person. */
export function repairAddress({ url, target, state }: RepairableLink): string | undefined {
  const from = parseAddress(url);
  const to = target === undefined ? undefined : parseAddress(target);
  // Only what answers in the end: a redirect to an error page repairs nothing.
  if (from === undefined || to === undefined || (state !== 'ok' && state !== 'attention')) return undefined;
  if (withoutWww(from.host) !== withoutWww(to.host)) return undefined;
  if (from.protocol === 'https:' && to.protocol === 'http:') return undefined;
  if (isLandingOrLogin(from, to) || ownerOf(from) !== ownerOf(to)) return undefined;
  // A fragment never reaches the server: the browser keeps it through redirects, and so do we.
  if (to.hash === '') to.hash = from.hash;
  return to.href === from.href || to.href.length > maxLength ? undefined : to.href;
}

/**
 * A way in rather than a new place: the home page that leads to a language or a version, the lost page that leads to
 * the home page, the page that asks who you are, the parameters of one visit.
 */
function isLandingOrLogin(from: URL, to: URL): boolean {
  if ((from.pathname === '/') !== (to.pathname === '/')) return true;
  if (to.search !== '' && to.search !== from.search) return true;
  return from.pathname !== to.pathname && loginPaths.test(to.pathname);
}

const loginPaths =
  /\/(?:log[-_]?in|sign[-_]?in|connexion|auth|sso|error|erreur|404|captcha|consent)(?:[/._-]|$)/i;
const maxLength = 500;

/** Who has a page of a shared host: the beginning of its path, whose case says nothing. */
function ownerOf({ hostname, pathname }: URL): string {
  const host = withoutWww(hostname);
  return pathname.toLowerCase().split('/').filter(Boolean).slice(0, ownerSteps(host)).join('/');
}

type RepairableLink = Pick<LinkRecord, 'url' | 'target' | 'state'>;

export interface LinkRepair {
  slug: string;
  field: LinkField;
  from: string;
  to: string;
}
