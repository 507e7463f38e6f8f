import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { serviceMessages as french } from '../fr/service.ts';

/** What the contribution service says: to the people who write, and to those who run it. */
export const serviceMessages = {
  'env.wrong': '{name} does not fit (“{value}”): {expected}',
  'env.missing': '{name} is missing: {expected}',
  'env.no-folder': 'this folder does not exist',
  'store.busy': 'the database “{file}” has long been held by another program: stop it, then start again',
  'store.full': 'there is no room left for “{file}”: make some, then start again',
  'store.read-only': 'this folder cannot take the data of the service (“{file}”): check its permissions',
  'store.damaged':
    'the database “{file}” is damaged: put it aside and put the last copy back (npm run contributions -- restore FOLDER)',
  'store.foreign': '“{file}” is not a database of this service: choose another folder',
  'store.newer':
    'the database “{file}” comes from a later version: take that version again, or put back an older copy',
  'store.half-restored':
    'a restoration of “{file}” stopped half-way: do it again (npm run contributions -- restore FOLDER)',
  'store.unreachable': 'the database “{file}” does not answer',
  'store.refused':
    'the database “{file}” refuses this account, or does not exist: check the name of the database, the account and the password',
  'store.forbidden':
    'the account of “{file}” may not create there what it takes: make it the owner of the database, or of a schema “annuaire_queue”, with the CREATE right on “public”',
  'store.failed': 'the database “{file}” cannot be opened',
  'env.SERVICE_PORT': 'a number between 1 and 65535',
  'env.SERVICE_HOST': 'an address to listen on, for example 127.0.0.1',
  'env.DATA_DIR': 'a folder',
  'env.DATABASE_URL':
    'the address of a PostgreSQL database that several services share, with its account: postgres://base.example.org/directory (“%” is written %25 there)',
  'env.CONTENT_DIR': 'a folder',
  'env.SITE_URL': 'the address of the site, for example https://directory.example.org',
  'env.ALLOWED_ORIGINS': 'origins separated by commas, for example https://directory.example.org',
  'env.TRUSTED_PROXIES': 'addresses or ranges separated by commas, for example 127.0.0.1, 10.0.0.0/8',
  'env.FORGE': 'one of: {names}',
  'env.CONTRIBUTIONS': 'open or closed',
  'env.MAX_ACCEPTED_PER_HOUR':
    'a whole number: texts accepted an hour, additions included; beyond it, the form closes',
  'env.MAX_OPEN_PROPOSALS': 'a whole number: proposals that wait for a review; beyond it, the form closes',
  'env.MAX_HELD_PER_HOUR':
    'a whole number: texts held an hour; beyond it, those that should be are refused, the form stays open',
  'env.MAX_PER_CLIENT_PER_HOUR':
    'a whole number: texts per address and hour, three times as many with a proof of work (a workshop of twenty people behind one address)',
  'env.PROOF_OF_WORK': 'on or off',
  'env.HELD_SCORE': 'a whole number: from this total on, a contribution waits for a person',
  'env.DISPATCH_PER_MINUTE': 'a number between 1 and 6000',
  'env.RETENTION_DAYS': 'a number of days between 1 and 3650',
  'env.FAILPOINT': 'a label',
  'setting.address':
    'the https address of the forge (the token does not travel in clear), for example https://framagit.org',
  'setting.project': 'the path or the number of the project, for example group/directory',
  'setting.token': 'a project access token (on GitLab: scope “api”, role Developer)',
  'setting.branch': 'the name of the branch that receives entries, for example main',
  'setting.inbox': 'the path or the number of another project, where proposals wait out of sight',
  'setting.flag':
    'what lets the service read the red button of the forge (on GitLab: the instance identifier, Feature flags › Configure)',
  'setting.secret': 'the secret of the webhook of the forge, eight characters at least',
  'docs.title': '# Settings of the contribution service',
  'docs.intro':
    'Each is an environment variable. A value that is missing or does not fit stops the service at start, with a line that names it; an unknown name that looks like one of them is told in its journal (`setting-unknown`). This page and `.env.example` come from the code (`src/service/env.ts`): `npm run field-docs` rewrites them.',
  'docs.header': '| variable | what goes there | without it |',
  'docs.example':
    '# Settings of the contribution service: copy this file under the name .env, then remove the “#” before what you change.',
  'service.ready': 'Contribution service ready: {url}',
  'service.address-refused':
    'SERVICE_HOST or SERVICE_PORT does not fit (“{host}”, {port}): this machine does not let us answer there.',
  'service.port-taken': 'Port {port} is already taken: choose another one, for example SERVICE_PORT=4400.',
  'service.stopped': 'Contribution service stopped; nothing of what was received is lost.',
  'closed.default': 'Contributions are closed for now.',
  'closed.unreadable': 'Contributions are closed: their switch could not be read. The team has been told.',
  'closed.token':
    'Contributions are closed: the review tool no longer answers our service. They will open again as soon as it does.',
  'closed.accepted': 'Many proposals have just arrived: the form opens again in less than an hour.',
  'closed.open':
    'Many proposals already wait for a review: the form will open again once the team has dealt with some.',
  'closed.held': 'Many contributions wait to be looked at: keep your text and try again in an hour.',
  'closed.storage':
    'Contributions are closed: they cannot be recorded for now. Keep your text and try again a little later.',
  'issue.identifiant-invalide':
    'This submission identifier is not a UUID: draw one at random for each contribution.',
  'issue.trop-de-complements':
    'This contribution has already had ten additions: wait until the team has read it.',
  'issue.logo-plus-tard':
    'Many pictures arrive at the same time: send again in a moment, or without the logo. Your text is kept.',
  'issue.jeton-perime': 'This form had been open for more than a day: your text is here, just send it again.',
  'issue.preuve-rejouee':
    'This carries a check that was already used: reload the form (your text stays in it) and send again.',
  'issue.notice-inconnue': 'The entry to correct does not exist (or no longer does) in the directory.',
  'issue.mini-site-connu': 'This page is in the list of mini-sites already: nothing to do, thank you!',
  'issue.rien-a-changer': 'The entry already says all this: there is nothing to change.',
  'issue.logo-trop-gros': 'This logo exceeds 1 MB: choose a lighter one. Your text is kept.',
  'issue.logo-svg':
    'SVG logos are not accepted by the form (they can hold programs): send a PNG, JPEG or WebP picture.',
  'issue.logo-type': 'This file is not a PNG, JPEG or WebP picture.',
  'issue.logo-trop-grand': 'This picture has too many pixels: reduce it to 2000 × 2000 at most.',
  'issue.logo-illisible': 'This picture is damaged and cannot be read: try another one.',
  'too-large': 'This is too heavy: 1 MB at most for the logo, 2 MB in all.',
  'verification.kept': 'Thank you! Your answer is counted: once three people agree, the entry will be dated.',
  'too-many':
    'Many contributions have come from your network within the hour: thank you! Try again a little later.',
  'too-slow': 'The sending was interrupted: check the connection and send again.',
  'other-content':
    'Another text was already sent under this identifier: draw a new one for this text. Nothing is lost, and nothing was recorded twice.',
  untold:
    'An addition that you sent was not passed on: it was set aside, or the decision was already made. Propose a correction of the entry, if need be.',
  'untold.dropped':
    'An addition that you sent was set aside without being passed on; the proposal itself is still open, and you may send another one.',
  'too-late': 'This contribution can no longer be changed: it has already been dealt with.',
  'wrong-type':
    'This type of content is not accepted: send JSON or a form (multipart/form-data or application/x-www-form-urlencoded).',
  unreadable: 'What was sent cannot be read: check its form (JSON or form, in UTF-8) and send again.',
  'too-heavy':
    'This holds too many values, or lists nested too deep, for an entry: lighten it and send again.',
  'one-file': 'A single file is accepted: the logo, in the field “logo”.',
  'foreign-origin': 'This comes from another site: use the form of the directory.',
  'not-found': 'Nothing at this address.',
  'wrong-method': 'This address takes no such request.',
  'no-http': 'This request is no HTTP that is understood here.',
  'too-many-headers': 'This request has too many headers, or too long ones: lighten it and send again.',
  'unknown-expectation': 'The “Expect” header of this request is not understood here: send it without.',
  forbidden: 'This request is not allowed.',
  'log.untrusted-proxy':
    'TRUSTED_PROXIES does not name the proxy server: everyone counts as a single person. Put its address there.',
  unexpected: 'Something unforeseen kept us from answering. Keep your text and try again in a moment.',
  'storage-failed': 'Your contribution could not be recorded: keep your text and try again in a moment.',
  'not-kept': 'Your request did not go through: try again in a moment.',
  'page.failed': 'Your contribution could not be recorded',
  'page.closed': 'Contributions are closed for now',
  'page.too-many': 'A little patience',
  'page.refused-before': '“{nom}” was already proposed, and refused',
  'page.refused-why':
    'Reason (on {date}): {motif} If things have changed, say so in the word to the team and confirm at the foot of the page.',
} as const satisfies Translation<typeof french>;

export const tService = createTranslate(serviceMessages);
