import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issueSeverities } from '#domain/issue.ts';

const text = readFileSync('docs/errors.md', 'utf8');
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', section]),
);

// Every finding ends with « aide : docs/errors.md#<code> ».
describe('docs/errors.md', () => {
  it('has one section per code, in the order of src/domain/issue.ts, and no other', () => {
    expect([...sections.keys()]).toEqual(Object.keys(issueSeverities));
    expect(text.match(/^## /gm)).toHaveLength(sections.size);
  });

  it.each([...sections])('gives an example of %s and says how to correct it', (_, section) => {
    expect(section).toMatch(/\n```\w+\n[\s\S]+?\n```\n/);
    expect(section).toMatch(/\n\*\*Corriger :\*\* \S/);
  });
});
