import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from './index.ts';

const here = readdirSync(import.meta.dirname);

describe('the rules', () => {
  it('are all applied: a file that no one calls checks nothing', () => {
    const files = here.filter((name) => !name.endsWith('.test.ts') && name !== 'index.ts');
    expect(new Set(rules).size).toBe(files.length);
  });

  it('have each a test beside them', () => {
    const untested = here.filter(
      (name) => !name.endsWith('.test.ts') && !here.includes(name.replace(/\.ts$/, '.test.ts')),
    );
    expect(untested).toEqual([]);
  });
});
