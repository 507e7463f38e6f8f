import { expect, it } from 'vitest';
import { nextTurn } from './turns.ts';

it('lets others be served between two of those who come together', async () => {
  const order: string[] = [];
  const heavy = async () => {
    await nextTurn();
    order.push('heavy');
  };
  const others = async () => {
    for (let turn = 0; turn < 6; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('other');
    }
  };
  await Promise.all([heavy(), heavy(), heavy(), others()]);
  expect(order.join(' ')).not.toContain('heavy heavy');
});
