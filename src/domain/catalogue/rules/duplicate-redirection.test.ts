import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { duplicateRedirection as rule } from './duplicate-redirection.ts';

describe('an old address', () => {
  it('leads to one notice', () => {
    const entries = [
      sampleEntry('a', { redirections: ['/content/vieux-a'] }),
      sampleEntry('b', { redirections: ['/content/vieux-b'] }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([]);
  });

  it('is not another’s, nor the address of a page', () => {
    const entries = [
      sampleEntry('a', { redirections: ['/vieux'] }),
      sampleEntry('b', { redirections: ['/vieux', '/notices/a', '/notices/b.html'] }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([
      'notices/b.md redirections.0 : « /vieux » mène déjà à la notice « a ».',
      'notices/b.md redirections.1 : « /notices/a » mène déjà à la notice « a ».',
      'notices/b.md redirections.2 : « /notices/b.html » mène déjà à la notice « b ».',
    ]);
  });

  it('is not the old address every other notice has', () => {
    const entries = [sampleEntry('a'), sampleEntry('b', { redirections: ['/content/a', '/content/b.html'] })];
    expect(findingsOf(rule, { entries })).toEqual([
      'notices/b.md redirections.0 : « /content/a » mène déjà à la notice « a ».',
    ]);
  });
});
