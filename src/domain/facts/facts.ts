import { z } from 'zod';
import { isLanguageTag, languageMaxLength } from '#domain/notice/language-tag.ts';
import { noticeSchema, type Notice } from '#domain/notice/schema.ts';

const { licences, site_web, depot, plateformes, identifiant_wikidata, installer, verifie_le } =
  noticeSchema.shape;
const words = z.string().min(1).max(200);
const day = verifie_le.unwrap();

/** How much of the interface is translated, from 1 to 100; `true` when a source only says that a translation is there. */
const shareSchema = z.union([z.int().min(1).max(100), z.literal(true)]);

/**
 * What one source says of one software, in the words of a notice. A field the source does not tell is absent.
 * `langues` are all the languages the source knows of, with the share of each.
 */
export const factSchema = z.strictObject({
  /** The record’s own name at its source. */
  fiche: words,
  /** The software’s name there, by which a renamed notice is found again. */
  nom: words.optional(),
  /** The day of this record, when its source holds some older than others. */
  date: day.optional(),
  licences: licences.optional(),
  /** The source does not tell « only » from « or later ». */
  licences_sans_precision: z.literal(true).optional(),
  site_web,
  depot,
  plateformes,
  langues: z.record(z.string().max(languageMaxLength).refine(isLanguageTag), shareSchema).optional(),
  identifiant_wikidata,
  installer,
  derniere_version: z.strictObject({ numero: words.optional(), date: day.optional() }).optional(),
  /** Whether its makers have closed the repository to changes. */
  archive: z.boolean().optional(),
  /** Addresses of the notice that no longer answer, by field, with what was seen. */
  adresses_mortes: z.partialRecord(z.enum(['site_web', 'depot']), words).optional(),
  /** What else an import read, by the fields of a notice, its text as `corps`: the next one compares with it. */
  lu: z.record(z.string(), z.unknown()).optional(),
});

/** A file of `content/.facts/`: what one source says, apart from what people wrote, by slug of the notice. */
export const factsFileSchema = z.strictObject({
  version: z.literal(1),
  source: words,
  /** The day of the source, not of its reading. */
  date: day,
  faits: z.record(z.string(), factSchema),
});

/** The same, its records not yet judged: a wrong one is no reason to lose the others. */
export const rawFactsFileSchema = factsFileSchema.extend({
  faits: z.record(z.string(), z.record(z.string(), z.unknown())),
});

export type Fact = z.output<typeof factSchema>;
export type FactsFile = z.output<typeof factsFileSchema>;
export type Share = z.output<typeof shareSchema>;

/** A fact with where it comes from. */
export interface SourcedFact extends Fact {
  source: string;
  date: string;
}

/** A record of a source, not yet tied to a notice. */
export interface FactRecord {
  fact: Fact;
  /** Other names it is known by there. */
  autresNoms: readonly string[];
  /** A source about one system only vouches for a name there: « Notes » on Android is not « Notes » elsewhere. */
  systeme?: NonNullable<Notice['plateformes']>[number];
}
