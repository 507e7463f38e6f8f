import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { miniSiteMessages as french } from '../fr/mini-sites.ts';

/** What the curated lists say, and the page about mini-sites. */
export const miniSiteMessages = {
  'home.title': 'Chosen lists',
  'home.text': 'A few programs for someone, each with the reason to take it.',
  'home.all': 'All lists, and how to make yours',
  'list.for': 'For {pour}',
  'list.count.one': '{count} program',
  'list.count.many': '{count} programs',
  'list.site': 'Visit the website',
  'list.site.name': 'Visit the website of {name}',
  'list.selection': 'Make it my selection',
  'list.sheet': 'Print it, or make cards to cut',
  'list.take': 'Reuse this list',
  'list.take.title': 'Reuse this list',
  'list.take.text': 'It is yours: change the sentences, remove, add. The page also prints as it is.',
  'list.others': 'Other lists',
  'list.others.all': 'Make your own list',
  'list.licence': '{site}, {date}. Text under {licence}: copy, change, pass it on.',
  'copy.title': 'Copy everything',
  'notice.recommended': 'Recommended in',
  'page.card': 'What a card looks like',
  'page.card.text': 'Here is the one of {name}, as the style of this page shows it:',
  'page.css': 'The style sheet to paste',
  'page.css.text':
    'The “recommendations linked to Framalibre” theme does not need it. Elsewhere, paste this into the style sheet of your site:',
  'page.lists': 'Our lists, to be reused as they are',
  'page.lists.text':
    'Each is copied whole, in one gesture: take the one that looks like the people you know, keep what you like, change the sentences.',
  'page.friends': 'Other people’s mini-sites',
  'page.friends.by': 'by {name}',
  'page.invitation': 'Yours could be here',
  'page.invitation.text':
    'Have you made a mini-site? Tell us, and it will be shown on this page for others to draw on.',
  'page.invitation.link': 'Tell us about it',
  'form.nom': 'Title of the page',
  'form.nom.hint': 'As it stands on your page.',
  'form.site_web': 'Its address',
  'form.site_web.hint': 'It begins with https://',
  'form.description_courte': 'What one finds there, in one sentence',
  'form.description_courte.hint': 'For whom, and which software. 200 characters at most.',
  'form.createurices': 'Who makes it (optional)',
  'form.createurices.hint': 'Your name or a pseudonym, if it is to be shown. It will be public.',
  'form.review': 'No account: a person reads it before your page is shown.',
  'form.send': 'Propose this page',
} as const satisfies Translation<typeof french>;

export const tMiniSites = createTranslate(miniSiteMessages);
