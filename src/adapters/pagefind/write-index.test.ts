import { afterEach, expect, it, vi } from 'vitest';
import { UserError } from '#i18n/user-error.ts';
import { sampleCatalogue, sampleEntry } from '../../../test/sample.ts';
import { textIndexOf } from './write-index.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('tells, from its thread, that Pagefind ended before its time, in a sentence for the person', async () => {
  const catalogue = sampleCatalogue([sampleEntry('gimp')]);
  // A program that knows nothing of what it is asked.
  vi.stubEnv('PAGEFIND_BINARY_PATH', process.execPath);
  const reason = await textIndexOf(catalogue).catch((reason: unknown) => reason);
  expect(reason).toBeInstanceOf(UserError);
  expect((reason as Error).message).toMatch(/Pagefind/);
  vi.unstubAllEnvs();
  expect([...(await textIndexOf(catalogue)).keys()]).toContain('ids.json');
});
