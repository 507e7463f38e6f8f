/**
 * What an answer may do, as its `Content-Security-Policy`: nothing but what this site serves itself.
 * @param path address within the site
 * @param elsewhere origin of the contribution service, when that is another host
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentPolicy(path: string, elsewhere?: string): string {
  const service = elsewhere === undefined ? '' : ` ${elsewhere}`;
  return [
    "default-src 'none'",
    `script-src 'self'${runsWebAssembly.test(path) ? " 'wasm-unsafe-eval'" : ''}`,
    // Each page narrows this further, by the hashes of its own styles.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "manifest-src 'self'",
    `connect-src 'self'${service}`,
    `form-action 'self'${service}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    `frame-ancestors ${isFramed(path) ? '*' : "'none'"}`,
  ].join('; ');
}

/** Whether a page is made to be shown inside those of others. */
export function isFramed(path: string): boolean {
  return /^\/notices\/[^/]+\/carte(?:\.html)?$/.test(path);
}

/** What every answer carries besides its content policy, whoever serves it. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  // Nobody elsewhere learns which page was read; the service of the same host knows which form was sent.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** The full-text engine: the search page, and its worker, which lives under the policy of its own script. */
const runsWebAssembly = /^\/(?:recherche(?:\.html)?$|assets\/text-worker)/;
