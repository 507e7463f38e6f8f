import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposalLabels } from '#domain/contribution/labels.ts';
import { moderationMessages } from '#words/moderation.ts';

const doc = readFileSync(new URL('../docs/moderation.md', import.meta.url), 'utf8');

describe('docs/moderation.md', () => {
  it.each([...proposalLabels, 'retiree'])('explains the label %s', (label) => {
    expect(doc).toMatch(new RegExp(`^\\|[^|]*\`${label}\`[^|]*\\|[^|]+\\|[^|]+\\|$`, 'm'));
  });

  it('shows every verb of npm run moderate, and no other', () => {
    const verbs = (text: string) =>
      new Set([...text.matchAll(/npm run moderate -- ([a-z]+)/g)].map(([, verb]) => verb));
    expect(verbs(doc)).toEqual(verbs(moderationMessages.usage));
  });
});
