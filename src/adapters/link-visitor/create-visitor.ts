import { setTimeout as sleepFor } from 'node:timers/promises';
import { parseRetryAfter } from '#adapters/retry-after.ts';
import type { Hop, Visit } from '#domain/links/classify.ts';
import { looksParked } from '#domain/links/parked.ts';
import type { Reason } from '#domain/links/reasons.ts';
import type { Network } from './network.ts';
import { requestPage, type PageAnswer } from './request-page.ts';
import { resolveLocation } from './resolve-location.ts';
import { readRobots } from './robots.ts';
import { takeTurns } from './take-turns.ts';
import { reasonOfError, wasReached } from './trouble.ts';

const maxRedirects = 5;
const robotsMaxBytes = 512 * 1024;
/** How long a site that asks to slow down is left alone when it does not say. */
const unsaidPauseSeconds = 30;

/**
 * Makes the function that visits one address as a polite robot: by turns on each host, within what `robots.txt` allows,
 * HEAD first and GET when HEAD is not believed, each redirect followed by hand and checked.
 * @throws only when `signal` stops the run
 */
export function createVisitor(options: VisitorOptions): Visitor {
  const { network, userAgent, signal, timeoutMs = 15_000, retryDelayMs = 3000 } = options;
  const sleep = (ms: number) => sleepFor(ms, undefined, { signal });
  const turns = takeTurns({
    delayMs: options.delayMs ?? 1000,
    wasReached,
    now: () => performance.now(),
    sleep,
  });
  const send = (url: URL, method: 'HEAD' | 'GET', maxBytes?: number) =>
    turns.run(url.host, async () => {
      signal.throwIfAborted();
      const answer = await requestPage(url, {
        method,
        userAgent,
        network,
        timeoutMs,
        signal,
        ...(maxBytes === undefined ? {} : { maxBytes }),
      });
      if (answer.status === 429 || answer.status === 503) {
        const seconds = parseRetryAfter(answer.retryAfter, Date.now()) ?? unsaidPauseSeconds;
        turns.pause(url.host, seconds * 1000);
      }
      return answer;
    });
  const robots = readRobots((url) => send(url, 'GET', robotsMaxBytes), userAgent.split('/')[0] ?? userAgent);

  /** HEAD, then GET when HEAD was refused or the page is wanted; again after a while when nothing clear came. */
  const ask = async (url: URL, wantsPage: boolean): Promise<PageAnswer> => {
    const first = await outcome(send(url, 'HEAD'), signal);
    if (
      'status' in first &&
      (isFinal(first.status) || (first.status < 400 && !(wantsPage && first.status < 300)))
    )
      return first;
    if (!('status' in first) && !isWorthRetrying(first)) throw first.error;
    // After a HEAD that failed, GET is already the second try.
    const tries = 'status' in first ? 0 : 1;
    for (let attempt = tries; ; attempt++) {
      const next = await outcome(send(url, 'GET'), signal);
      const isClear = 'status' in next ? !serverFaults.has(next.status) : !isWorthRetrying(next);
      if (isClear || attempt > 0) {
        if ('status' in next) return next;
        throw next.error;
      }
      await sleep(retryDelayMs);
    }
  };

  return async (address, { wantsPage }) => {
    const hops: Hop[] = [];
    const visit: Visit = { hops, milliseconds: 0 };
    const stopped = (trouble: Reason): Visit => ({ ...visit, trouble });
    for (let url = new URL(address); ;) {
      const hop: Hop = { url: hops.length === 0 ? address : url.href };
      hops.push(hop);
      try {
        const rules = await robots(url);
        turns.slowDown(url.host, rules.delayMs);
        const verdict = rules.verdict(url);
        if (verdict !== 'allowed')
          return stopped(verdict === 'refused' ? 'robots-refuses' : 'robots-illisible');
        const answer = await ask(url, wantsPage);
        hop.status = answer.status;
        visit.milliseconds += Math.round(answer.milliseconds);
        const certificateEnd = earliest(visit.certificateEnd, answer.certificateEnd);
        if (certificateEnd !== undefined) visit.certificateEnd = certificateEnd;
        if (!redirects.has(answer.status)) {
          const hosts = hops.map((one) => new URL(one.url).hostname);
          return { ...visit, parked: answer.status < 300 && looksParked(hosts, answer.body) };
        }
        const next = resolveLocation(answer.location, url);
        if (next === undefined) return stopped('redirection-illisible');
        if (hops.length > maxRedirects || hops.some((one) => one.url === next.href))
          return stopped('trop-de-redirections');
        url = next;
      } catch (error) {
        if (signal.aborted) throw error;
        return stopped(reasonOfError(error));
      }
    }
  };
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const serverFaults: ReadonlySet<number> = new Set([500, 502, 504]);

/** The site asks to be left alone: insisting with GET would be rude, and tell no more. */
function isFinal(status: number): boolean {
  return status === 401 || status === 429 || status === 503;
}

function isWorthRetrying({ reason }: Failed): boolean {
  return ['delai-depasse', 'connexion-coupee', 'reseau-en-panne', 'reponse-illisible'].includes(reason);
}

async function outcome(request: Promise<PageAnswer>, signal: AbortSignal): Promise<PageAnswer | Failed> {
  try {
    return await request;
  } catch (error) {
    if (signal.aborted) throw error;
    return { error, reason: reasonOfError(error) };
  }
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

interface Failed {
  error: unknown;
  reason: Reason;
}

export interface VisitorOptions {
  network: Network;
  /** `name/version (+address)`: the name is what `robots.txt` may call us. */
  userAgent: string;
  signal: AbortSignal;
  timeoutMs?: number;
  /** Pause between two requests to the same host. */
  delayMs?: number;
  retryDelayMs?: number;
}

/** Visits one address; `wantsPage` reads the page too, to see whether the domain is for sale. */
export type Visitor = (address: string, options: { wantsPage: boolean }) => Promise<Visit>;
