import type { ProposalWords } from '#domain/contribution/proposal-words.ts';
import { fence, foldLong, wrap } from '#domain/contribution/fence.ts';
import type { NoticeVersion } from '#domain/contribution/merge.ts';
import type { FieldKey } from '#domain/notice/fields.ts';

/**
 * The changed fields of a notice with their values, in one fence, wrapped; what a field was stands above what it
 * becomes. The body is left to `describeBody`.
 */
export function describeFields({ before, after, changed, words: { say, field } }: CardRequest): string[] {
  const lines = changed
    .filter((key) => key !== 'corps')
    .flatMap((key) => {
      const label = field(key);
      const [old, wanted] = [before?.notice[key], after.notice[key]].map((value) => showValue(value, say));
      if (before === undefined) return wrap(say('card.field', { label, value: wanted ?? '' }), 80, indent);
      return [
        say('card.changed', { label }),
        ...wrap(`${indent}${say('card.before', { value: old ?? say('absent') })}`, 80, indent + indent),
        ...wrap(`${indent}${say('card.after', { value: wanted ?? say('absent') })}`, 80, indent + indent),
      ];
    });
  return lines.length === 0 ? [] : [fence(lines.join('\n'))];
}

/** The body, folded when it is long; in a correction, what it was stands first. */
export function describeBody({ before, after, changed, words: { say } }: CardRequest): string[] {
  if (!changed.includes('corps')) return [];
  const show = (title: 'body' | 'body.before', text: string) =>
    text === ''
      ? [`**${say(title)}** ${say('absent')}`]
      : [`**${say(title)}**`, foldLong((lines) => say('folded', { lines }), text.trimEnd())];
  return [
    ...(before === undefined || before.corps === '' ? [] : show('body.before', before.corps)),
    ...show('body', after.corps),
  ];
}

const indent = '    ';

function showValue(value: unknown, say: ProposalWords['say']): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.map((item) => showValue(item, say) ?? '').join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, item]) => `${key} = ${showValue(item, say) ?? ''}`)
      .join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export interface CardRequest {
  /** In a correction, the notice as it stands. */
  before: NoticeVersion | undefined;
  after: NoticeVersion;
  changed: readonly FieldKey[];
  words: ProposalWords;
}
