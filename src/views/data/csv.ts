import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { noticeKeys } from '#domain/notice/schema.ts';
import { noticeRecord } from '#views/data/notice-record.ts';
import type { Site } from '#views/site.ts';

const columns = ['slug', 'url', ...noticeKeys, 'corps'] as const;

/**
 * The document of `/notices.csv`: one line per notice, lists joined with `|` (a `|` inside a value is written `\|`).
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function noticesCsv({ notices }: Catalogue, site: Site): string {
  const rows = notices.map((entry) => {
    const record = noticeRecord(entry, site);
    return columns.map((column) => toCell(record[column])).join(',');
  });
  return `${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}

function toCell(value: unknown): string {
  const text = harmless(toText(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toText(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => String(item).replaceAll('|', '\\|')).join('|');
  if (typeof value === 'object' && value !== null && 'src' in value) return String(value.src);
  return String(value);
}

/** A spreadsheet runs a cell that begins like a formula: an apostrophe makes it text. @see OWASP, « CSV Injection » */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
