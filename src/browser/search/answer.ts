import { readQuery } from '#domain/search/query.ts';
import { search, type Outcome, type SearchOptions } from '#domain/search/search.ts';
import type { SearchData } from './search-data.ts';

/**
 * Answers a query as its files arrive: names first, then products and needs, then texts when asked. Each answer
 * replaces the one before; only the last, `complete`, may say that there is nothing.
 */
export async function* answer(
  data: SearchData,
  text: string,
  options: AnswerOptions,
): AsyncGenerator<Answer> {
  const { words } = readQuery(text);
  const look = () => search(data.index, text, options);
  const settled = () => options.settle?.() ?? true;
  await data.loadNames(words);
  const byName = look();
  if (byName.way === 'asked') {
    yield { ...byName, complete: false };
    if (!(await settled())) return;
  }
  await data.loadNeeds();
  let found = look();
  yield { ...found, complete: false };
  if (options.texts) {
    if (byName.way !== 'asked' && !(await settled())) return;
    await data.loadText(words);
    found = look();
    if (found.way === 'asked') yield { ...found, complete: false };
  }
  if (found.way !== 'asked' && !data.allNames) {
    await data.loadAllNames();
    found = look();
  }
  if (options.texts && found.way === 'corrected') {
    await data.loadText(readQuery(found.used).words);
    found = look();
  }
  yield { ...found, complete: true };
}

export interface AnswerOptions extends SearchOptions {
  /** Search the descriptions and bodies too. */
  texts: boolean;
  /** Waited for before more is fetched than the first results need: gives whether to go on. */
  settle?: () => Promise<boolean>;
}

export interface Answer extends Outcome {
  complete: boolean;
}
