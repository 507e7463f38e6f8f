import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { compareMessages as french } from '../fr/compare.ts';

/** What the comparison says, and the buttons of lists that lead to it. */
export const compareMessages = {
  title: 'Compare',
  description: 'Two to four free software side by side.',
  lead: 'Two to four programs side by side. “Not told”: nobody has written it yet, it is not a no.',
  'without.text':
    'The comparison is made in this browser and needs JavaScript. Without it, open each entry in a tab:',
  'empty.text': 'Tick two to four in a list, or in your selection, then press “Compare”.',
  'empty.selection': 'My selection',
  caption: 'Comparison of {names}',
  table: 'Table to scroll',
  criterion: 'Criterion',
  unknown: 'not told',
  print: 'Print',
  select: 'Add them to my selection',
  selected: 'Added to your selection',
  remove: 'Remove {name} from the comparison',
  'too-many': 'Four at most compare well. Left out: {names}.',
  'one.text': 'It takes a second one to compare.',
  'row.description': 'In one sentence',
  'row.etat': 'State',
  'row.plateformes': 'Runs on',
  'row.attentions': 'Good to know',
  'row.tags': 'For',
  'row.alternatives': 'Replaces',
  'row.licences': 'Licence',
  'row.createurices': 'Made by',
  'row.verifie_le': 'Checked on',
  'row.site_web': 'Website',
  'row.notice': 'Entry',
  'attentions.none': 'nothing reported',
  'list.start': 'Compare software',
  'list.stop': 'Stop comparing',
  'list.help': 'Tick two to four.',
  'list.go': 'Compare the {count}',
  'list.tick': 'Compare {name}',
} as const satisfies Translation<typeof french>;

export const tCompare = createTranslate(compareMessages);
