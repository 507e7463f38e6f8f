import type { SourcedFact } from '#domain/facts/facts.ts';
import type { Notice } from '#domain/notice/schema.ts';

/**
 * Sets one field of a notice beside what one source says of it.
 * @returns what can be said, or `undefined` when one of the two is silent and nothing can be filled in
 */
export interface Comparison {
  champ: string;
  compare: (notice: Notice, fact: SourcedFact) => FactVerdict | undefined;
}

export type FactVerdict =
  | { kind: 'accord' }
  /** Both may be true (a source knows one platform more), or neither can be proven wrong. */
  | { kind: 'difference'; ecrit: string; dit: string }
  /** Both cannot be true. */
  | { kind: 'contradiction'; ecrit: string; dit: string }
  /** The notice says nothing; `valeur` is what it could say. */
  | { kind: 'ajout'; dit: string; valeur: unknown };

export const agreement: FactVerdict = { kind: 'accord' };
