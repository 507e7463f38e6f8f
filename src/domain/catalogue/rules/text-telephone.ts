import { sayings } from '#words/sayings.ts';
import { defineTextRule } from '#domain/catalogue/said-in-text.ts';

/** Who must give a telephone number learns it from the fields, not from the end of the text. */
export const textTelephone = defineTextRule('texte-telephone', 'telephone', ['oui'], sayings.telephone);
