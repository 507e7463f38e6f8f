import { z } from 'zod';
import type { IssueCode } from '#domain/issue.ts';
import { parseAddress } from '#domain/notice/address.ts';
import { parseSiteAddress } from '#domain/site/address.ts';
import { line, slug } from '#domain/primitives.ts';
import { fallbackColours } from '#domain/site/colours.ts';
import { workshopThemes } from '#domain/workshop/answers.ts';
import { defaultLanguage, directoryLanguages } from '#domain/site/language.ts';

/** A finding of ours inside Zod: the code says which sentence a person reads. */
const fault = (code: IssueCode) => ({ params: { code } });

const colour = z.string().refine((text) => /^#[0-9a-f]{6}$/i.test(text), fault('couleur-invalide'));
const text = line(400);
const webAddress = line(500).refine((value) => URL.canParse(value) && /^https?:/i.test(value), {
  params: { code: 'adresse-invalide' satisfies IssueCode },
});
/** A file of `content/`: letters, digits, hyphens; never a way out of the folder. */
const image = line(100).refine(
  (path) => /^[\w-]+(?:\/[\w-]+){0,3}\.(?:svg|png|webp|jpe?g|ico)$/.test(path),
  fault('chemin-invalide'),
);
const licenceId = line(80).refine((id) => /^[A-Za-z0-9.+-]+$/.test(id), fault('identifiant-invalide'));
const menu = z.array(z.union([slug, z.strictObject({ label: line(60), url: line(500) })])).max(30);

/** `site.yaml`: what makes this directory this one. Every key may be absent: a default stands in. */
export const siteSettingsSchema = z.strictObject({
  /** Empty until it is chosen, as the two like it: words of the directory’s language then stand in. */
  name: line(60).default(''),
  baseline: text.default(''),
  /** What its pages, its form and its service speak. */
  lang: z.enum(directoryLanguages).default(defaultLanguage),
  /** Public address of the site, with its path if it has one; `SITE_URL` overrides it. */
  url: line(500)
    .refine((value) => parseSiteAddress(value) !== undefined, fault('adresse-de-site'))
    .default('http://localhost:4321'),
  /** Who speaks in « Les membres de … utilisent ». */
  members: line(60).default(''),
  /** What the directory lists, as its sentences say it; the words of the language when left out. */
  lists: z.strictObject({ singular: line(60), plural: line(60) }).optional(),
  colours: z
    .strictObject({
      primary: colour.default(fallbackColours.primary),
      accent: colour.default(fallbackColours.accent),
    })
    .prefault({}),
  /** Pictures of `content/`: beside the name on every page, and in the tab of the browser. */
  logo: image.optional(),
  favicon: image.optional(),
  /** SPDX identifier of the licence of the texts and of the data. */
  content_licence: licenceId.default('CC-BY-SA-4.0'),
  /** Licences taken here besides those that the OSI or the FSF hold for free. */
  accepted_licences: z.array(licenceId).max(50).default([]),
  /** Where to write to the people of the directory: an e-mail address, or a page. */
  contact: line(200)
    .refine((value) => contactKind(value) !== undefined, fault('contact-invalide'))
    .optional(),
  /** Who answers for the site; its name when left out. */
  publisher: line(100).optional(),
  /** The links at the top and at the foot of every page; ours when left out. */
  navigation: z.strictObject({ header: menu.optional(), footer: menu.optional() }).prefault({}),
  /** What the home page puts forward: slugs of tags and of alternatives; the most used ones when left out. */
  home: z
    .strictObject({ tags: z.array(slug).default([]), alternatives: z.array(slug).default([]) })
    .prefault({}),
  /** The tags that answer each theme of the workshop, the closest first. */
  workshop: z.partialRecord(z.enum(workshopThemes), z.array(slug).max(12)).default({}),
  contribution: z
    .strictObject({
      /** The red button of the built site: `false` and every page says contributions are closed. */
      open: z.boolean().default(true),
      message: text.optional(),
      /** Address of the contribution service when it is not served by the site’s own host. */
      service: webAddress.optional(),
    })
    .prefault({}),
  /** The forge where notices are reviewed, for people who have an account there. */
  forge: z.strictObject({ url: webAddress.optional() }).prefault({}),
});

/** Whether a contact is an e-mail address, a page elsewhere, or a page of the site; `undefined` when it is none. */
export function contactKind(contact: string): 'mail' | 'address' | 'page' | undefined {
  if (/^[^\s@<>"',;:/]+@[^\s@<>"',;:/]+\.[a-z]{2,}$/i.test(contact)) return 'mail';
  if (parseAddress(contact) !== undefined) return 'address';
  return /^\/[\w-]+(?:\/[\w-]+){0,5}\.html(?:#[\w-]+)?$/.test(contact) ? 'page' : undefined;
}

export type SiteSettings = z.output<typeof siteSettingsSchema>;

/** A link of `navigation`: the name of a page of the site, or a label and an address. */
export type MenuEntry = NonNullable<SiteSettings['navigation']['header']>[number];
