import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { contributionLiveMessages as french } from '../fr/contribution-live.ts';

/** What the forms say once their script runs. Apart from `contribution.ts`: visitors download these. */
export const contributionLiveMessages = {
  'form.restored': 'Your draft is back. Only the logo has to be chosen again.',
  'form.erased': 'The draft is erased.',
  'form.erase.confirm': 'Erase all that you wrote here?',
  'form.filled': '{count} filled in',
  'form.count': '{count} characters out of {maximum}',
  'form.tags.none': 'No tag contains “{query}”: propose it below.',
  'form.tags.some': 'Tags: {count}',
  'preview.empty': 'Name of the software',
  'preview.text': 'Its short description',
  'known.name': '{nom} is already in the directory:',
  'known.near': '{nom}, already in the directory, has almost the same name:',
  'known.address': 'This address already belongs to {nom}:',
  'known.site': '{nom} has the same website:',
  'known.fix': 'correct its entry?',
  'known.refused': '{nom} was already proposed and refused ({date}): {motif}',
  'known.refused.more': 'If something has changed since, say so in the message to the reviewers.',
  'logo.svg': 'SVG is not accepted here: choose a PNG, JPEG or WebP picture.',
  'logo.type': 'Choose a PNG, JPEG or WebP picture.',
  'logo.size': 'This picture is larger than 1 MB: choose a lighter one.',
  'errors.title.one': 'One thing to look at before sending',
  'errors.title.many': '{count} things to look at before sending',
  'errors.prefix': 'Error: ',
  'errors.nom.champ-manquant': 'Write the name of the software.',
  'errors.licences.champ-manquant': 'Choose or write at least one licence.',
  'errors.tags.trop-de-valeurs': 'Choose 12 tags at most.',
  'errors.description_courte.trop-long': 'Shorten the description: 200 characters at most, {longueur} here.',
  'errors.licence-inconnue':
    '“{valeur}” is not a known licence: choose one of the list, or describe it in the message.',
  'errors.nothing': 'Nothing has changed: change at least one field before sending.',
  'progress.check': 'Checking your text…',
  'progress.proof': 'An automatic check against robots: a few seconds…',
  'progress.send': 'Sending…',
  'progress.sent': 'Received. Opening your follow-up page…',
  'state.closed': 'Contributions are closed for now',
  'state.closed.text': 'You can prepare your entry: it stays in this browser until they open again.',
  'state.unreachable': 'The service that receives proposals does not answer',
  'state.unreachable.text':
    'You can write: your draft is kept in this browser. It will be sent when you try again.',
  'state.retry': 'Try again',
  'fail.title': 'Your proposal was not sent',
  'fail.kept': 'Your text is still there, and kept in this browser.',
  'fail.closed': 'Contributions have just closed.',
  'fail.too-many': 'Many proposals came at once. Try again in {delay}.',
  'fail.too-large': 'This is too heavy to send: choose a lighter logo, or remove it.',
  'fail.refused': 'The service could not read what was sent. Reload the page, then send again.',
  'fail.unreachable':
    'The service does not answer, or the connection is cut. Try again in a few minutes: nothing will be sent twice.',
  'fail.too-late': 'A decision has already been made: this proposal can no longer be completed.',
  'fail.unknown': 'This proposal is not known to the service.',
  'delay.seconds': '{count} seconds',
  'delay.minutes': '{count} minutes',
  'delay.hours': '{count} hours',
} as const satisfies Translation<typeof french>;

/** The sentences of the scripts of the contribution pages. */
export const tLive = createTranslate(contributionLiveMessages);
