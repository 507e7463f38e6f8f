import { labelled } from '#i18n/format.ts';
import { chooseLicences } from '#adapters/importers/licence-terms.ts';
import { factSchema, type Fact } from '#domain/facts/facts.ts';
import type { LicenceList } from '#domain/notice/licence.ts';
import type { Trouble } from './source-file.ts';

/**
 * What a record of a source says, in the words of a notice: its licence expression becomes a list of ours, and a value
 * that no notice could hold is left out and told, with the record’s name.
 */
export function factOf(values: RawFact, licences: LicenceList, troubles: Trouble[]): Fact {
  const { fiche } = values;
  const choice = chooseLicences(values.licences ?? [], licences);
  if (!choice.ok && choice.reason === 'licence-inconnue')
    troubles.push({ fiche, raison: 'licence', valeur: choice.detail ?? '' });
  return validFact({ ...values, licences: choice.ok ? choice.ids : undefined }, troubles);
}

/** The part of a record that a notice could hold; what it could not is told, with the record’s name. */
export function validFact({ fiche, ...values }: ValuesOfRecord, troubles: Trouble[]): Fact {
  const kept = Object.entries(values).filter(([key, value]) => {
    if (value === undefined) return false;
    if (isField(key) && factSchema.shape[key].safeParse(value).success) return true;
    troubles.push({ fiche, raison: 'valeur', valeur: labelled(key, JSON.stringify(value).slice(0, 80)) });
    return false;
  });
  return factSchema.parse({ ...Object.fromEntries(kept), fiche: fiche.slice(0, 200) || '?' });
}

function isField(key: string): key is keyof Fact {
  return Object.hasOwn(factSchema.shape, key);
}

/** A fact as a source gives it: anything may be wrong in it. */
interface RawFact extends Partial<Record<Exclude<keyof Fact, 'fiche' | 'licences'>, unknown>> {
  fiche: string;
  /** Licences as the source writes them; expressions too. */
  licences?: readonly string[];
}

/** Values of a record whose very fields may be none of ours. */
export type ValuesOfRecord = Readonly<Record<string, unknown>> & { fiche: string };
