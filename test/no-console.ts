import { afterEach, expect, vi } from 'vitest';

/** A unit test that prints has found an effect where none should be. */
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
const spies = methods.map((method) => vi.spyOn(console, method));

afterEach(() => {
  for (const spy of spies) {
    expect(spy.mock.calls, 'rien ne doit être affiché pendant un test').toEqual([]);
    spy.mockClear();
  }
});
