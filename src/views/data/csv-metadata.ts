import type { DescribedSchema } from '#domain/described-schema.ts';
import { noticeJsonSchema } from '#views/data/notice-json-schema.ts';
import { csvColumns } from '#views/data/csv.ts';
import { language } from '#words/language.ts';
import type { Site } from '#views/site.ts';

/**
 * The document of `/notices.csv-metadata.json`: what each column of `/notices.csv` is, for programs that read CSV on
 * the Web. A list is cut at `|`; a `|` inside a value stays written `\|`, which the standard cannot say.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function csvMetadata(site: Site): object {
  const { properties = {}, required = [] } = noticeJsonSchema(site) as DescribedSchema;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language.code }],
    url: site.absolute('/notices.csv'),
    'dc:title': site.name,
    'dc:license': { '@id': site.licence.url },
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: '\r\n' },
    tableSchema: {
      columns: csvColumns.map((name) => {
        const field = properties[name];
        return {
          name,
          titles: name,
          'dc:description': field?.description ?? field?.title ?? name,
          datatype: datatypeOf(field),
          ...(field?.type === 'array' || (field?.type === 'object' && name !== 'logo')
            ? { separator: '|' }
            : {}),
          required: name === 'slug' || name === 'url' || required.includes(name),
        };
      }),
      primaryKey: 'slug',
    },
  };
}

function datatypeOf(field: DescribedSchema | undefined): string {
  if (field?.format === 'date') return 'date';
  if (field?.type === 'integer') return 'integer';
  return field?.type === 'boolean' ? 'boolean' : 'string';
}
