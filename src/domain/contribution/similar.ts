import type { Score } from '#domain/contribution/score.ts';
import type { Similar } from '#domain/contribution/store.ts';

/** What recent contributions add to a score when they point to the same site or say the same thing. */
export function addSimilar({ score, reasons }: Score, { sameDomain, sameText }: Similar): Score {
  const found = [
    ['meme-site', Math.min(2, Math.floor(sameDomain / 3))],
    ['meme-texte', Math.min(3, sameText)],
  ] as const;
  const more = found.filter(([, points]) => points > 0);
  return {
    score: more.reduce((sum, [, points]) => sum + points, score),
    reasons: [...reasons, ...more.map(([reason, points]) => `${reason}:${points}`)],
  };
}
