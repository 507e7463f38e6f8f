import { parseForeignYaml, YamlError } from '#adapters/content-files/yaml.ts';
import { describeYamlError } from '#adapters/content-files/notice-file.ts';
import { labelled } from '#i18n/format.ts';
import { issueMessage } from '#i18n/issue-message.ts';
import type { Unreadable } from './candidate.ts';
import { readForeignText, type ForeignFile } from './foreign-files.ts';
import { asObject, type ForeignObject } from './foreign-values.ts';

/** One record that is a YAML file of its own; or why it cannot be read. */
export async function readYamlRecord(file: ForeignFile, maxBytes: number): Promise<YamlRecord | Unreadable> {
  const text = await readForeignText(file, maxBytes);
  return typeof text === 'string' ? parseYamlRecord(text, file.record) : text;
}

/** The record that a YAML text is; or why it cannot be read, with the line. */
export function parseYamlRecord(text: string, record: string): YamlRecord | Unreadable {
  try {
    const raw = asObject(parseForeignYaml(text));
    return raw === undefined ? { record, reason: 'illisible' } : { record, raw };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { issue, place } = describeYamlError(text, error);
    return { record, reason: 'illisible', detail: labelled(place.line, issueMessage(issue)) };
  }
}

export interface YamlRecord {
  record: string;
  raw: ForeignObject;
}
