import { z } from 'zod';
import { contributionRequestSchema } from '#domain/contribution/api.ts';

/** What a contribution may send, as a Markdown list of keys by type; it is the one of `docs/dev/api.md`. */
export function requestList(): string {
  const { properties = {} } = z.toJSONSchema(contributionRequestSchema, { io: 'input' }) as Sent;
  const byType = Map.groupBy(Object.entries(properties), ([, sent]) => typesOf(sent).join(' | '));
  return [...byType]
    .map(([type, entries]) => `- \`${type}\`: ${entries.map(([key, sent]) => tell(key, sent)).join(', ')}`)
    .join('\n');
}

/** A text with the list put between its two marks; a text without them is a fault of ours. */
export function withRequestList(text: string): string {
  const between = /(<!-- keys: start -->\n)[\s\S]*?(<!-- keys: end -->)/;
  if (!between.test(text)) throw new Error('marks of the list of keys not found');
  return text.replace(between, (_, start: string, end: string) => `${start}\n${requestList()}\n\n${end}`);
}

function tell(key: string, { maxLength }: Sent): string {
  return `\`${key}\`${maxLength === undefined ? '' : ` (≤ ${maxLength})`}`;
}

function typesOf({ type, anyOf, items, pattern, format }: Sent): string[] {
  if (anyOf !== undefined) return [...new Set(anyOf.flatMap(typesOf))];
  if (items !== undefined) return typesOf(items).map((item) => `${item}[]`);
  if (format === 'uuid') return ['uuid'];
  if (pattern?.startsWith('^data:') === true) return ['data: address'];
  // `null` is said once, under the list.
  return [type ?? []].flat().filter((name) => name !== 'null');
}

/** The part of a JSON Schema that says what may be sent. */
interface Sent {
  type?: string | readonly string[];
  format?: string;
  pattern?: string;
  maxLength?: number;
  anyOf?: readonly Sent[];
  items?: Sent;
  properties?: Readonly<Record<string, Sent>>;
}
