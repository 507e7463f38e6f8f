import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { fieldKeys } from '#domain/notice/fields.ts';
import { noticeRecord, type NoticeRecord } from '#views/data/notice-record.ts';
import type { Site } from '#views/site.ts';

/** The columns of `/notices.csv`, in order. */
export const csvColumns = ['slug', 'url', ...fieldKeys] as const;

/**
 * The document of `/notices.csv`: one line per notice, lists joined with `|` (a `|` inside a value is written `\|`), a
 * group of values as `key=value` in the same way. It begins with a BOM: without one, Excel takes UTF-8 for Latin-1.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function noticesCsv({ notices }: Catalogue, site: Site): string {
  const rows = notices.map((entry) => {
    const record = noticeRecord(entry, site);
    return csvColumns.map((column) => toCell(record[column])).join(',');
  });
  return `\uFEFF${[csvColumns.join(','), ...rows].join('\r\n')}\r\n`;
}

function toCell(value: Cell): string {
  const text = harmless(toText(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toText(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('src' in value) return value.src;
  const items = Array.isArray(value)
    ? value
    : Object.entries(value).map(([key, item]) => `${key}=${String(item)}`);
  return items.map((item) => item.replaceAll('|', '\\|')).join('|');
}

/**
 * A spreadsheet runs a cell that begins like a formula: an apostrophe makes it text. A French one splits at « ; » and
 * knows nothing of our quotes then, so each piece of a text, and each of its lines, may become a cell.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(text: string): string {
  return text.replace(/(?<=^|[;\r\n])(?=["' ]*[=+\-@\t＝＋－＠])/g, "'");
}

type Cell = NoticeRecord[(typeof csvColumns)[number]];
