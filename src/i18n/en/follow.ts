import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { followMessages as french } from '../fr/follow.ts';

/** What the receipt and the follow-up of a proposal say once their script runs. */
export const followMessages = {
  'copy.done': 'Address copied',
  'copy.failed': 'Select the address and copy it.',
  'thanks.reference': 'Public reference: {reference}',
  'follow.list': 'Your proposals, sent from this browser',
  'follow.unnamed': 'Proposal without a name',
  'follow.sent': 'What you sent',
  'follow.sent.removed': '(erased)',
  'follow.mail': 'Email this address to myself',
  'follow.mail.subject': 'The follow-up address of my proposal',
  'follow.mail.body': 'This address is the only key to my proposal, not to be published:\n{address}',
  'follow.share': 'Share this address with myself',
  'follow.loading': 'Reading your proposal…',
  'follow.unknown':
    'No proposal has this key. Check that the address is whole, with all that follows the # sign.',
  'follow.key.wrong':
    'There is no key here: it follows the # sign of the follow-up address, in digits and letters from a to f.',
  'follow.unreachable': 'The service does not answer. Your proposal is not lost: try again later.',
  'follow.reference': 'Reference',
  'follow.updated': 'Last change',
  'follow.notice': 'Entry',
  'follow.mini-site': 'Mini-site',
  'follow.review': 'Read the public review',
  'follow.accepted': 'Accepted',
  'follow.published': 'See the entry',
  'follow.published.mini-site': 'See the list of mini-sites',
  'follow.comments': 'What the reviewers say',
  'follow.comment.date': 'On {date}',
  'follow.refresh': 'Refresh',
  'follow.refreshed': 'Read again just now.',
  'follow.amend': 'Complete or answer',
  'follow.withdraw': 'Withdraw my proposal',
  'follow.withdraw.sure': 'Yes, withdraw it',
  'follow.withdraw.no': 'No, keep it',
  'follow.withdraw.confirm': 'Withdraw this proposal? It will not be published.',
  'follow.withdraw.failed': 'The withdrawal could not be recorded. Try again in a few minutes.',
  'follow.forget': 'Erase the copy kept in this browser',
  'follow.forgotten': 'The copy is erased.',
  'state.recue': 'Received',
  'state.recue.text': 'It is recorded and waits for its turn. It will soon be on its way to the reviewers.',
  'state.retenue': 'Waiting for a first look',
  'state.retenue.text': 'A person looks at it by hand first. This can take a few days.',
  'state.en-cours': 'On its way',
  'state.en-cours.text': 'It is being passed on to the reviewers.',
  'state.ouverte': 'Under review',
  'state.ouverte.text': 'A person is examining it, or soon will.',
  'state.fusionnee': 'Published',
  'state.fusionnee.text':
    'It is accepted, thank you! If the page does not show it yet, it will the next time the site is updated.',
  'state.refusee': 'Not kept',
  'state.refusee.text': 'It was not kept. The reason is given below when one was written.',
  'state.retiree': 'Withdrawn',
  'state.retiree.text': 'You withdrew it: it will not be published.',
  'state.conflit': 'To be looked at again',
  'state.conflit.text':
    'It cannot go on by itself: the entry may have changed meanwhile. A person will look at it; you can also complete it.',
} as const satisfies Translation<typeof french>;

export const tFollow = createTranslate(followMessages);
