import { z } from 'zod';
import { noticeKeys } from '#domain/notice/fields.ts';
import { noticeSchema } from '#domain/notice/schema.ts';
import { tData } from '#words/data.ts';
import { aboutField, fieldExample, fieldLabel } from '#i18n/field-words.ts';
import type { Site } from '#views/site.ts';

/**
 * The document of `/schema/notice.json`: the schema of a notice’s front matter as JSON Schema.
 * It accepts whatever `check` accepts; `check` knows more (forms of text, closed lists, the rest of the catalogue).
 * @see https://json-schema.org/draft/2020-12
 */
export function noticeJsonSchema(site: Site): object {
  const { $schema, properties = {}, ...schema } = z.toJSONSchema(noticeSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: site.absolute('/schema/notice.json'),
    title: tData('schema.title'),
    description: tData('schema.description', { site: site.name }),
    ...schema,
    properties: Object.fromEntries(
      noticeKeys.map((key) => [
        key,
        {
          ...(properties[key] as object),
          title: fieldLabel(key),
          description: aboutField(key),
          examples: [fieldExample(key)],
        },
      ]),
    ),
  };
}
