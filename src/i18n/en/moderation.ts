import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { moderationMessages as french } from '../fr/moderation.ts';

/** What `npm run moderate` says. */
export const moderationMessages = {
  usage: [
    'Moderation of the local forge:',
    '  npm run moderate -- list                     the proposals that wait',
    '  npm run moderate -- list --all               all of them, with their state',
    '  npm run moderate -- show ID                  one proposal in full',
    '  npm run moderate -- accept ID                writes the entry into the content',
    '  npm run moderate -- ask ID "question"        asks the person a question',
    '  npm run moderate -- refuse ID "reason"       closes it; the reason is shown to the person',
    '  npm run moderate -- refuse ID --motif NAME   the same, by a reason of refusal-reasons.yaml',
    'ID is the number in the list or the reference.',
  ].join('\n'),
  'unknown-verb': 'Unknown command: “{verb}”.',
  'missing-id': 'Say which proposal, by its number or its reference: npm run moderate -- {verb} ID',
  'unknown-forge': 'FORGE is “{forge}”, which is no forge. The forges are: {forges}.',
  'other-forge':
    'Moderators of this service decide at its forge (FORGE={forge}): proposals are read and accepted there.',
  'not-found': 'No proposal “{id}”: npm run moderate -- list shows them.',
  'list.empty': 'No proposal is waiting.',
  'list.count': '{count} proposal(s).',
  'show.title': '{title}  (no. {number}, {reference})',
  'show.comment': '- {date}: {text}',
  'show.state': 'State: {state} · labels: {labels} · received on {date}',
  'show.changes': 'Changes in the files:',
  'show.comments': 'Answers of the team:',
  'accept.done': 'Accepted: {files}. Build the site again to publish it (npm run build).',
  'accept.nothing': 'Accepted: the content already said the same.',
  'accept.not-open': 'The proposal {id} is no longer open (state: {state}).',
  'conflict.fields': 'The entry has changed since, in the same fields ({fields}): {file}.',
  'conflict.removed': 'The entry to correct no longer exists: {file}.',
  'conflict.taken': 'Another entry has taken this file name since: {file}.',
  'conflict.renamed': 'The entry was renamed since the proposal was opened: {file}.',
  'accept.conflict':
    'Conflict. {reason} Nothing was written. Carry over by hand what needs to be, then close the proposal with “refuse”.',
  'accept.forbidden':
    'The branch touches a file that contributions may not touch: {path}. Nothing was written.',
  'accept.refused':
    '“{path}” cannot be written: give the right to whoever runs the command, then do it again. The proposal {id} stays open, nothing is lost.',
  'accept.full':
    'There is no room left for “{path}”: make some, then do it again. The proposal {id} stays open, nothing is lost.',
  'accept.faulty':
    'This entry would make npm run check fail; nothing was written. To be corrected first, or refused saying why:',
  'refuse.done': 'Refused: {id}.',
  'refuse.missing':
    'Say why: npm run moderate -- refuse {id} "reason", or --motif followed by one of these names. The person will read the reason.',
  'refuse.unknown-reason': 'No reason is called “{motif}” in refusal-reasons.yaml. Here they are:',
  'refuse.no-reasons': '  (none: content/refusal-reasons.yaml is absent or empty)',
  'ask.missing': 'Write the question: npm run moderate -- ask {id} "question"',
  'ask.done': 'Question asked: {id}. The person reads it on the follow-up page, and can answer there.',
  'held.title': '{title}:',
  'show.notes': 'Additions:',
  'state.ouverte': 'open',
  'state.fusionnee': 'published',
  'state.refusee': 'refused',
  'state.retiree': 'withdrawn by the person',
} as const satisfies Translation<typeof french>;

export const tModeration = createTranslate(moderationMessages);
