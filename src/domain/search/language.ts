import { french } from './languages/fr.ts';
import type { SearchLanguage } from './languages/language.ts';

/** What the search knows of the language people type in; another directory may speak another one. */
export const language: SearchLanguage = french;
