import { addressKey, parseAddress } from '#domain/notice/address.ts';
import type { VisitRecord } from '#domain/links/history.ts';
import type { Reason } from '#domain/links/reasons.ts';

const slowAfterMs = 8000;
const certificateNoticeMs = 14 * 24 * 3600 * 1000;

/**
 * What one visit tells of an address. Only what proves that the page is gone is a failure: 401, 403, 429 and 503 are
 * how sites turn robots away, and a time-out is as likely ours as theirs.
 * @param at when the visit ended, ISO
 */
export function classifyVisit(visit: Visit, at: string): VisitRecord {
  const last = visit.hops.at(-1);
  const target = permanentTarget(visit.hops);
  return {
    at,
    reason: findReason(visit, target, at),
    ...(last?.status === undefined ? {} : { status: last.status }),
    ...(target === undefined ? {} : { target }),
  };
}

function findReason(visit: Visit, target: string | undefined, at: string): Reason {
  if (visit.trouble !== undefined) return visit.trouble;
  const address = visit.hops[0]?.url ?? '';
  const status = visit.hops.at(-1)?.status ?? 0;
  if (status < 200 || status >= 300) return reasonOfStatus(status);
  if (visit.parked === true) return 'domaine-parque';
  if (target !== undefined && isElsewhere(address, target)) return 'redirige';
  if (
    visit.certificateEnd !== undefined &&
    Date.parse(visit.certificateEnd) - Date.parse(at) < certificateNoticeMs
  )
    return 'certificat-bientot-expire';
  return visit.milliseconds > slowAfterMs ? 'lent' : 'repond';
}

function reasonOfStatus(status: number): Reason {
  switch (status) {
    case 404:
    case 410:
      return 'introuvable';
    case 401:
    case 403:
      return 'acces-restreint';
    case 429:
      return 'trop-de-demandes';
    case 503:
      return 'service-indisponible';
    default:
      return 'reponse-inattendue';
  }
}

/** Where the address has moved for good: the end of the permanent redirects it starts with. */
function permanentTarget(hops: readonly Hop[]): string | undefined {
  const stays = hops.findIndex(({ status }) => status !== 301 && status !== 308);
  const target = hops[stays]?.url;
  return stays > 0 && target !== hops[0]?.url ? target : undefined;
}

/**
 * Whether a move is more than another way to write the same place. A home page that leads to its French version
 * (`/` → `/fr/`) is the same place too: the short address is the one to keep.
 */
function isElsewhere(from: string, to: string): boolean {
  if (addressKey(from) === addressKey(to)) return false;
  const [source, target] = [parseAddress(from), parseAddress(to)];
  return !(
    source?.pathname === '/' &&
    target !== undefined &&
    withoutWww(source.host) === withoutWww(target.host)
  );
}

/** The host of an address as people see it: `www.` changes nothing. */
export function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** An address asked and what it answered; no status when nothing came. */
export interface Hop {
  url: string;
  status?: number;
}

/** What a visit saw. */
export interface Visit {
  /** The address, then each one a redirect led to. */
  hops: Hop[];
  /** What prevented an answer, when something did. */
  trouble?: Reason;
  /** Time the site took, all hops together, our own pauses left out. */
  milliseconds: number;
  /** When the first certificate met ends, ISO. */
  certificateEnd?: string;
  /** The page is one that sells the domain. */
  parked?: boolean;
}
