/**
 * Makes the function that says a sentence of a dictionary, with its `{parameters}` filled in.
 * A parameter that is not given stays visible, so that a test sees it.
 */
export function createTranslate<Dictionary extends Readonly<Record<string, string>>>(dictionary: Dictionary) {
  return (key: keyof Dictionary & string, params: Readonly<Record<string, string | number>> = {}): string =>
    fill(dictionary[key] ?? key, params);
}

/** Replaces each `{name}` of a sentence by its parameter. */
export function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The same sentences in another language: not one more, not one less. */
export type Translation<Dictionary> = Readonly<Record<keyof Dictionary, string>>;
