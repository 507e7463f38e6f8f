import { z } from 'zod';
import { line, slug } from '#domain/notice/schema.ts';
import { defaultLanguage, directoryLanguages } from '#domain/site/language.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);
const text = line(400);

/** `site.yaml`: what makes this directory this one. Every key may be absent: a default stands in. */
export const siteSettingsSchema = z.strictObject({
  name: line(60).default('Annuaire libre'),
  baseline: text.default('Des logiciels libres, choisis et expliqués simplement.'),
  /** What its pages, its form and its service speak. */
  lang: z.enum(directoryLanguages).default(defaultLanguage),
  /** Public address of the site, with its path if it has one; `SITE_URL` overrides it. */
  url: z.url({ protocol: /^https?$/ }).default('http://localhost:4321'),
  /** Who speaks in « Les membres de … utilisent ». */
  members: line(60).default('l’annuaire'),
  contact: line(200).optional(),
  /** What the home page puts forward: slugs of tags and of alternatives; the most used ones when left out. */
  home: z
    .strictObject({ tags: z.array(slug).default([]), alternatives: z.array(slug).default([]) })
    .prefault({}),
  colours: z
    .strictObject({ primary: colour.default('#5b3f8c'), accent: colour.default('#b8460e') })
    .prefault({}),
  contribution: z
    .strictObject({
      /** The red button of the built site: `false` and every page says contributions are closed. */
      open: z.boolean().default(true),
      message: text.optional(),
      /** Address of the contribution service when it is not served by the site’s own host. */
      service: z.url({ protocol: /^https?$/ }).optional(),
    })
    .prefault({}),
  /** The forge where notices are reviewed, for people who have an account there. */
  forge: z.strictObject({ url: z.url({ protocol: /^https?$/ }).optional() }).prefault({}),
});

export type SiteSettings = z.output<typeof siteSettingsSchema>;
