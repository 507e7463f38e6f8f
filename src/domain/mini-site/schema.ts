import { z } from 'zod';
import { parseAddress } from '#domain/notice/address.ts';
import { line, slug, withCode } from '#domain/primitives.ts';

/** No longer than a sentence of a selection: a list opens as one. */
const sentence = line(300);

const recommendation = z.strictObject({ notice: slug, phrase: sentence });

const group = z.strictObject({
  titre: line(80),
  introduction: sentence.optional(),
  logiciels: z
    .array(recommendation)
    .max(30)
    .refine((items) => items.length > 0, withCode('groupe-vide')),
});

/**
 * `mini-sites/<slug>.yaml`: a list of software recommended to someone, in groups, each with the sentence that says why.
 * The order of its keys is the canonical one.
 */
export const miniSiteSchema = z.strictObject({
  titre: line(80),
  /** Whom it is for, as it ends a sentence: « les associations ». */
  pour: line(80),
  introduction: line(800),
  groupes: z.array(group).min(1).max(12),
});

/**
 * An item of `mini-sites-amis.yaml`, or a file of `mini-sites-amis/`: a page where other people recommend software of
 * their own choice.
 */
export const friendSchema = z.strictObject({
  titre: line(100),
  adresse: line(500).refine(
    (text) => parseAddress(text)?.protocol === 'https:',
    withCode('adresse-invalide'),
  ),
  /** What one finds there. */
  phrase: sentence,
  /** Who makes it, when they wish it to be said. */
  par: line(200).optional(),
});

export type MiniSite = z.output<typeof miniSiteSchema>;

export type Friend = z.output<typeof friendSchema>;

/** A mini-site with the slug of its file, when it has one of its own. */
export interface FriendEntry extends Friend {
  slug?: string;
}

/** A curated list with the slug of its file. */
export interface MiniSiteEntry extends MiniSite {
  slug: string;
}
