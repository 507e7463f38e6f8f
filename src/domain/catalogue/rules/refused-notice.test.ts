import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry } from '../../../../test/sample.ts';
import { refusedNotice as rule } from './refused-notice.ts';

const refusals = [
  {
    nom: 'Mon Chat',
    slug: 'mon-chat',
    adresses: ['https://chat.example.org/app'],
    motif: 'Son code n’est pas libre.',
    date: '2026-01-01',
    voir: [],
  },
];

describe('a notice', () => {
  it('is of something that was not refused', () => {
    const entries = [sampleEntry('chat', { site_web: 'https://chat.example.org/' })];
    expect(findingsOf(rule, { entries, refusals })).toEqual([]);
  });

  it('is told when it has the name or the address of what was', () => {
    const entries = [
      sampleEntry('a', { nom: 'A', alias: ['mon chat'] }),
      sampleEntry('b', { nom: 'B', site_web: 'https://chat.example.org/app/fr' }),
    ];
    expect(findingsOf(rule, { entries, refusals })).toEqual(
      ['a', 'b'].map(
        (slug) =>
          `notices/${slug}.md nom : refusals.yaml dit que « Mon Chat » a été refusé : retirer ce refus, ou la notice.`,
      ),
    );
  });
});
