import { askThread } from '#adapters/ask-thread.ts';
import { inOurLanguage } from '#adapters/in-our-language.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { UserError } from '#i18n/user-error.ts';
import { textsVersion } from '#views/search/files.ts';
import { searchRecords } from '#views/search/records.ts';
import type { IndexThreadAnswer, IndexThreadData } from './index-thread.ts';

/**
 * The files of `/pagefind/` for a catalogue, by their path in it, made aside.
 * @throws a sentence for the person when Pagefind was killed
 */
export async function textIndexOf(catalogue: Catalogue): Promise<ReadonlyMap<string, Uint8Array>> {
  const data: IndexThreadData = { records: searchRecords(catalogue), version: textsVersion(catalogue) };
  const answer = await askThread<IndexThreadAnswer>(
    new URL('./index-thread.ts', import.meta.url),
    data,
    inOurLanguage,
  );
  if ('failure' in answer) throw new UserError(answer.failure);
  return answer.files;
}
