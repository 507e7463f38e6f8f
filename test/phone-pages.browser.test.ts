import { expect } from 'vitest';
import { findNarrow, overflowOfLargeText, testEveryPage } from './every-page.ts';

testEveryPage(320, async (page, path) => {
  const small = await page.locator('body > header > :is(a, button):visible').evaluateAll((controls) =>
    controls
      .map((control) => control.getBoundingClientRect())
      .filter(({ width, height }) => width < 44 || height < 44)
      .map(({ width, height }) => `${width} × ${height}`),
  );
  expect(small, `${path}, controls of the header too small for a finger`).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflowOfLargeText(page), `${path}, text twice as large`).toBe(0);
  expect(await findNarrow(page), `${path}, texts cut letter by letter`).toEqual([]);
});
