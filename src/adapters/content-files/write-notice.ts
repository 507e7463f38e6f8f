import { formatBody } from '#domain/notice/body.ts';
import { orderNotice } from '#domain/notice/format.ts';
import { writeYaml, type ParsedText } from './yaml.ts';

/**
 * The canonical text of a notice file: key order of the schema, every string quoted, a clean body. Apart from the
 * reading of files, so that the form can offer the same file in the browser.
 * @param front the front matter of the file it was read from
 */
export function writeNoticeFile(
  notice: Readonly<Record<string, unknown>>,
  corps: string,
  front?: ParsedText,
): string {
  const text = formatBody(corps);
  return `---\n${writeYaml(orderNotice(notice), front)}---\n${text}`;
}
