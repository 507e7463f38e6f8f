import { expect, it } from 'vitest';
import { replaceLabels } from './labels.ts';

it('writes our labels anew and leaves those of moderators', () => {
  expect(
    replaceLabels(
      ['contribution', 'doublon-possible', 'à deux'],
      ['contribution', 'a-verifier', 'completee'],
    ),
  ).toEqual(['contribution', 'a-verifier', 'completee', 'à deux']);
});
