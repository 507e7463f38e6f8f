import { expect } from 'vitest';
import { overflowOfLargeText, testEveryPage } from './every-page.ts';

testEveryPage(320, async (page, path) => {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflowOfLargeText(page), `${path}, text twice as large`).toBe(0);
});
