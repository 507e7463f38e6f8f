import { createRequesterFn } from '@gitbeaker/requester-utils';

/** Whole list pages hold descriptions; nothing we ask for comes near this. */
const maxBytes = 16 * 1024 * 1024;

/**
 * The request handler of every GitLab resource, in place of gitbeaker’s own, which repeats POSTs, follows redirects
 * with the token and shows the token in its errors: one attempt, no redirect, a time limit, a bounded body.
 * @throws GitlabAnswerFault, GitlabSilenceFault: neither ever holds the request
 */
export function createRequester({ token, timeoutMs }: { token: string; timeoutMs: number }) {
  return createRequesterFn(
    (_service, options) => Promise.resolve(options),
    async (endpoint, options) => {
      const { prefixUrl, searchParams, method, headers, body } = options as unknown as RequestParts;
      const url = new URL(endpoint, prefixUrl.endsWith('/') ? prefixUrl : `${prefixUrl}/`);
      url.search = searchParams ?? '';
      try {
        const response = await fetch(url, {
          method,
          headers,
          ...(body === undefined ? {} : { body }),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        const text = await readBounded(response);
        if (!response.ok)
          throw new GitlabAnswerFault(response.status, {
            retryAfter: parseRetryAfter(response.headers.get('retry-after')),
            detail: text.replaceAll(token, '…').slice(0, 2000),
          });
        return {
          body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
          headers: Object.fromEntries(response.headers),
          status: response.status,
        };
      } catch (error) {
        if (error instanceof GitlabAnswerFault || error instanceof GitlabSilenceFault) throw error;
        // The raw error may name the address or hold the request: only its kind goes on.
        throw new GitlabSilenceFault(silenceOf(error));
      }
    },
  );
}

/** GitLab answered, and it was a refusal. */
export class GitlabAnswerFault extends Error {
  readonly status: number;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** What GitLab said, cut short, without our token. */
  readonly detail: string;

  constructor(status: number, { retryAfter, detail }: { retryAfter: number | undefined; detail: string }) {
    super(`GitLab a répondu ${status}.`);
    this.name = 'GitlabAnswerFault';
    this.status = status;
    this.retryAfter = retryAfter;
    this.detail = detail;
  }
}

/** No answer that can be read: nobody knows whether GitLab acted. */
export class GitlabSilenceFault extends Error {
  readonly reason: Silence;

  constructor(reason: Silence) {
    super(`GitLab n’a pas donné de réponse lisible (${reason}).`);
    this.name = 'GitlabSilenceFault';
    this.reason = reason;
  }
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new GitlabSilenceFault('trop gros');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `Retry-After` in seconds: a number, or a date. @see RFC 9110 § 10.2.3 */
function parseRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}

function silenceOf(error: unknown): Silence {
  if (error instanceof SyntaxError) return 'illisible';
  return error instanceof Error && error.name === 'TimeoutError' ? 'délai dépassé' : 'réseau';
}

type Silence = 'réseau' | 'délai dépassé' | 'illisible' | 'trop gros';

interface RequestParts {
  prefixUrl: string;
  searchParams?: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}
