import { z } from 'zod';
import { isRequired, noticeKeys } from '#domain/notice/fields.ts';
import { noticeSchema } from '#domain/notice/schema.ts';
import { aboutField, fieldExample, fieldLabel } from '#i18n/field-words.ts';
import { dataMessages } from '#words/data.ts';
import { createTranslate } from '#i18n/translate.ts';

const t = createTranslate(dataMessages);

/** The fields of a notice as a Markdown table, from the table of fields; it is the one of `content/README.md`. */
export function fieldTable(): string {
  const { properties = {} } = z.toJSONSchema(noticeSchema) as FieldSchema;
  const rows = noticeKeys.map((key) => [
    `\`${key}\``,
    `${fieldLabel(key)}${isRequired(key) ? t('field.required') : ''}`,
    describeType(properties[key] ?? {}),
    aboutField(key),
    `\`${JSON.stringify(fieldExample(key))}\``,
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
    return t('field.type.array', { item: items ? describeType(items) : '', max: maxItems ?? '' });
  }
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
  if (format === 'iri') return t('field.type.address');
  if (format === 'date') return t('field.type.date');
  if (type === 'string') return t('field.type.string', { max: maxLength ?? '' });
  if (type === 'integer') return t('field.type.integer');
  if (type === 'boolean') return t('field.type.boolean');
  const parts = Object.keys(properties);
  return t('field.type.object', { parts: parts.map((part) => `\`${part}\``).join(', ') });
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
