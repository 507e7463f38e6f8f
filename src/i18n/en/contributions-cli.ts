import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { contributionsMessages as french } from '../fr/contributions-cli.ts';

/** What `npm run contributions` says. */
export const contributionsMessages = {
  usage: `Usage: npm run contributions -- <verb>
  status                  the switch, the queue, what needs a person
  close ["reason"]        closes contributions at once; the reason is shown to the public
  open                    opens them again
  pause · resume          stops · resumes sending to the forge; nothing is lost
  list [--state STATE]    the contributions (states: {states})
  show ID                 one contribution, with what was sent
  release ID · drop ID    lets go · sets aside a held contribution
  retry ID                tries again to send a contribution, without waiting
  erase ID                erases what a person sent, here and on the forge
  close-last HOURS        closes the proposals opened in that many hours
  export FILE             all contributions, as JSON
  backup FOLDER           a copy of everything (database, secrets, forge), without stopping the service
  restore FOLDER          puts that copy back into DATA_DIR, which must be empty
ID is the secret number or the public reference.`,
  'no-folder': 'No data in “{dir}”: the service was never used yet, or DATA_DIR is elsewhere.',
  'unknown-verb': 'Unknown command: “{verb}”.',
  'too-many': '“{word}” is one too many: npm run contributions -- {verb} takes one value only.',
  'unknown-id': 'No contribution has the number “{id}”.',
  'missing-id': 'The number of the contribution is missing: npm run contributions -- {verb} ID',
  'missing-file': 'The name of the file is missing: npm run contributions -- {verb} FILE',
  'file-exists': 'The file “{file}” already exists: choose another one.',
  'unknown-state': 'Unknown state: “{state}”. The states are: {states}.',
  closed: 'Contributions closed. The public reads: “{reason}”',
  opened: 'Contributions open.',
  'still-closed': 'They stay closed for other reasons, though:',
  paused: 'Sending stopped: contributions are received and kept, nothing leaves for the forge.',
  resumed: 'Sending resumed.',
  released: '{reference} will leave for the forge.',
  dropped: '{reference} is set aside; its content is erased.',
  retried: '{reference} will be tried again.',
  impossible: '{reference} is in the state “{state}”: “{verb}” cannot change that.',
  exported: '{count} contribution(s) written to {file}.',
  'missing-folder': 'The name of the folder is missing: npm run contributions -- {verb} FOLDER',
  'missing-hours': 'The number of hours is missing (31 days at most): npm run contributions -- {verb} 2',
  'folder.not-empty': 'The folder is not empty (“{place}”): give a new one.',
  'folder.not-a-backup': 'The folder “{place}” is not a copy made by “backup”: it has no database.',
  'folder.half-made': 'The copy “{place}” was cut short: take another one, this one is of no use.',
  'folder.damaged':
    '“{place}” is missing from this copy, or has changed since it was made: take another one, whole.',
  'folder.full': 'There is not enough room in “{place}”: make some, then start again.',
  'backed-up': 'Copy made in {folder}: {names}. It holds personal data: keep it safe.',
  restored: 'Copy put back into {folder}: {names}. Start the service.',
  erased: '{reference} is erased.',
  'erased-later': '{reference} is erased here; the service erases it from the forge. {url}',
  'closed-last': '{count} proposal(s) closed; the service closes them on the forge.',
  'status.open': 'Contributions: open',
  'status.closed': 'Contributions: CLOSED',
  'status.layer': '  by {layer}: {message}',
  'status.paused': 'Sending to the forge: STOPPED (npm run contributions -- resume)',
  'status.sending': 'Sending to the forge: running',
  'status.moved': 'THE PROJECT HAS MOVED: {path} (correct GITLAB_PROJECT, then restart)',
  'status.alarm': 'TO BE MENDED: {remedy}',
  'status.unreachable': 'The forge does not answer: everything waits, nothing is lost',
  'status.silent': 'The forge asks to wait until {until} (npm run contributions -- resume to try right now)',
  'status.not-running': 'Service: none is running on this folder',
  'status.running': 'Service: process {pid}, forge {forge}',
  'status.local-forge': 'local',
  'status.settings':
    'Running settings: {accepted} texts an hour, {open} open proposals, {held} held an hour from {score} points on, {client} per network and hour, proof of work {proof}, {dispatch} sent a minute, erased after {days} days',
  'status.waiting': 'Waiting to be sent: {count}, the oldest since {since}',
  'status.nothing': 'Waiting to be sent: none',
  'status.held': 'Held, to be looked at: {count} (list --state retenue)',
  'status.stuck': 'To be freed by a person: {count} (list, then show ID and retry ID)',
  'status.backup': 'Last copy (backup): {date}',
  'status.no-backup': 'Last copy (backup): none',
  'status.states': 'By state: {states}',
  'status.none': 'no contribution',
  'alarm.project-missing': 'the forge does not know GITLAB_PROJECT, or hides it from this token',
  'alarm.project-moved': 'GITLAB_PROJECT has another address on the forge',
  'alarm.inbox-missing': 'the forge does not know GITLAB_SOURCE_PROJECT, or hides it from this token',
  'alarm.inbox-moved': 'GITLAB_SOURCE_PROJECT has another address on the forge',
  'alarm.token': 'the forge refuses GITLAB_TOKEN, revoked or expired: put another one, then restart',
  'alarm.token-scopes': 'GITLAB_TOKEN lacks the scope “api”: put one that has it, then restart',
  'alarm.token-role':
    'GITLAB_TOKEN may not write to this project: it needs the role Developer, in that very project',
  'layer.env': 'the variable CONTRIBUTIONS',
  'layer.site': 'contribution.open in site.yaml',
  'layer.hand': 'npm run contributions -- close (or a STOP file)',
  'layer.flag': 'the feature flag “contributions-fermees” of GitLab',
  'layer.token': 'a refusal of the forge (opens as soon as it accepts, or by “open”)',
  'layer.accepted': 'MAX_ACCEPTED_PER_HOUR (opens with time, or by “open”)',
  'layer.open': 'MAX_OPEN_PROPOSALS (opens when proposals are dealt with)',
  'layer.held': 'MAX_HELD_PER_HOUR (opens with time)',
  'layer.moved': 'a project that has moved (opens as soon as it answers, or by “open”)',
  'layer.storage': 'a write that failed (disk full?); opens as soon as one succeeds',
  'layer.unreadable': 'a switch that cannot be read',
  'list.none': 'No contribution here.',
  'show.id': 'Secret number: {id}',
  'show.reference': 'Reference: {reference}',
  'show.state': 'State: {state}',
  'show.kind': 'Entry: {slug} ({kind})',
  'show.dates': 'Received {created}, changed {updated}',
  'show.score': 'Score: {score} {reasons}',
  'show.url': 'Proposal: {url}',
  'show.task': 'To do: {task}, attempts: {attempts}',
  'show.fault': 'Last trouble: {fault}',
  'show.untold': 'An addition was not passed on: it was set aside, or the decision was already made',
  'show.held-amendment': 'Held addition:',
  'show.logo': 'Logo: {size} bytes',
  'show.erased': 'Content erased.',
} as const satisfies Translation<typeof french>;

export const tContributions = createTranslate(contributionsMessages);
