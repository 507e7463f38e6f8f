import { download } from '#browser/download.ts';
import { need } from '#browser/element.ts';
import { slugsOf } from '#domain/selection/selection.ts';
import { eventsToCalendar, feedsToOpml, type CalendarEvent } from '#domain/selection/subscriptions.ts';
import { fill } from '#i18n/translate.ts';
import type { NoticeRecord } from '#views/data/notice-record.ts';
import { subscriptionMessages as words } from '#words/subscriptions.ts';
import { root } from './place.ts';
import { createRecords } from './records.ts';
import { shownSelection } from './shown.ts';

/** Makes files of the feeds and of the dates of what is shown, for a feed reader and a calendar; nothing is sent. */
const page = need(document, '[data-selection-page]', HTMLElement);
const box = need(page, '[data-follow-selection]', HTMLElement);
const status = need(box, '[role=status]', HTMLElement);
const records = createRecords(root);

need(box, '[data-feeds]', HTMLButtonElement).addEventListener('click', () => {
  void give((known, name) => feedsToOpml(name, known.map(feedOf)), 'text/x-opml', 'opml');
});
need(box, '[data-dates]', HTMLButtonElement).addEventListener('click', () => {
  const now = new Date();
  const inAYear = new Date(now);
  inAYear.setFullYear(now.getFullYear() + 1);
  const dates = (known: NoticeRecord[], name: string) =>
    eventsToCalendar(
      name,
      [...known.flatMap(eventsOf), review(inAYear.toISOString().slice(0, 10))],
      now.toISOString(),
    );
  void give(dates, 'text/calendar', 'ics');
});

async function give(make: (known: NoticeRecord[], name: string) => string, type: string, end: string) {
  const selection = shownSelection();
  const slugs = slugsOf(selection);
  await records.load(slugs);
  const known = slugs.map((slug) => records.of(slug)).filter((record) => typeof record === 'object');
  status.textContent = slugs.some((slug) => records.of(slug) === 'unreachable') ? words.failed : '';
  if (status.textContent !== '') return;
  const name = selection.title || fill(words.name, { site: page.dataset.siteName ?? '' });
  download(make(known, name), type, `${words['file.name']}.${end}`);
}

function feedOf({ nom, url }: NoticeRecord) {
  return { name: nom, feedUrl: url.replace(/\.html$/, '.xml'), pageUrl: url };
}

/** What is known to have happened to a software; its feed tells what comes. */
function eventsOf({ slug, nom, url, etat, date_creation, date_modification }: NoticeRecord): CalendarEvent[] {
  const isRetired = etat === 'abandonne' || etat === 'plus-libre';
  const dated = [
    { date: date_creation, key: 'event.added' },
    { date: date_modification, key: isRetired ? (`event.${etat}` as const) : 'event.changed' },
  ] as const;
  return dated.flatMap(({ date, key }) =>
    date === undefined
      ? []
      : { id: `${slug}-${key}-${date}`, date, summary: fill(words[key], { name: nom }), url },
  );
}

/** Software changes: once a year from this day, the person looks at what they recommend. */
function review(date: string): CalendarEvent {
  const url = new URL(`${root}selection.html`, location.href).href;
  return { id: `selection-${url}`, date, summary: words['event.review'], url, isYearly: true };
}
