import { sayings } from '#words/sayings.ts';
import { defineTextRule } from '#domain/catalogue/said-in-text.ts';

/** Who must create an account learns it from the fields; an account for a part of the uses is said in `en_bref`. */
export const textAccount = defineTextRule('texte-compte', 'compte', ['oui', 'facultatif'], sayings.account);
