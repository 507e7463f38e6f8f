import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { fieldRowMessages as french } from '../fr/field-rows.ts';

/** What is wrong in a row of the table of fields. */
export const fieldRowMessages = {
  line: '{file}, field “{field}”: {fault}',
  'asked-and-not':
    'the form asks for it (section) and says why it does not (unasked): keep only one of the two.',
  'neither-asked-nor-not':
    'nothing says where the form asks for it: write its “section”, or why it does not ask (unasked).',
  'required-not-asked':
    'required, but the form does not ask for it: give it a “section”, or remove “required”.',
  'first-of-nothing': 'first of its section, but without a section: remove “first”, or write its “section”.',
  'wrong-identity':
    'this kind of field does not tell that of a software: “identity” is “name” for a name, “address” for an address, and nothing elsewhere.',
  'no-value': 'no value is possible: write at least one in “among” or “answers”.',
  'value-twice': 'a value is written twice in “among”: keep only one.',
  'nothing-fits': 'its limit (maxItems, maxLength or maximum) lets nothing in: write at least 1.',
  'more-than-there-are': '“maxItems” is more than the values there are: write “among.length”.',
  'pattern-remembers': 'its pattern has the flag “g” or “y” and would not answer the same twice: remove it.',
  'no-words': 'it has no words yet: write them in src/i18n/fr/fields.ts, then in every other language.',
  'example-refused':
    'its example is not accepted by its own row: correct one of the two (src/i18n/en/fields.ts).',
} as const satisfies Translation<typeof french>;

export const tFieldRow = createTranslate(fieldRowMessages);
