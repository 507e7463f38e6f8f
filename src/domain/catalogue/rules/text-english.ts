import { sayings } from '#words/sayings.ts';
import { defineTextRule } from '#domain/catalogue/said-in-text.ts';

/** A software, or its help, that the text says to be in English is marked so in the fields. */
export const textEnglish = defineTextRule('texte-anglais', 'anglais', ['oui'], sayings.english);
