import { labelled } from '#i18n/format.ts';
import type { ParsedNotice } from '#adapters/content-files/notice-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { writeYaml } from '#adapters/content-files/yaml.ts';
import type { NoticeFile } from '#adapters/content-files/read-notice.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { parseSubmission } from '#domain/contribution/submission.ts';
import { friendOf } from '#domain/mini-site/friend.ts';
import { fieldOf, isFieldKey } from '#domain/notice/fields.ts';
import { toForm } from '#domain/notice/kinds/shapes.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';

/** The fields of a form filled with a notice as it stands, with what guards against overwriting (`avant`). */
export function fieldsOfNotice(file: Pick<NoticeFile, 'slug' | 'text'>): Map<string, unknown> {
  const { notice, corps } = readVersion(file.text);
  const { logo: _logo, ...fields } = notice as ParsedNotice['raw'];
  return new Map<string, unknown>([
    ...Object.entries(fields),
    ['corps', corps],
    ['notice', file.slug],
    ['avant', JSON.stringify({ ...fields, corps })],
  ]);
}

/** What a field shows: one line of text, lists with commas. */
export function toFieldText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toFieldText).join(', ');
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Values of a field where several may be chosen. */
export function toFieldList(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(toFieldText);
  return toFieldText(value)
    .split(/[,;\n]/)
    .map((text) => text.trim())
    .filter(Boolean);
}

/**
 * The notice file someone could send by other ways when the form is closed: canonical when it is valid, otherwise
 * whatever they typed, so that nothing is lost.
 */
export function draftFile(
  fields: ReadonlyMap<string, unknown>,
  vocabulary: Vocabulary,
): { name: string; text: string } {
  const known = [...fields].filter(
    ([key]) => !['token', 'altcha', 'submission_id', 'confirmer'].includes(key),
  );
  const { submission } = parseSubmission(Object.fromEntries(known), vocabulary);
  if (submission?.miniSite === true)
    return { name: 'mini-site.yaml', text: writeYaml(friendOf(submission.fields)) };
  const name = `${nameToSlug(toFieldText(fields.get('notice') ?? fields.get('nom'))) || 'notice'}.md`;
  if (submission !== undefined && submission.notice === undefined)
    return { name, text: writeNoticeFile(submission.fields, submission.corps ?? '') };
  const lines = known
    .map(([key, value]) => [
      key,
      isFieldKey(key) ? toForm(fieldOf(key), value).join(', ') : toFieldText(value),
    ])
    .filter(([key, text]) => key !== 'avant' && text !== '')
    .map(([key = '', text = '']) => labelled(key, text));
  return { name, text: `${lines.join('\n')}\n` };
}
