import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNoticeFile } from '#adapters/content-files/notice-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { licences } from '#adapters/spdx/licences.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { createVocabulary } from '#domain/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { repairCandidate } from './repair-candidate.ts';

const vocabulary = createVocabulary({
  tags: [
    { slug: 'agenda', label: 'Agenda', description: 'Agenda.', besoin: 'tenir un agenda', synonymes: [] },
  ],
  alternatives: [],
  attentions: [],
  refusals: [],
  wishes: [],
  licences,
});
const candidate = (notice: Record<string, unknown>, corps = ''): Candidate => ({
  record: 'x',
  notice: { nom: 'X', licences: ['MIT'], ...notice },
  corps,
  otherNames: [],
  notes: [],
});

describe('repairing a candidate', () => {
  test('what parted words pasted from elsewhere leaves a space, and drops no text', () => {
    const pasted = candidate(
      { description_courte: 'Une phrase\u2028puis une\u0085autre.' },
      'Un\u2028corps.',
    );
    expect(repairCandidate(pasted, vocabulary)).toMatchObject({
      notice: { description_courte: 'Une phrase puis une autre.' },
      corps: 'Un corps.',
    });
  });

  test('an optional value that cannot be used is left out with a note, the rest stays', () => {
    expect(
      repairCandidate(
        candidate(
          {
            site_web: 'javascript:alert(1)',
            depot: 'https://forge.example',
            langues: ['fr', 'xx-'],
            tags: ['agenda', 'vélo'],
          },
          '<b>non</b>',
        ),
        vocabulary,
      ),
    ).toEqual({
      notice: {
        nom: 'X',
        depot: 'https://forge.example',
        licences: ['MIT'],
        langues: ['fr'],
        tags: ['agenda'],
      },
      corps: '',
      notes: [
        { code: 'mot-clef-inconnu', value: 'vélo' },
        { code: 'champ-laisse', value: 'site_web : javascript:alert(1)' },
        { code: 'champ-laisse', value: 'langues : xx-' },
        { code: 'champ-laisse', value: expect.stringMatching(/^corps\u00a0: Le HTML/) as string },
      ],
    });
  });

  test('a name that cannot be used refuses the record', () => {
    expect(repairCandidate(candidate({ nom: '🎉' }), vocabulary)).toMatchObject({
      reason: 'notice-invalide',
    });
  });

  test('whatever comes in, what goes out has no error and reads back the same', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 220 }),
      fc.constantFrom(
        '',
        ' ',
        'null',
        '__proto__',
        'constructor',
        '\u202E',
        'https://a.example/?fbclid=1',
        '---',
        '<b>',
        'fr',
      ),
    );
    const value = fc.oneof(
      text,
      fc.array(text, { maxLength: 30 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const keys = [
      'nom',
      'description_courte',
      'site_web',
      'depot',
      'plateformes',
      'langues',
      'tags',
      'alternative_a',
    ];
    const more = [
      'createurices',
      'lien_wikipedia',
      'chatons_id',
      'etat',
      'date_creation',
      'redirections',
      'alias',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys, ...more), value), text, (fields, corps) => {
        const repaired = repairCandidate(candidate(fields, corps), vocabulary);
        if ('reason' in repaired) return;
        const { issues } = judgeNotice(repaired.notice, repaired.corps, vocabulary);
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        const read = parseNoticeFile(Buffer.from(writeNoticeFile(repaired.notice, repaired.corps)));
        expect(read).toMatchObject({ ok: true, raw: repaired.notice });
      }),
      { numRuns: 300 },
    );
  });
});
