/** The ending of the key that says a number, in the language of the page. */
export function pluralOf(count: number): 'one' | 'many' {
  return new Intl.PluralRules(document.documentElement.lang).select(count) === 'one' ? 'one' : 'many';
}
