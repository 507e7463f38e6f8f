/** How a language names itself to machines: what is not a word, yet is its own. */
export interface Language {
  /** BCP 47, for `lang=` and feeds. */
  code: string;
  /** How `Intl` writes it: « en » alone would put the month first. */
  locale: string;
  /** What stands between a label and its value. */
  colon: string;
  /** Three letters, for libraries of ZIM files. */
  iso639: string;
}
