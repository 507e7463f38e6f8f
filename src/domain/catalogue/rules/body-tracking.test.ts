import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { bodyTracking as rule } from './body-tracking.ts';

describe('links in the body', () => {
  it('follow no one', () => {
    expect(
      findingsOf(rule, { entries: [sampleEntry('a', {}, 'Voir [ici](https://a.org/?page=2).')] }),
    ).toEqual([]);
  });

  it('are pointed at, line by line, when they do', () => {
    const corps = 'Un\n\n[x](https://a.org/?utm_source=b) et <https://c.org/?fbclid=d&id=1>';
    expect(findingsOf(rule, { entries: [sampleEntry('a', {}, corps)] })).toEqual([
      'notices/a.md corps.2 : « https://a.org/?utm_source=b » contient des paramètres qui servent à suivre les personnes. → vouliez-vous dire « https://a.org/ » ?',
      'notices/a.md corps.2 : « https://c.org/?fbclid=d&id=1 » contient des paramètres qui servent à suivre les personnes. → vouliez-vous dire « https://c.org/?id=1 » ?',
    ]);
  });
});
