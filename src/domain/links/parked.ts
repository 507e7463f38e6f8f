/**
 * Whether a page is a domain for sale or an empty lot rather than a site: it came from a parking company, loads its
 * scripts, or is a short page that says so in its title. Long pages that speak of domains are not.
 * @param hosts the hosts the visit went through
 */
export function looksParked(hosts: readonly string[], html: string): boolean {
  if (hosts.some((host) => isParkingHost(host))) return true;
  const sources = [
    ...html.matchAll(/<(?:script|iframe|frame|img)\b[^<>]{0,2000}?\ssrc\s*=\s*["']?([^"'\s>]+)/gi),
  ];
  if (
    sources.some(
      ([, source = '']) => URL.canParse(source, base) && isParkingHost(new URL(source, base).hostname),
    )
  )
    return true;
  if (/<html[^<>]*\sdata-adblockkey=|window\.location\.href\s*=\s*["']\/lander["']/i.test(html)) return true;
  const titles = [...html.matchAll(/<(?:title|h1)\b[^<>]*>([^<]{0,300})/gi)].map(([, text = '']) => text);
  return (
    visibleLength(html) < shortPage && titles.some((text) => saleWords.some((words) => words.test(text)))
  );
}

const base = 'https://invalid/';
const shortPage = 3000;

function isParkingHost(host: string): boolean {
  return parkingHosts.some((name) => host === name || host.endsWith(`.${name}`));
}

function visibleLength(html: string): number {
  return html
    .replace(/<(script|style|template)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ').length;
}

/** Companies whose only pages are those of domains without a site. */
const parkingHosts: readonly string[] = [
  'above.com',
  'afternic.com',
  'bodis.com',
  'buydomains.com',
  'dan.com',
  'domainmarket.com',
  'hugedomains.com',
  'parkingcrew.net',
  'parklogic.com',
  'sedo.com',
  'sedoparking.com',
  'skenzo.com',
  'undeveloped.com',
  'uniregistry.com',
];

const saleWords: readonly RegExp[] = [
  /\bdomain(?: name)?\b.{1,60}\b(?:is|may be)\s+(?:for sale|parked|available for purchase)\b/is,
  /\b[a-z0-9-]+\.[a-z]{2,24}\b.{1,20}\bis for sale\b/i,
  /\bbuy this domain\b|\bparked (?:domain|page|free)\b|\bdomain parking\b/i,
  /\b(?:nom de )?domaine\b.{0,60}\b(?:est )?(?:à vendre|a vendre|en vente|parqué|en parking)/is,
  /\bc(?:e|et|ette) (?:nom de )?domaine (?:vient d['’]être|a été) (?:enregistré|réservé)/i,
  /\bdomain (?:name )?(?:has been|was|is) (?:just )?registered\b/i,
  /\bfélicitations ! votre domaine a bien été créé/i,
];
