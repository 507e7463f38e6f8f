/**
 * By what someone could be reached in some texts, the kinds alone: before moderators it would be public at once, so it
 * waits for a person. An address on a federated network (`@name@host`) and the user of a repository (`git@host`) are none.
 */
export function findContacts(texts: readonly (string | undefined)[]): Contact[] {
  const given = texts.filter((text) => text !== undefined);
  return (['courriel', 'telephone'] as const).filter((kind) =>
    given.some((text) => patterns[kind].test(text)),
  );
}

const patterns = {
  courriel: /(?<![\w@.+-])(?!git@)[a-z0-9][\w.%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\w@])/i,
  // Ten digits of the French plan, or a « + » and eight to fifteen digits; separators as people write them.
  telephone:
    /(?<![\d.,])(?:0[1-9](?:[ .\-\u00A0\u202F]?\d{2}){4}|(?:\+|\b00)[1-9](?:[ .\-\u00A0\u202F()]{0,2}\d){7,14})(?!\d)/,
};

export type Contact = 'courriel' | 'telephone';
