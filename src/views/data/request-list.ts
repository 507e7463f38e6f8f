import { contributionRequestSchema } from '#domain/contribution/api.ts';
import { describeSchema, type DescribedSchema } from '#domain/described-schema.ts';
import { writeBetween } from '#views/data/between-marks.ts';

/** What a contribution may send, as a Markdown list of keys by type; it is the one of `docs/dev/api.md`. */
function requestList(): string {
  const { properties = {} } = describeSchema(contributionRequestSchema, 'input');
  const byType = Map.groupBy(Object.entries(properties), ([, sent]) => typesOf(sent).join(' | '));
  return [...byType]
    .map(([type, entries]) => `- \`${type}\`: ${entries.map(([key, sent]) => tell(key, sent)).join(', ')}`)
    .join('\n');
}

/** A text with the list put between its two marks; a text without them is a fault of ours. */
export function withRequestList(text: string): string {
  return writeBetween(text, /(<!-- keys: start -->\n)[\s\S]*?(<!-- keys: end -->)/, requestList());
}

function tell(key: string, { maxLength }: DescribedSchema): string {
  return `\`${key}\`${maxLength === undefined ? '' : ` (≤ ${maxLength})`}`;
}

function typesOf({ type, anyOf, items, pattern, format }: DescribedSchema): string[] {
  if (anyOf !== undefined) return [...new Set(anyOf.flatMap(typesOf))];
  if (items !== undefined) return typesOf(items).map((item) => `${item}[]`);
  if (format === 'uuid') return ['uuid'];
  if (pattern?.startsWith('^data:') === true) return ['data: address'];
  // `null` is said once, under the list.
  return [type ?? []].flat().filter((name) => name !== 'null');
}
