import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { contributionMessages as french } from '../fr/contribution.ts';

/** What the contribution pages say before any script runs. Keys: page, then place. */
export const contributionMessages = {
  'form.title': 'Propose an entry',
  'form.description': 'Add a {singular} to the directory, or correct its entry, without an account.',
  'form.lead': 'Two fields are enough, without an account. People review it, then the entry appears here.',
  'form.paused': 'Nothing is sent for now: write, your text is kept here.',
  'form.paused.why': 'Why, and what to do',
  'form.noscript':
    'Without JavaScript, this form works too: fill it in and send it. To correct an entry that exists, rather ask for the form already filled in:',
  'form.noscript.slug': 'Short name of the entry to correct',
  'form.noscript.hint': 'The one of its address: “firefox” for /notices/firefox.html.',
  'form.noscript.open': 'Open this entry',
  'form.optional': 'The rest is optional: fill in what you know, others will complete it.',
  'form.section.essential': 'The essentials',
  'form.section.about': 'Text, logo and names',
  'form.section.about.note': 'presentation, logo, replaced tools, creators',
  'form.section.where': 'Where it runs',
  'form.section.where.note': 'systems, languages, stores',
  'form.section.needs': 'What it is for',
  'form.section.needs.note': 'tags, needs',
  'form.section.links': 'Other links',
  'form.section.links.note': 'source code, Wikipedia, Exodus, Wikidata',
  'form.section.care': 'Worth knowing before choosing',
  'form.section.care.note': 'caveats, price, account, state of the software',
  'form.section.reviewers': 'A word to the reviewers',
  'form.section.reviewers.note': 'message, pseudonym',
  'form.filter': 'Look for a tag',
  'form.unknown': 'I do not know',
  'form.before.title': 'Before sending',
  'form.before.licence':
    'Your text is published under the {licence} licence: anyone may reuse and improve it, naming its source.',
  'form.before.review': 'People review everything, within a few days or a few weeks.',
  'form.before.review.link': 'How they decide',
  'form.before.kept':
    'What is kept: what you write here, the date and a follow-up number. No IP address, no cookie, no account. The service erases its copy 30 days after the decision; what is published stays in the public history.',
  'form.before.public': 'The reviewers work in public: write nothing private.',
  'form.save': 'Download my entry',
  'form.erase': 'Erase my draft',
  'form.draft': 'Your draft stays in this browser, and nowhere else, until you send it.',
  'form.preview': 'Preview of the card',
  'closed.title': 'Contributions are closed for now',
  'closed.default': 'The reviewers are catching their breath. Come back soon.',
  'closed.draft':
    'You can still prepare your entry below: it stays in this browser, and you can send it once they open again.',
  'other.title': 'Other ways to contribute',
  'other.download': 'Download your entry, and send the file:',
  'other.forge': 'open a merge request yourself, with an account',
  'other.mail': 'write to {contact}',
  'other.none': 'Keep this file: you can send it later.',
  'thanks.title': 'Thank you! Your proposal is received',
  'thanks.description': 'The receipt of your proposal, with its follow-up address.',
  'thanks.key':
    'Keep this address: there is no account, it is the only key to your proposal. Do not publish it.',
  'thanks.address': 'Your follow-up address',
  'thanks.copy': 'Copy the address',
  'thanks.next': 'What next?',
  'thanks.next.1': 'A machine checks a few points: addresses, licence, duplicates.',
  'thanks.next.2': 'A person reviews it, then accepts it, refuses it with a reason, or asks a question.',
  'thanks.next.3': 'On your follow-up page, you see where it stands; you can complete or withdraw it.',
  'thanks.next.4': 'Once accepted, the entry appears in the directory the next time it is updated.',
  'thanks.noscript':
    'Without JavaScript: add this page to your bookmarks. The long number after the # of its address is your follow-up key; paste it below to read the state of your proposal, as raw data.',
  'thanks.again': 'Propose another program',
  'follow.title': 'Follow my proposal',
  'follow.description': 'Where your proposal stands: received, under review, published or refused.',
  'follow.empty':
    'Here you see where what you proposed stands: received, under review, published or refused. What this browser sent is listed on this page until it is decided.',
  'follow.find': 'Find a proposal',
  'follow.find.address':
    'After sending, the “Thank you” page gave you a follow-up address. Open it whole, with all that follows the # sign: that is the key of your proposal.',
  'follow.find.key': 'Follow-up address, or its key',
  'follow.find.open': 'Follow',
  'follow.find.lost':
    'Once lost, this key cannot be given again: nothing says who you are. The proposal goes on all the same.',
  'follow.begin': 'Nothing sent yet?',
  'follow.begin.text': 'Adding software or correcting an entry takes no account.',
  'follow.begin.link': 'Contribute',
  'follow.noscript':
    'This page needs JavaScript to show your proposal, because its key does not leave your browser. Without JavaScript, the service gives it as raw data, at the address {address} followed by your key (what comes after the # of the follow-up address).',
  'refusals.title': 'Proposed and refused',
  'refusals.description': 'The programs that were proposed and refused, each with its reason.',
  'refusals.lead':
    'These programs were proposed and refused. The reason holds at the date given: if the licence changes, the decision may change too.',
  'refusals.date': 'Decision of {date}',
  'refusals.see': 'Instead:',
  'refusals.changed': 'Tell us of a change',
  'refusals.none': 'Nothing has been refused yet.',
  'refusals.charter': 'The moderation charter',
  'wishes.title': 'Wanted entries',
  'wishes.description': 'The {plural} the directory still lacks: write their entries.',
  'wishes.lead':
    'The directory lacks these programs. Do you know one of them? Two fields are enough to begin its entry.',
  'wishes.write': 'Write this entry',
  'wishes.write.of': 'Write this entry: {nom}',
  'wishes.site': 'See its website',
  'wishes.none': 'No wish for now. Is something missing? Propose it.',
} as const satisfies Translation<typeof french>;

/** The sentences of the contribution pages. */
export const tContribution = createTranslate(contributionMessages);
