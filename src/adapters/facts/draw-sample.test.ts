import { expect, test } from 'vitest';
import { drawSample } from './draw-sample.ts';

const slugs = Array.from({ length: 200 }, (_, index) => `notice-${index}`);

test('the same seed draws the same notices, another seed others', () => {
  const drawn = drawSample(slugs, 30, '7');
  expect(drawn).toHaveLength(30);
  expect(new Set(drawn).size).toBe(30);
  expect(drawSample(slugs.toReversed(), 30, '7')).toEqual(drawn);
  expect(drawSample(slugs, 30, '8')).not.toEqual(drawn);
});

test('a notice that joins displaces one at most; no more are drawn than there are', () => {
  const drawn = drawSample(slugs, 30, '7');
  const after = drawSample([...slugs, 'newcomer'], 30, '7');
  expect(drawn.filter((slug) => !after.includes(slug)).length).toBeLessThanOrEqual(1);
  expect(drawSample(['a', 'b'], 30, '7')).toEqual(['a', 'b']);
});
