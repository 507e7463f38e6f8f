import { z } from 'zod';
import type { Friend } from '#domain/mini-site/schema.ts';
import { parseAddress } from '#domain/notice/address.ts';
import type { FieldKey } from '#domain/notice/fields.ts';
import { noticeSchema } from '#domain/notice/schema.ts';
import { address, line, withCode } from '#domain/primitives.ts';

/** The fields of a notice that tell someone’s mini-site, in the order they are asked: the door then judges it as it judges a notice. */
export const miniSiteKeys = [
  'nom',
  'site_web',
  'description_courte',
  'createurices',
] as const satisfies readonly FieldKey[];

/** What a proposed mini-site must say: a title, an address over https, one sentence; who makes it, when they wish. */
export const miniSiteFieldsSchema = z.strictObject({
  nom: noticeSchema.shape.nom,
  site_web: address.refine(
    (text) => parseAddress(text)?.protocol !== 'http:',
    withCode('adresse-non-securisee'),
  ),
  description_courte: noticeSchema.shape.description_courte.unwrap(),
  createurices: z.array(line(60)).max(3).optional(),
});

/** A mini-site as `content/mini-sites-amis/` keeps it, in the canonical order of its keys. */
export function friendOf({ nom, site_web, description_courte, createurices = [] }: MiniSiteFields): Friend {
  return {
    titre: nom ?? '',
    adresse: site_web ?? '',
    phrase: description_courte ?? '',
    ...(createurices.length > 0 ? { par: createurices.join(', ') } : {}),
  };
}

/** Where a mini-site is kept, in the repository of its directory: a file each, so that two proposals never meet in one. */
export function friendSource(slug: string): string {
  return `content/mini-sites-amis/${slug}.yaml`;
}

interface MiniSiteFields {
  nom?: string | undefined;
  site_web?: string | undefined;
  description_courte?: string | undefined;
  createurices?: readonly string[] | undefined;
}
