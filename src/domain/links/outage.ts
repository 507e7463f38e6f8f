import type { VisitRecord } from '#domain/links/history.ts';
import { reasonOutcomes, type Reason } from '#domain/links/reasons.ts';

const minHosts = 5;
const maxSilentShare = 0.5;

/** What is also seen when our own network, resolver or list of authorities is at fault. */
const silent: ReadonlySet<Reason> = new Set<Reason>([
  'domaine-disparu',
  'connexion-refusee',
  'certificat-invalide',
  'certificat-incomplet',
  'delai-depasse',
  'connexion-coupee',
  'reseau-en-panne',
]);

/**
 * When half of the hosts visited in a round gave no sign of life, it is our network that was down: their failures of
 * that round no longer count. Below five hosts nothing can be told.
 * @param since the start of the round, ISO
 */
export function withoutOutage(
  histories: ReadonlyMap<string, readonly VisitRecord[]>,
  since: string,
): Map<string, VisitRecord[]> {
  const answered = new Map<string, boolean>();
  for (const [url, history] of histories) {
    const { host } = new URL(url);
    for (const { reason, at } of history) {
      if (at >= since) answered.set(host, (answered.get(host) ?? false) || !silent.has(reason));
    }
  }
  const mute = [...answered.values()].filter((sign) => !sign).length;
  const isOutage = answered.size >= minHosts && mute / answered.size >= maxSilentShare;
  return new Map(
    [...histories].map(([url, history]) => [
      url,
      isOutage ? history.map((entry) => (entry.at >= since ? discount(entry) : entry)) : [...history],
    ]),
  );
}

function discount(entry: VisitRecord): VisitRecord {
  return silent.has(entry.reason) && reasonOutcomes[entry.reason] === 'failure'
    ? { ...entry, reason: 'reseau-en-panne' }
    : entry;
}
