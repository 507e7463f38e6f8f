import { contradictionsOf } from '#domain/notice/field-contradictions.ts';
import { fields, type Field } from '#domain/notice/fields.ts';
import { fieldWords } from '#words/fields.ts';
import { tFieldRow } from '#words/field-rows.ts';

/** One sentence for each row of the table of fields that contradicts itself or has no words: where, which field, what to write instead. */
export function fieldRowFaults(
  rows: Readonly<Record<string, Field>> = fields,
  examples: Readonly<Partial<Record<string, { example: unknown }>>> = fieldWords,
): string[] {
  return Object.entries(rows).flatMap(([field, row]) => {
    const words = examples[field];
    const faults = words === undefined ? (['no-words'] as const) : contradictionsOf(row, words.example);
    return faults.map((fault) =>
      tFieldRow('line', { file: 'src/domain/notice/fields.ts', field, fault: tFieldRow(fault) }),
    );
  });
}
