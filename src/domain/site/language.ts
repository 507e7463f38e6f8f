/**
 * The languages a directory may be in, each with words no text of it does without, by which another language is told. A
 * new one is a line here, and its folder (`docs/dev/how-to.md`).
 */
const languages = {
  fr: `le la les un une des du de et est en pour que qui dans sur avec son sa ses ce cette vous nous par pas plus aux au
    ne on peut logiciel libre permet sans ou`,
  en: `the a an is are of and to for with your you that this it its can from by or on in as be will all any not our their
    which without more free software open source app`,
};

export const directoryLanguages = Object.keys(languages) as readonly DirectoryLanguage[];

/** The words of a text that one language or another cannot do without, folded. */
export const smallWords: ReadonlyMap<DirectoryLanguage, ReadonlySet<string>> = new Map(
  directoryLanguages.map((code) => [code, new Set(languages[code].split(/\s+/))]),
);

/** What a directory speaks when `site.yaml` does not say. */
export const defaultLanguage: DirectoryLanguage = 'fr';

export type DirectoryLanguage = keyof typeof languages;

/** How a language names itself to machines: what is not a word, yet is its own. */
export interface Language {
  /** BCP 47, for `lang=` and feeds. */
  code: DirectoryLanguage;
  /** How `Intl` writes it: « en » alone would put the month first. */
  locale: string;
  /** What stands between a label and its value. */
  colon: string;
  /** Three letters, for libraries of ZIM files. */
  iso639: string;
}
