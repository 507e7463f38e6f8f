import type { robotMessages as french } from '../fr/robot.ts';
import { createTranslate, type Translation } from '#i18n/translate.ts';

/** What the page about our link visitor says, to those whose sites it visits. */
export const robotMessages = {
  title: 'The robot that visits links',
  lead: 'From time to time, a program visits the addresses that entries give, to find dead links before you do.',
  'who.title': 'How to know it',
  'who.text': 'It introduces itself so, in the User-Agent header of each request:',
  'does.title': 'What it does',
  'does.addresses':
    'It asks for the addresses of the entries and nothing else: the site of a program, its repository, its Wikipedia article, its Exodus Privacy report. It follows no link of the pages.',
  'does.head':
    'It sends a HEAD request first; it reads the beginning of the page (64 KB at most) only when HEAD is refused, or to recognise a domain for sale.',
  'does.slow':
    'One request at a time on a site, with a pause of a second after each. If the site asks to slow down (429, 503, Retry-After, Crawl-delay), it slows down or stops until the next visit.',
  'does.nothing':
    'Of the visit it keeps the answer alone (the code, the date, the final address); it fills in no form and takes no cookie.',
  'refuse.title': 'How to refuse it',
  'refuse.text': 'It reads robots.txt at each visit and keeps to it. To keep it away from your whole site:',
  'refuse.after':
    'Your program keeps its entry: its address will only be marked as not visited, never as dead.',
  'results.title': 'What it saw',
  'results.text': 'The results are public:',
  'results.link': 'the state of links',
  'contact.title': 'Complaints and questions',
  'contact.text': 'An excess, a mistake, a question? Write to the team:',
} as const satisfies Translation<typeof french>;

export const tRobot = createTranslate(robotMessages);
