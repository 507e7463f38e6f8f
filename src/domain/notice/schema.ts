import { z } from 'zod';
import type { IssueCode } from '#domain/issue.ts';
import { parseAddress } from '#domain/notice/address.ts';
import { findLabel } from '#domain/notice/markdown-signs.ts';
import { logoPattern, slugMaxLength, slugPattern } from '#domain/notice/slug.ts';
import { findSuspectCharacter, toNfc } from '#domain/text.ts';

export const platforms = [
  'gnu-linux',
  'windows',
  'macos',
  'android',
  'ios',
  'bsd',
  'web',
  'auto-hebergement',
  'extension-navigateur',
  'autre',
] as const;

export const states = ['actif', 'en-veille', 'abandonne', 'plus-libre'] as const;

/** Where one gets a software, by the name of the store; a notice gives its identifier there, never an address. */
export const stores = [
  'flathub',
  'snap',
  'debian',
  'fdroid',
  'google_play',
  'app_store',
  'homebrew',
  'winget',
  'microsoft_store',
  'chocolatey',
  'firefox',
  'chrome',
  'yunohost',
  'docker',
  'pypi',
  'npm',
] as const;

/** What one wants to know at a glance; absent means unknown, never no. */
export const briefAnswers = {
  prix: ['gratuit', 'payant', 'mixte'],
  compte: ['non', 'facultatif', 'oui'],
  francais: ['oui', 'partiel', 'non'],
  hors_ligne: ['oui', 'non'],
} as const;

export const bodyMaxLength = 20_000;

/** A finding of ours inside Zod: the code says which sentence a person reads. */
const fault = (code: IssueCode) => ({ params: { code } });

/** One line of text people read: no hidden character, composed form, no space around, never empty. */
export const line = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .refine(
      (text) => findSuspectCharacter(text) === undefined && !/[\n\t]/.test(text),
      fault('caractere-suspect'),
    )
    .refine((text) => text === toNfc(text), fault('forme-unicode'))
    .refine((text) => text === text.trim() && !/ {2}/.test(text), fault('espaces-superflus'));

const plainSentence = (maxLength: number) =>
  line(maxLength).refine((text) => !holdsMarkup(text), fault('balise-interdite'));

const licencePattern = /^[A-Za-z0-9.+-]+$/;
const wikidataPattern = /^Q[1-9]\d*$/;
const storeIdPattern = /^[A-Za-z0-9][\w./:@+-]*$/;
const pathPattern = /^\/[\w.~%/-]*[\w~%-]$/;

// Refinements are ours alone: what JSON Schema can say of them stands in the metadata, for `/schema/notice.json`.
const address = line(500)
  .refine((text) => parseAddress(text) !== undefined, fault('adresse-invalide'))
  .meta({ format: 'iri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' });

const secureAddress = address
  .refine((text) => !/^http:/i.test(text), fault('adresse-non-securisee'))
  .meta({ format: 'iri', pattern: '^[Hh][Tt][Tt][Pp][Ss]://' });

const date = line(10).refine(isCalendarDate, fault('date-invalide')).meta({ format: 'date' });

export const slug = line(slugMaxLength)
  .refine((text) => slugPattern.test(text), fault('slug-invalide'))
  .meta({ pattern: slugPattern.source });

const unique = <Item extends z.ZodType<string>>(item: Item, maxItems: number) =>
  z
    .array(item)
    .min(1)
    .max(maxItems)
    .refine((values) => new Set(values).size === values.length, fault('valeur-repetee'))
    .meta({ uniqueItems: true });

const storeId = line(150)
  .refine((text) => storeIdPattern.test(text), fault('identifiant-invalide'))
  .meta({ pattern: storeIdPattern.source });

/** An object with nothing in it says nothing: absent means absent. */
const atLeastOne = <Fields extends z.ZodType<object>>(fields: Fields) =>
  fields.refine((value) => Object.values(value).some((field) => field !== undefined), fault('champ-vide'));

const eachOf = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;

const name = line(100).refine((text) => /[\p{Letter}\p{Number}]/u.test(text), fault('nom-illisible'));

/**
 * THE schema of a notice’s front matter, for the build, `check`, the form, the service and the importers.
 * Its metadata feed `content/README.md`, the form’s hints and `/schema/notice.json`; its order is the canonical one.
 */
export const noticeSchema = z.strictObject({
  nom: name.meta({
    title: 'Nom',
    description: 'Le nom du logiciel, tel que ses créateurices l’écrivent.',
    examples: ['LibreOffice'],
  }),
  description_courte: plainSentence(200)
    .optional()
    .meta({
      title: 'Description courte',
      description: 'Une phrase qui dit à quoi il sert, sans répéter son nom. 200 caractères au plus.',
      examples: ['La suite bureautique complète pour écrire, calculer et présenter.'],
    }),
  site_web: address.optional().meta({
    title: 'Site officiel',
    description: 'L’adresse du site officiel, en https.',
    examples: ['https://fr.libreoffice.org/'],
  }),
  depot: address.optional().meta({
    title: 'Dépôt de sources',
    description: 'L’adresse où se trouve le code source.',
    examples: ['https://git.libreoffice.org/core'],
  }),
  logo: z
    .strictObject({
      src: line(120)
        .refine((text) => logoPattern.test(text), fault('chemin-invalide'))
        .meta({ pattern: logoPattern.source }),
    })
    .optional()
    .meta({
      title: 'Logo',
      description: 'Un fichier de content/logos.',
      examples: [{ src: 'libreoffice.svg' }],
    }),
  licences: unique(
    line(80)
      .refine((text) => licencePattern.test(text), fault('licence-inconnue'))
      .meta({ pattern: licencePattern.source }),
    10,
  ).meta({
    title: 'Licences',
    description: 'Une ou plusieurs licences libres, par leur identifiant SPDX.',
    examples: [['MPL-2.0']],
  }),
  plateformes: unique(z.enum(platforms), platforms.length)
    .optional()
    .meta({
      title: 'Plateformes',
      description:
        'Là où le logiciel fonctionne. « web » : on s’en sert dans un navigateur, à une adresse que tient le projet ou son éditeur. « auto-hebergement » : on l’installe soi-même sur un serveur. « bsd » : le site du logiciel ou les paquets d’un BSD le proposent.',
      examples: [['gnu-linux', 'windows']],
    }),
  langues: unique(line(35).refine(isLanguageTag, fault('langue-invalide')), 100)
    .optional()
    .meta({
      title: 'Langues',
      description:
        'Les langues de l’interface traduites au moins pour moitié (codes BCP 47), d’après une source ; « mul » à la fin dit que la liste n’est pas entière. Si l’on sait seulement qu’il parle français : en_bref.',
      examples: [['fr', 'en']],
    }),
  tags: unique(slug, 12)
    .optional()
    .meta({
      title: 'Mots-clefs',
      description: 'Des mots-clefs de tags.yaml, 12 au plus.',
      examples: [['bureautique']],
    }),
  alternative_a: unique(line(100), 20)
    .optional()
    .meta({
      title: 'Alternative à',
      description: 'Les outils propriétaires qu’il peut remplacer.',
      examples: [['Microsoft Office']],
    }),
  createurices: unique(line(100), 20)
    .optional()
    .meta({
      title: 'Créateur·ices',
      description: 'Les personnes ou organisations qui le font.',
      examples: [['The Document Foundation']],
    }),
  lien_wikipedia: secureAddress
    .refine((text) => /^https:\/\/[a-z-]+\.wikipedia\.org\/wiki\/.+/.test(text), fault('adresse-invalide'))
    .optional()
    .meta({
      title: 'Article Wikipédia',
      description: 'De préférence en français.',
      examples: ['https://fr.wikipedia.org/wiki/LibreOffice'],
    }),
  lien_exodus: secureAddress
    .refine((text) => text.startsWith('https://reports.exodus-privacy.eu.org/'), fault('adresse-invalide'))
    .optional()
    .meta({
      title: 'Rapport Exodus Privacy',
      description: 'Pour les applications Android.',
      examples: ['https://reports.exodus-privacy.eu.org/fr/reports/org.schabi.newpipe/latest/'],
    }),
  identifiant_wikidata: line(20)
    .refine((text) => wikidataPattern.test(text), fault('identifiant-invalide'))
    .optional()
    .meta({
      pattern: wikidataPattern.source,
      title: 'Identifiant Wikidata',
      description: 'La lettre Q suivie d’un nombre.',
      examples: ['Q10135'],
    }),
  chatons_id: z
    .int()
    .positive()
    .max(1_000_000)
    .optional()
    .meta({
      title: 'Numéro CHATONS',
      description: 'Le numéro du logiciel dans la recherche de chatons.org.',
      examples: [271],
    }),
  mis_en_avant: z
    .boolean()
    .optional()
    .meta({ title: 'Mis en avant', description: 'Utilisé et recommandé par les membres.', examples: [true] }),
  etat: z
    .enum(states)
    .optional()
    .meta({
      title: 'État',
      description: 'actif (par défaut), en-veille, abandonne ou plus-libre.',
      examples: ['actif'],
    }),
  remplace_par: slug
    .optional()
    .meta({ title: 'Remplacé par', description: 'La notice du successeur.', examples: ['libreoffice'] }),
  points_attention: unique(slug, 6)
    .optional()
    .meta({
      title: 'À savoir avant de choisir',
      description: 'Des identifiants de points-attention.yaml, 6 au plus.',
      examples: [['prise-en-main']],
    }),
  date_creation: date
    .optional()
    .meta({ title: 'Fiche créée le', description: 'AAAA-MM-JJ.', examples: ['2026-11-22'] }),
  date_modification: date
    .optional()
    .meta({ title: 'Fiche modifiée le', description: 'AAAA-MM-JJ.', examples: ['2026-11-22'] }),
  redirections: unique(
    line(200)
      .refine((text) => pathPattern.test(text) && !text.includes('..'), fault('chemin-invalide'))
      .meta({ pattern: pathPattern.source }),
    20,
  )
    .optional()
    .meta({
      title: 'Anciennes adresses',
      description: 'Des chemins qui mènent à cette notice.',
      examples: [['/content/libreoffice']],
    }),
  alias: unique(line(100), 20)
    .optional()
    .meta({
      title: 'Autres noms',
      description: 'Ce que l’on tape aussi pour le trouver.',
      examples: [['Libre Office']],
    }),
  besoins: unique(line(100), 12)
    .optional()
    .meta({
      title: 'Besoins',
      description: 'Ce qu’il permet de faire et que ses mots-clefs ne disent pas, comme on le taperait.',
      examples: [['scanner avec son téléphone']],
    }),
  installer: atLeastOne(z.strictObject(eachOf(stores, () => storeId.optional())))
    .optional()
    .meta({
      title: 'Où l’installer',
      description: `Son identifiant dans chaque magasin : ${stores.join(', ')}.`,
      examples: [{ flathub: 'org.libreoffice.LibreOffice' }],
    }),
  en_bref: atLeastOne(
    z.strictObject({
      prix: z.enum(briefAnswers.prix).optional(),
      compte: z.enum(briefAnswers.compte).optional(),
      francais: z.enum(briefAnswers.francais).optional(),
      hors_ligne: z.enum(briefAnswers.hors_ligne).optional(),
    }),
  )
    .optional()
    .meta({
      title: 'En bref',
      description:
        'prix (gratuit, payant, mixte), compte (non, facultatif, oui), francais (oui, partiel, non), hors_ligne (oui, non). Absent : on ne sait pas.',
      examples: [{ prix: 'gratuit', compte: 'non', francais: 'oui' }],
    }),
  verifie_le: date.optional().meta({
    title: 'Vérifiée le',
    description: 'Le jour où une personne a vérifié ce que dit la fiche. AAAA-MM-JJ.',
    examples: ['2026-11-26'],
  }),
});

/** The body of a notice: Markdown, checked further by `checkBody`. */
export const bodySchema = z
  .string()
  .max(bodyMaxLength)
  .refine((text) => text === toNfc(text), fault('forme-unicode'));

export const noticeKeys = Object.keys(noticeSchema.shape) as NoticeKey[];

/** Whether a sentence holds an HTML tag, a Markdown link or doubled signs of emphasis. */
function holdsMarkup(text: string): boolean {
  const tag = text.search(/<[a-z/!]/i);
  return (
    (tag >= 0 && text.includes('>', tag)) || findLabel(text, '[', '(') !== undefined || /[*_`]{2}/.test(text)
  );
}

/** Whether `YYYY-MM-DD` is a day that exists, after 1970 and before 2200. */
function isCalendarDate(text: string): boolean {
  if (!/^(?:19[7-9]|20\d|21\d)\d-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A BCP 47 tag in its canonical form. @see https://www.rfc-editor.org/rfc/rfc5646 */
function isLanguageTag(text: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(text) && Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

export type Notice = z.output<typeof noticeSchema>;
export type NoticeKey = keyof Notice;
export type Platform = (typeof platforms)[number];
export type State = (typeof states)[number];

/** A notice with its slug and its Markdown body. */
export interface NoticeEntry {
  slug: string;
  notice: Notice;
  corps: string;
}
