import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { duplicateWebsite as rule } from './duplicate-website.ts';

const entries = (...sites: string[]) =>
  sites.map((site_web, index) => sampleEntry(`n${index}`, { site_web }));

describe('an official site', () => {
  it('is the one of one notice', () => {
    expect(
      findingsOf(rule, { entries: [...entries('https://a.org/x', 'https://a.org/y'), sampleEntry('z')] }),
    ).toEqual([]);
  });

  it('is not taken twice, protocol, www and final slash aside', () => {
    expect(findingsOf(rule, { entries: entries('https://a.org/', 'http://www.a.org') })).toEqual([
      'notices/n1.md site_web : « http://www.a.org » est déjà le site de la notice « n0 ».',
    ]);
  });
});
