import { describeSchema, type DescribedSchema } from '#domain/described-schema.ts';
import { isRequired, noticeKeys } from '#domain/notice/fields.ts';
import { noticeSchema } from '#domain/notice/schema.ts';
import { aboutField, fieldExample, fieldLabel } from '#i18n/field-words.ts';
import { writeBetween } from '#views/data/between-marks.ts';
import { tData } from '#words/data.ts';

/** The fields of a notice as a Markdown table, from the table of fields; it is the one of `content/README.md`. */
export function fieldTable(): string {
  const { properties = {} } = describeSchema(noticeSchema);
  const rows = noticeKeys.map((key) => [
    `\`${key}\``,
    `${fieldLabel(key)}${isRequired(key) ? tData('field.required') : ''}`,
    describeType(properties[key] ?? {}),
    aboutField(key),
    `\`${JSON.stringify(fieldExample(key))}\``,
  ]);
  const header = [
    tData('field.key'),
    tData('field.title'),
    tData('field.type'),
    tData('field.description'),
    tData('field.example'),
  ];
  return [header, header.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(escapeCell).join(' | ')} |`)
    .join('\n');
}

/** A text with the table put between its two marks; a text without them is a fault of ours. */
export function withFieldTable(text: string): string {
  return writeBetween(text, /(<!-- champs : début -->\n)[\s\S]*?(<!-- champs : fin -->)/, fieldTable());
}

function describeType({
  type,
  format,
  enum: values,
  items,
  maxLength,
  maxItems,
  properties = {},
}: DescribedSchema): string {
  if (type === 'array') {
    return tData('field.type.array', { item: items ? describeType(items) : '', max: maxItems ?? '' });
  }
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
  if (format === 'iri') return tData('field.type.address');
  if (format === 'date') return tData('field.type.date');
  if (type === 'string') return tData('field.type.string', { max: maxLength ?? '' });
  if (type === 'integer') return tData('field.type.integer');
  if (type === 'boolean') return tData('field.type.boolean');
  const parts = Object.keys(properties);
  return tData('field.type.object', { parts: parts.map((part) => `\`${part}\``).join(', ') });
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
