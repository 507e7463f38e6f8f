import { escapeMarkup } from '#domain/text.ts';

/**
 * The feeds of a selection’s software as one file that feed readers take in: OPML.
 * @see https://opml.org/spec2.opml
 */
export function feedsToOpml(title: string, feeds: readonly Feed[]): string {
  const lines = feeds.map(
    ({ name, feedUrl, pageUrl }) =>
      `    <outline type="rss" text="${escapeMarkup(name)}" title="${escapeMarkup(name)}" xmlUrl="${escapeMarkup(feedUrl)}" htmlUrl="${escapeMarkup(pageUrl)}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escapeMarkup(title)}</title>
  </head>
  <body>
${lines.join('\n')}
  </body>
</opml>
`;
}

/**
 * Whole-day events as a calendar file.
 * @param stamp when the file is made, as `toISOString` gives it
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function eventsToCalendar(title: string, events: readonly CalendarEvent[], stamp: string): string {
  const made = stamp.replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//annuaire//selection//FR',
    `X-WR-CALNAME:${escapeText(title)}`,
    ...events.flatMap(({ id, date, summary, url, isYearly }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(id)}`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      ...(isYearly ? ['RRULE:FREQ=YEARLY'] : []),
      `SUMMARY:${escapeText(summary)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Lines of at most 75 bytes: the others go on after a line end and a space, never inside a letter. */
function foldLine(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const letter of line) {
    const size = sizeInUtf8(letter.codePointAt(0) ?? 0);
    if (bytes + size > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += letter;
    bytes += size;
  }
  return folded;
}

function sizeInUtf8(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

export interface Feed {
  name: string;
  feedUrl: string;
  /** The page the feed is about. */
  pageUrl: string;
}

export interface CalendarEvent {
  /** The same at each export, so that a calendar updates it instead of doubling it. */
  id: string;
  /** `YYYY-MM-DD` */
  date: string;
  summary: string;
  url: string;
  isYearly?: boolean;
}
