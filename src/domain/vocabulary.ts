import { z } from 'zod';
import type { ForeignSubjects } from '#domain/import/foreign-subjects.ts';
import { briefAnswers } from '#domain/notice/closed-values.ts';
import type { LicenceList } from '#domain/notice/licence.ts';
import { pictogramNames } from '#domain/pictograms.ts';
import { address, date, line, slug } from '#domain/primitives.ts';
import { fold, foldTight } from '#domain/text.ts';

const lines = z.array(line(100)).max(60);
const sentence = line(600);

/** `tags.yaml`: the closed list of subjects, each with the need it names (« je cherche à… »). */
export const tagSchema = z.strictObject({
  slug,
  label: line(60),
  description: sentence,
  besoin: line(100),
  /** What the need is drawn as, before it. */
  pictogramme: z.enum(pictogramNames).optional(),
  synonymes: lines.default([]),
});

/** `alternatives.yaml`: what people know and type, with the tags of the need it serves. */
export const alternativeSchema = z.strictObject({
  slug,
  nom: line(100),
  alias: lines.default([]),
  tags: z.array(slug).default([]),
  /** Why no free software of the catalogue replaces it; or what to know of those that do. */
  pourquoi: sentence.optional(),
});

/** What a point of attention answers of the notices that have it: the questions of `en_bref`, and two that texts answer. */
const implicationSchema = z
  .strictObject({
    prix: z.enum(briefAnswers.prix),
    compte: z.enum(briefAnswers.compte),
    francais: z.enum(briefAnswers.francais),
    hors_ligne: z.enum(briefAnswers.hors_ligne),
    /** A telephone number is asked for. */
    telephone: z.literal('oui'),
    /** It is mostly in English, or its help is. */
    anglais: z.literal('oui'),
  })
  .partial();

/** `points-attention.yaml`: what to know before choosing. Rules look at what a point implies: its name is the directory’s. */
export const attentionSchema = z.strictObject({
  id: slug,
  label: line(80),
  explication: sentence,
  implique: implicationSchema.optional(),
});

/** `refusals.yaml`: what was proposed and refused, with the reason. */
export const refusalSchema = z.strictObject({
  nom: line(100),
  slug,
  adresses: z.array(address).default([]),
  motif: sentence,
  date,
  voir: z.array(slug).default([]),
});

/** `refusal-reasons.yaml`: why a proposal is refused, in a sentence its contributor reads. */
export const refusalReasonSchema = z.strictObject({ id: slug, phrase: sentence });

/** `wishes.yaml`: notices that are wished for. */
export const wishSchema = z.strictObject({ nom: line(100), adresse: address.optional(), pourquoi: sentence });

/**
 * `exceptions.yaml`: known faults, by rule and file, or by notice and field when a fact of `content/.facts/` says
 * otherwise; the list may only shrink.
 */
export const exceptionSchema = z
  .strictObject({
    regle: line(60).optional(),
    fichier: line(200).optional(),
    notice: slug.optional(),
    champ: line(60).optional(),
    raison: sentence,
  })
  .superRefine((exception, context) => {
    const isAboutFact = exception.notice !== undefined || exception.champ !== undefined;
    for (const key of isAboutFact ? (['notice', 'champ'] as const) : (['regle', 'fichier'] as const))
      if (exception[key] === undefined)
        context.addIssue({ code: 'invalid_type', expected: 'string', path: [key], input: undefined });
  });

/**
 * `budgets.yaml`: how many notices still lack something; each number may only go down. Notices created after
 * `jusqu_au` do not count: what someone proposes today is not refused for what no source gives yet.
 */
export const budgetSchema = z.strictObject({
  mesure: z.enum(['logo', 'identifiant_wikidata', 'lien_wikipedia', 'lien_exodus']),
  manquants: z.int().nonnegative(),
  jusqu_au: z.iso.date().optional(),
});

/** Indexes the closed lists, for rules and views. */
export function createVocabulary(lists: VocabularyLists): Vocabulary {
  const alternativeByName = new Map<string, Alternative>();
  for (const alternative of lists.alternatives) {
    for (const name of [alternative.nom, ...alternative.alias]) {
      const key = foldTight(name);
      if (!alternativeByName.has(key)) alternativeByName.set(key, alternative);
    }
  }
  return {
    ...lists,
    tagBySlug: new Map(lists.tags.map((tag) => [tag.slug, tag])),
    tagByLabel: new Map(lists.tags.toReversed().map((tag) => [fold(tag.label), tag])),
    attentionById: new Map(lists.attentions.map((point) => [point.id, point])),
    alternativeByName,
  };
}

/** The proprietary product a name means, by its name or one of its aliases. */
export function findAlternative(vocabulary: Vocabulary, name: string): Alternative | undefined {
  return vocabulary.alternativeByName.get(foldTight(name));
}

export type Tag = z.output<typeof tagSchema>;
export type Alternative = z.output<typeof alternativeSchema>;
export type Attention = z.output<typeof attentionSchema>;
export type Implication = z.output<typeof implicationSchema>;
export type Refusal = z.output<typeof refusalSchema>;
export type RefusalReason = z.output<typeof refusalReasonSchema>;
export type Wish = z.output<typeof wishSchema>;
export type Exception = z.output<typeof exceptionSchema>;
export type Budget = z.output<typeof budgetSchema>;

export interface VocabularyLists {
  tags: readonly Tag[];
  alternatives: readonly Alternative[];
  attentions: readonly Attention[];
  refusals: readonly Refusal[];
  wishes: readonly Wish[];
  licences: LicenceList;
  /** Absent where nothing comes from another catalogue, nor goes to one. */
  foreignSubjects?: ForeignSubjects;
}

export interface Vocabulary extends VocabularyLists {
  tagBySlug: ReadonlyMap<string, Tag>;
  /** By the folded label; the first tag of a label has it. */
  tagByLabel: ReadonlyMap<string, Tag>;
  attentionById: ReadonlyMap<string, Attention>;
  alternativeByName: ReadonlyMap<string, Alternative>;
}
