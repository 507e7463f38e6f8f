/** How a language names itself to machines: what is not a word, yet is its own. */
export interface Language {
  /** BCP 47, for `lang=`, feeds and `Intl`. */
  code: string;
  /** For `og:locale`. @see https://ogp.me/#optional */
  openGraph: string;
}
