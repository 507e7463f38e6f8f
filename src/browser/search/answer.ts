import { kinds } from '#domain/search/best.ts';
import { isChosen, type Choice } from '#domain/search/choice.ts';
import { findContexts } from '#domain/search/context.ts';
import { everything } from '#domain/search/hits.ts';
import { isOfSoftware } from '#domain/search/lexicon.ts';
import type { Outcome, SearchOptions } from '#domain/search/outcome.ts';
import { readQuery } from '#domain/search/query.ts';
import { findTold } from '#domain/search/told.ts';
import { meaningfulWords, withoutCourtesies } from '#domain/search/words.ts';
import type { lookInTexts } from './look-in-texts.ts';
import { StaleFilesError, type SearchData } from './search-data.ts';

/**
 * Answers a query as its files arrive: names first, then products and needs, then texts when asked. Each answer
 * replaces the one before; only the last, `complete`, may say that there is nothing.
 * @throws StaleFilesError when the site was rebuilt meanwhile
 */
export async function* answer(
  data: SearchData,
  text: string,
  options: AnswerOptions,
): AsyncGenerator<Answer> {
  const { tokens, plain: apart, joined, heads, phrases } = readQuery(text);
  const { exact = false, typing = true, isAsked = () => true, texts, choice } = options;
  // « E-book » may be known in one piece, which stands elsewhere than its halves.
  const plain = [...apart, ...joined];
  const hasChoice = choice !== undefined && isChosen(choice);
  const typed = tokens.map(({ word }) => word);
  const toldApart = tellApart(typed);
  const told = { names: toldApart(plain), phrases: toldApart([...heads, ...plain]) };
  const lacking = () => data.lacks(told);
  const tell = () => findTold(data.index, text, { exact });
  const look = async () => {
    const known = tell();
    if (known.outcome !== undefined) return known.outcome;
    // Most queries say what they mean: what guesses is fetched for the first that does not.
    const { searchBeyond } = await import('#domain/search/search.ts');
    return searchBeyond(data.index, known, { exact });
  };
  let pause: Promise<boolean> | true | undefined;
  const settled = () => (pause ??= options.settle?.() ?? true);

  /** What names say, while needs are on their way; gives whether to go on once they are there. */
  async function* answerByName(): AsyncGenerator<Answer, boolean> {
    const loadNeeds = () => ahead(data.loadNeeds(told));
    const names = data.loadNames(plain);
    // One word on its way is often a name, which needs no more; several seldom are, and who no longer types waits for all.
    let needs = told.phrases.length > 1 || !typing ? loadNeeds() : undefined;
    await names;
    if (!isAsked()) return false;
    if (!phrases.some((phrase) => isNameStart(data, phrase))) needs ??= loadNeeds();
    const { outcome } = tell();
    const kind = kindOf(outcome);
    // Before needs are there, a platform may still be part of one, and the beginning of a name a whole product.
    const isName = kind <= kinds.nameWords;
    // Other ways to say a need come after what replaces the one product that was typed.
    const isProduct = kind === kinds.product && told.phrases.length === 1;
    if (outcome !== undefined && (isName || isProduct))
      yield { ...outcome, complete: false, texts: 'waiting', lacking: false };
    if (isName && !(await settled())) return false;
    await (needs ?? loadNeeds());
    return isAsked();
  }

  const answerWithoutTexts = async (early: Outcome): Promise<Answer> => {
    let found = early;
    if (found.way === 'none') {
      await data.loadAll();
      found = await look();
    }
    return { ...found, complete: true, texts: 'waiting', lacking: lacking() };
  };

  const answerByTexts = async (early: Outcome, ask: LookInTexts): Promise<Answer> => {
    const inTexts = await ask(data, text, { exact });
    // Read again once: an index that is still of another build is no use, and the rest goes on.
    if (inTexts === 'stale' && !data.fresh) throw new StaleFilesError('pagefind');
    const isSearched = typeof inTexts !== 'string';
    let found = isSearched ? inTexts : early;
    const isUnsure = () => found.way === 'none' && !found.notes.told && !data.hasAll;
    // What begins otherwise than what was typed is worth its bytes only when nothing else answers.
    if (isUnsure()) {
      await data.loadAll();
      const again = await ask(data, text, { exact });
      found = typeof again === 'string' ? await look() : again;
    }
    return {
      ...found,
      complete: true,
      texts: isSearched ? 'searched' : 'unavailable',
      lacking: isUnsure() || lacking(),
    };
  };

  if (tokens.length === 0 && !hasChoice) {
    yield { ...(await look()), complete: true, texts: 'searched', lacking: false };
    return;
  }
  if (!data.hasNeeds(told) && !(yield* answerByName())) return;
  const found = await look();
  if (!isAsked()) return;
  if (found.asked.rest.phrases.length === 0) {
    const all: Partial<Outcome> = hasChoice ? { way: 'asked', hits: everything(data.index) } : {};
    yield { ...found, ...all, complete: true, texts: 'searched', lacking: lacking() };
    return;
  }
  yield { ...found, complete: false, texts: 'waiting', lacking: lacking() };
  if (texts === undefined) yield answerWithoutTexts(found);
  else if (await settled()) yield answerByTexts(found, texts);
}

/** The kind of the first result, the surest; that of texts where nothing that was typed answers as it is. */
function kindOf(outcome: Outcome | undefined): number {
  return (outcome?.way === 'asked' ? outcome.hits[0]?.kind : undefined) ?? kinds.text;
}

/** Whether a name that is there begins with what was typed. */
function isNameStart({ index: { lexicon } }: SearchData, phrase: string): boolean {
  return lexicon.termsFrom(phrase).some(({ kind, tight }) => isOfSoftware(kind) && tight.startsWith(phrase));
}

/** What is asked for before it is waited for may fail unseen meanwhile. */
export function ahead<Loading extends Promise<unknown>>(loading: Loading): Loading {
  loading.catch(() => undefined);
  return loading;
}

/**
 * The words whose names and phrases are worth fetching: those that say what is looked for, but for a platform or a price,
 * whose other words fetch all the names that hold it.
 */
function tellApart(typed: readonly string[]): (words: readonly string[]) => readonly string[] {
  const meaningful = meaningfulWords(withoutCourtesies(typed));
  const context = new Set(findContexts(typed).flatMap(({ start, to }) => typed.slice(start, to)));
  return (words) => {
    const all = words.length > 0 ? [...words, ...meaningful] : typed;
    const told = all.filter((word) => !context.has(word));
    return [...new Set(told.length > 0 ? told : all)];
  };
}

export interface AnswerOptions extends Pick<SearchOptions, 'exact'> {
  /** What is ticked: without a word, everything is narrowed by it. */
  choice?: Choice;
  /** Searches the texts too. */
  texts?: LookInTexts;
  /** Whether other keystrokes may follow; they may, unless it is said. */
  typing?: boolean;
  /** Whether someone still waits for this answer: the work of one that was typed over is spared. */
  isAsked?: () => boolean;
  /** Waited for before more is fetched than the first results need: gives whether to go on. */
  settle?: () => Promise<boolean>;
}

/** How texts are searched: `lookInTexts`, once its code and its index are there. */
export type LookInTexts = (
  data: SearchData,
  text: string,
  options: { exact: boolean },
) => ReturnType<typeof lookInTexts>;

export interface Answer extends Outcome {
  complete: boolean;
  /** Whether texts were searched: without them, nobody may say that there is nothing. */
  texts: 'waiting' | 'searched' | 'unavailable';
  /** Whether some names or needs could not be read: there may be more than what is answered. */
  lacking: boolean;
}
