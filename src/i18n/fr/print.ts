import { createTranslate } from '#i18n/translate.ts';

/** What the sheet to print says, and what paper says instead of a link. */
export const printMessages = {
  title: 'Imprimer',
  description: 'Une feuille à donner : chaque logiciel avec son adresse, un code QR et une phrase.',
  'without.text':
    'La feuille se compose dans ce navigateur et demande JavaScript. Sans lui, chaque notice et chaque page de mot-clef s’imprime telle quelle :',
  'empty.text': 'Rien à imprimer pour l’instant : la feuille montre les logiciels d’une sélection.',
  'empty.link': 'Composer ma sélection',
  back: 'Revenir à la sélection',
  print: 'Imprimer',
  'print.text':
    'La feuille suit le papier choisi dans la fenêtre d’impression, A4 ou Letter. Elle reste lisible en noir et blanc.',
  'layout.label': 'Mise en page',
  'layout.colonnes': 'Deux colonnes',
  'layout.liste': 'Une colonne',
  'layout.cartes': 'Cartes à découper',
  note: 'Garder une ligne pour écrire à la main',
  'sheet.title': 'Des logiciels libres à essayer',
  'sheet.made': '{site}, le {date}',
  'sheet.note': 'Note',
  'sheet.why': 'Pourquoi ?',
  'sheet.attention': 'À savoir : {label}.',
  'sheet.site': 'Le site',
  'sheet.notice': 'La notice',
  'sheet.qr': 'Code QR : {address}',
  'list.print': 'Imprimer cette liste',
} as const;

export const tPrint = createTranslate(printMessages);
