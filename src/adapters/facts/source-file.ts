import type { TroubleReason } from '#domain/import/codes.ts';
import type { FactRecord } from '#domain/facts/facts.ts';

/** What one file gave of one source. */
export interface SourcePart {
  source: string;
  records: FactRecord[];
  troubles: Trouble[];
}

/** The same, with the day of the source. */
export interface SourceFile extends SourcePart {
  /** `YYYY-MM-DD` */
  date: string;
  /** Whether that day was told: else it is only the one its file was last written. */
  isDated: boolean;
}

/** A record, or a value of one, that could not be used. */
export interface Trouble {
  /** The record, as its source names it. */
  fiche: string;
  raison: TroubleReason;
  valeur?: string;
}
