import { createRequesterFn } from '@gitbeaker/requester-utils';
import { parseRetryAfter } from '#adapters/retry-after.ts';
import { tForge } from '#words/forge.ts';
import { BodyTooLargeError, readBounded } from './read-bounded.ts';

/** Whole list pages hold descriptions; nothing we ask for comes near this. */
const maxBytes = 16 * 1024 * 1024;

/** The longest that GitLab, or whoever answers in its place, may make us wait: one absurd header never silences us. */
const maxRetryAfterSeconds = 3600;

/**
 * The request handler of every GitLab resource, in place of gitbeaker’s own, which repeats POSTs, follows redirects
 * with the token and shows the token in its errors: one attempt, no redirect, a time limit, a bounded body.
 * @throws GitlabAnswerError, GitlabSilenceError: neither ever holds the request
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
          // gitbeaker gives a DELETE an empty body, which means nothing and proxies may refuse.
          ...(body === undefined || method === 'DELETE' ? {} : { body }),
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        });
        const text = await readBounded(response, maxBytes);
        if (!response.ok)
          throw new GitlabAnswerError(response.status, {
            retryAfter: waitAsked(response.headers),
            detail: text.replaceAll(token, '…').slice(0, 2000),
            movedTo: projectIn(response.headers.get('location')),
          });
        return {
          body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
          headers: Object.fromEntries(response.headers),
          status: response.status,
        };
      } catch (error) {
        if (error instanceof GitlabAnswerError) throw error;
        // The raw error may name the address or hold the request: only its kind goes on.
        throw new GitlabSilenceError(silenceOf(error));
      }
    },
  );
}

function waitAsked(headers: Headers): number | undefined {
  const seconds = parseRetryAfter(headers.get('retry-after'), Date.now());
  return seconds && Math.min(maxRetryAfterSeconds, seconds);
}

/** GitLab answered, and it was a refusal or a redirect. */
export class GitlabAnswerError extends Error {
  readonly status: number;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** What GitLab said, cut short, without our token. */
  readonly detail: string;
  /** The project a redirect names, by its path or its number. */
  readonly movedTo: string | undefined;

  constructor(
    status: number,
    details: { retryAfter: number | undefined; detail: string; movedTo: string | undefined },
  ) {
    super(tForge('gitlab.answered', { status }));
    this.name = 'GitlabAnswerError';
    this.status = status;
    this.retryAfter = details.retryAfter;
    this.detail = details.detail;
    this.movedTo = details.movedTo;
  }
}

/** No answer that can be read: nobody knows whether GitLab acted. */
export class GitlabSilenceError extends Error {
  readonly reason: Silence;

  constructor(reason: Silence) {
    super(tForge('gitlab.silent', { reason: tForge(`silence.${reason}`) }));
    this.name = 'GitlabSilenceError';
    this.reason = reason;
  }
}

/** The project of an API address, as GitLab names it in the redirect of a renamed one (`…/projects/<id>/…`). */
function projectIn(location: string | null): string | undefined {
  const segment = /\/api\/v4\/projects\/([\w%.-]{1,300})/.exec(location ?? '')?.[1];
  if (segment === undefined) return undefined;
  try {
    const project = decodeURIComponent(segment);
    return /^[\w./-]{1,255}$/.test(project) ? project : undefined;
  } catch {
    return undefined;
  }
}

function silenceOf(error: unknown): Silence {
  if (error instanceof BodyTooLargeError) return 'too-large';
  if (error instanceof SyntaxError) return 'unreadable';
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'network';
}

type Silence = 'network' | 'timeout' | 'unreadable' | 'too-large';

interface RequestParts {
  prefixUrl: string;
  searchParams?: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}
