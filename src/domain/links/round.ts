import type { LinksReport } from '#domain/links/report.ts';

const staleAfterMs = 7 * 24 * 3600 * 1000;

/**
 * The round to make now: the one that was left unfinished, unless it is a week old, else a new one.
 * @returns when it began, and the addresses it has not seen yet
 */
export function planRound(former: LinksReport | undefined, addresses: Iterable<string>, now: string): Round {
  const isLeft =
    former?.round.finished === null && Date.parse(now) - Date.parse(former.round.started) < staleAfterMs;
  const started = isLeft ? former.round.started : now;
  const visited = new Map((former?.links ?? []).map((link) => [link.url, link.visited ?? '']));
  return { started, left: [...addresses].filter((url) => (visited.get(url) ?? '') < started) };
}

interface Round {
  started: string;
  left: string[];
}
