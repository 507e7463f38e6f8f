import type { Attention, Implication } from '#domain/vocabulary.ts';

/** What the points of attention of a notice answer to a question; nothing when none of them does. */
export function impliedAnswer<Question extends keyof Implication>(
  ids: readonly string[] | undefined,
  points: PointsOfAttention,
  question: Question,
): Implication[Question] {
  return ids?.map((id) => points.get(id)?.implique?.[question]).find((answer) => answer !== undefined);
}

/** What is implied, by the id of the point. */
export type PointsOfAttention = ReadonlyMap<string, Pick<Attention, 'implique'>>;
