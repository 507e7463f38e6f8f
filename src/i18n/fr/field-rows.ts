import { createTranslate } from '#i18n/translate.ts';
import type { Contradiction } from '#domain/notice/field-contradictions.ts';

/** What is said to who adds a field whose row contradicts itself. */
export const fieldRowMessages = {
  line: '{file}, champ « {field} » : {fault}',
  'asked-and-not':
    'le formulaire le demande (section) et dit pourquoi il ne le demande pas (unasked) : ne garder que l’un des deux.',
  'neither-asked-nor-not':
    'rien ne dit où le formulaire le demande : écrire sa « section », ou pourquoi il ne le demande pas (unasked).',
  'required-not-asked':
    'obligatoire, mais le formulaire ne le demande pas : lui donner une « section », ou retirer « required ».',
  'first-of-nothing':
    'premier de sa section, mais sans section : retirer « first », ou écrire sa « section ».',
  'wrong-identity':
    'ce genre de champ ne dit pas cela d’un logiciel : « identity » est « name » pour un nom, « address » pour une adresse, et rien ailleurs.',
  'no-value': 'aucune valeur n’est possible : en écrire une au moins dans « among » ou « answers ».',
  'value-twice': 'une valeur est écrite deux fois dans « among » : n’en garder qu’une.',
  'nothing-fits': 'sa limite (maxItems, maxLength ou maximum) ne laisse rien passer : écrire 1 au moins.',
  'more-than-there-are': '« maxItems » dépasse le nombre des valeurs possibles : écrire « among.length ».',
  'pattern-remembers':
    'son motif a le drapeau « g » ou « y » et ne répondrait pas deux fois la même chose : le retirer.',
  'no-words':
    'il n’a pas encore de mots : écrire les siens dans src/i18n/fr/fields.ts, puis dans chaque autre langue.',
  'example-refused':
    'son exemple n’est pas accepté par sa propre ligne : corriger l’un des deux (src/i18n/fr/fields.ts).',
} as const satisfies Record<Contradiction | 'line' | 'no-words', string>;

export const tFieldRow = createTranslate(fieldRowMessages);
