import { expect, test } from 'vitest';
import { licences } from '#adapters/spdx/licences.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { createVocabulary } from '#domain/vocabulary.ts';

const vocabulary = createVocabulary({
  tags: [],
  alternatives: [],
  attentions: [],
  refusals: [],
  wishes: [],
  licences,
});

test.each(['constructor', 'toString', 'valueOf', '__proto__'])(
  'the word « %s » is no licence and no platform',
  (word) => {
    const { repaired } = judgeNotice({ nom: 'X', licences: [word], plateformes: [word] }, '', vocabulary);
    expect(repaired).toEqual({ nom: 'X', licences: [word], plateformes: [word] });
  },
);
