import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseNoticeFile } from '#adapters/content-files/notice-file.ts';
import { noticeKeys } from '#domain/notice/fields.ts';
import { noticeSchema } from '#domain/notice/schema.ts';
import { fieldTable, withFieldTable } from '#views/data/field-table.ts';

const readme = readFileSync('content/README.md', 'utf8');

describe('content/README.md', () => {
  // When this fails: npm run field-docs
  it('has the fields of the schema as they are', () => {
    expect(readme).toBe(withFieldTable(readme));
  });

  it('tells every field, in order, and which ones are required', () => {
    const rows = fieldTable().split('\n').slice(2);
    expect(rows.map((row) => /`(\w+)`/.exec(row)?.[1])).toEqual(noticeKeys);
    expect(rows.filter((row) => row.includes('(obligatoire)'))).toHaveLength(2);
    expect(rows.join('\n')).not.toContain('undefined');
    expect(rows.join('\n')).not.toMatch(/\{\w+\}/);
  });

  it('shows an example that is a good notice', () => {
    const example = /```markdown\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const parsed = parseNoticeFile(new TextEncoder().encode(example));
    expect(parsed.ok && noticeSchema.safeParse(parsed.raw).success).toBe(true);
  });

  it('refuses a text without the place of the table', () => {
    expect(() => withFieldTable('rien')).toThrow();
  });
});
