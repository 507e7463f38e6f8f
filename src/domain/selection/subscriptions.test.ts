import { describe, expect, it } from 'vitest';
import { eventsToCalendar, feedsToOpml } from './subscriptions.ts';

describe('the feeds of a selection', () => {
  it('are one file for feed readers, whatever the names hold', () => {
    const feeds = [
      { name: 'A & <b> "c"', feedUrl: 'https://a.example/a.xml?x=1&y', pageUrl: 'https://a.example/a' },
    ];
    const opml = feedsToOpml('Les miens', feeds);
    expect(opml).toContain('text="A &amp; &lt;b&gt; &quot;c&quot;"');
    expect(opml).toContain('xmlUrl="https://a.example/a.xml?x=1&amp;y" htmlUrl="https://a.example/a"/>');
    expect(opml.match(/<outline /g)).toHaveLength(1);
  });
});

describe('the calendar of a selection', () => {
  const stamp = '2026-11-26T10:00:00.000Z';

  it('has whole days, stable identifiers and what RFC 5545 asks', () => {
    const event = {
      id: 'gimp-ajout',
      date: '2026-11-22',
      summary: 'GIMP, ajouté ; là',
      url: 'https://a.example/',
    };
    expect(eventsToCalendar('Les miens', [event, { ...event, id: 'x', isYearly: true }], stamp)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//annuaire//selection//FR',
        'X-WR-CALNAME:Les miens',
        'BEGIN:VEVENT',
        'UID:gimp-ajout',
        'DTSTAMP:20261126T100000Z',
        'DTSTART;VALUE=DATE:20261122',
        'SUMMARY:GIMP\\, ajouté \\; là',
        'URL:https://a.example/',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:x',
        'DTSTAMP:20261126T100000Z',
        'DTSTART;VALUE=DATE:20261122',
        'RRULE:FREQ=YEARLY',
        'SUMMARY:GIMP\\, ajouté \\; là',
        'URL:https://a.example/',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('folds long lines between letters, never over 75 bytes', () => {
    const summary = 'É'.repeat(200);
    const text = eventsToCalendar(
      'T',
      [{ id: 'a', date: '2026-01-01', summary, url: 'https://a.example/' }],
      stamp,
    );
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`);
  });
});
