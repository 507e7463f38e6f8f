/**
 * Whether a page may speak to us: ours, one of the configured ones, or no page at all (a program). There is no cookie
 * and no login to abuse: this only keeps other sites from sending their visitors’ contributions.
 */
export function isAllowedOrigin(headers: Headers, host: string, allowed: ReadonlySet<string>): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (site === 'same-origin') return true;
  if (origin === null) return site === null || site === 'none';
  if (allowed.has(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
