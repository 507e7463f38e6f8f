import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { printMessages as french } from '../fr/print.ts';

/** What the sheet to print says, and what paper says instead of a link. */
export const printMessages = {
  title: 'Print',
  description: 'A sheet to hand out: each software with its address, a QR code and a sentence.',
  'without.text':
    'The sheet is made in this browser and needs JavaScript. Without it, every entry and every tag page prints as it is:',
  'empty.text': 'Nothing to print yet: the sheet shows the software of a selection.',
  'empty.link': 'Make my selection',
  back: 'Back to the selection',
  print: 'Print',
  'print.text':
    'The sheet follows the paper chosen in the print window, A4 or Letter. It stays readable in black and white.',
  'layout.label': 'Layout',
  'layout.colonnes': 'Two columns',
  'layout.liste': 'One column',
  'layout.cartes': 'Cards to cut out',
  note: 'Keep a line to write by hand',
  'sheet.title': 'Free software to try',
  'sheet.made': '{site}, {date}',
  'sheet.note': 'Note',
  'sheet.why': 'Why?',
  'sheet.attention': 'Good to know: {label}.',
  'sheet.site': 'Website',
  'sheet.notice': 'Entry',
  'sheet.qr': 'QR code: {address}',
  'list.print': 'Print this list',
} as const satisfies Translation<typeof french>;

export const tPrint = createTranslate(printMessages);
