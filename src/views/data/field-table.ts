import { z } from 'zod';
import { isRequired, noticeKeys } from '#domain/notice/fields.ts';
import { noticeSchema } from '#domain/notice/schema.ts';
import { aboutField, fieldExample, fieldLabel } from '#i18n/field-words.ts';
import { tData } from '#words/data.ts';

/** The fields of a notice as a Markdown table, from the table of fields; it is the one of `content/README.md`. */
export function fieldTable(): string {
  const { properties = {} } = z.toJSONSchema(noticeSchema) as FieldSchema;
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
  const between = /(<!-- champs : début -->\n)[\s\S]*?(<!-- champs : fin -->)/;
  if (!between.test(text)) throw new Error('marks of the field table not found');
  return text.replace(between, (_, start: string, end: string) => `${start}\n${fieldTable()}\n\n${end}`);
}

function describeType({
  type,
  format,
  enum: values,
  items,
  maxLength,
  maxItems,
  properties = {},
}: FieldSchema): string {
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

interface FieldSchema {
  type?: string;
  format?: string;
  enum?: string[];
  items?: FieldSchema;
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, FieldSchema>;
}
