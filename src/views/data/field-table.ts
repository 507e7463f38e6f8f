import { z } from 'zod';
import { noticeSchema } from '#domain/notice/schema.ts';
import { dataMessages } from '#words/data.ts';
import { createTranslate } from '#i18n/translate.ts';

const t = createTranslate(dataMessages);

/** The fields of a notice as a Markdown table, from the schema’s own words; it is the one of `content/README.md`. */
export function fieldTable(): string {
  const { properties = {}, required = [] } = z.toJSONSchema(noticeSchema) as FieldSchema;
  const rows = Object.entries(properties).map(([key, field]) => [
    `\`${key}\``,
    `${field.title ?? key}${required.includes(key) ? t('field.required') : ''}`,
    describeType(field),
    field.description ?? '',
    `\`${JSON.stringify(field.examples?.[0])}\``,
  ]);
  const header = [
    t('field.key'),
    t('field.title'),
    t('field.type'),
    t('field.description'),
    t('field.example'),
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

function describeType({ type, format, enum: values, items, maxLength, maxItems }: FieldSchema): string {
  if (type === 'array') {
    return t('field.type.array', { item: items ? describeType(items) : '', max: maxItems ?? '' });
  }
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
  if (format === 'iri') return t('field.type.address');
  if (format === 'date') return t('field.type.date');
  if (type === 'string') return t('field.type.string', { max: maxLength ?? '' });
  if (type === 'integer') return t('field.type.integer');
  return t(type === 'boolean' ? 'field.type.boolean' : 'field.type.object');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

interface FieldSchema {
  type?: string;
  title?: string;
  description?: string;
  format?: string;
  enum?: string[];
  items?: FieldSchema;
  examples?: unknown[];
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, FieldSchema>;
  required?: string[];
}
