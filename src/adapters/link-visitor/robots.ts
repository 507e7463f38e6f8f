import robotsParser from 'robots-parser';
import type { PageAnswer } from './request-page.ts';
import { resolveLocation } from './resolve-location.ts';

const maxRedirects = 5;

/**
 * What each site lets robots see, read once per site.
 * No file, or no answer, forbids nothing (the visit itself will tell what is wrong); a site that fails at giving its
 * rules is left alone.
 * @param ask gets one page
 * @param productToken the name by which rules may call us
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function readRobots(ask: (url: URL) => Promise<PageAnswer>, productToken: string): Robots {
  const sites = new Map<string, Promise<Rules>>();
  return (url) => {
    const rules = sites.get(url.origin) ?? fetchRules(new URL('/robots.txt', url), ask, productToken);
    sites.set(url.origin, rules);
    return rules;
  };
}

async function fetchRules(
  start: URL,
  ask: (url: URL) => Promise<PageAnswer>,
  productToken: string,
): Promise<Rules> {
  let url = start;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const answer = await ask(url).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'AbortError') throw error;
      return undefined;
    });
    if (answer === undefined) return open;
    const next = resolveLocation(answer.location, url);
    if (answer.status >= 300 && answer.status < 400 && next !== undefined) {
      url = next;
      continue;
    }
    if (answer.status >= 500) return { verdict: () => 'unreadable', delayMs: 0 };
    return answer.status >= 200 && answer.status < 300 ? parseRules(start, answer.body, productToken) : open;
  }
  return open;
}

function parseRules(url: URL, text: string, productToken: string): Rules {
  const robots = robotsParser(url.href, text);
  return {
    verdict: (page) => (robots.isAllowed(page.href, productToken) === false ? 'refused' : 'allowed'),
    delayMs: (robots.getCrawlDelay(productToken) ?? 0) * 1000,
  };
}

const open: Rules = { verdict: () => 'allowed', delayMs: 0 };

export type Robots = (url: URL) => Promise<Rules>;

interface Rules {
  verdict: (page: URL) => 'allowed' | 'refused' | 'unreadable';
  /** The pause the site asks for between two requests. */
  delayMs: number;
}
