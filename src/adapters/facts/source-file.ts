import type { TroubleReason } from '#domain/import/codes.ts';
import type { FactRecord } from '#domain/facts/facts.ts';

/** What one file gave of one source. */
export interface SourceFile {
  source: string;
  /** `YYYY-MM-DD`, the day of the source. */
  date: string;
  records: FactRecord[];
  troubles: Trouble[];
}

/** A record, or a value of one, that could not be used. */
export interface Trouble {
  /** The record, as its source names it. */
  fiche: string;
  raison: TroubleReason;
  valeur?: string;
}
