import { findContexts, positionsOf, type Context } from './context.ts';
import { searchLanguage } from '#words/search-language.ts';
import type { Term } from './lexicon.ts';
import { readQuery, withoutTokens, type Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { findNames, findWrittenNeeds, termOf, type Span } from './spans.ts';

/**
 * What a person asks for: the words to look for, and apart from them what they named — a platform or a price, a
 * product to replace, a place. Nothing is set apart from the name of something: « Windows Movie Maker » is no Windows.
 * @param options `exact`: every word is a word to look for
 */
export function understand(
  index: SearchIndex,
  text: string,
  { exact = false }: { exact?: boolean } = {},
): Understanding {
  const query = readQuery(text);
  const words = query.tokens.map(({ word }) => word);
  const names = findNames(index.lexicon, words);
  const plain: Understanding = { query, rest: query, names, contexts: [], place: undefined, hosting: false };
  if (exact) return plain;
  const contexts = chooseContexts(index, query, names);
  const removed = new Set(contexts.flatMap(positionsOf));
  if (names.length === 0) plain.rest = withReplacing(query);
  for (const position of findObtaining(words, names, removed)) removed.add(position);
  const place = findPlace(words, names, removed);
  for (const position of place?.removed ?? []) removed.add(position);
  if (removed.size === 0) return plain;
  const rest = withReplacing(withoutTokens(query, removed), names.length === 0);
  return {
    ...plain,
    contexts,
    // A need may be written with its platform: « clavier android ».
    rest: rest.words.length > 0 && isWholeNeed(index, query) ? query : rest,
    names: findNames(
      index.lexicon,
      rest.tokens.map(({ word }) => word),
    ),
    place: place?.name,
    hosting: place !== undefined,
  };
}

/** « Alternative » is one of the words to look for when nothing is to be replaced: « communication alternative ». */
function withReplacing(query: Query, nothingNamed = true): Query {
  const asks = query.tokens.map(({ word }) => word).filter((word) => searchLanguage.replacing.has(word));
  if (!nothingNamed || asks.length === 0 || query.plain.length === 0) return query;
  const kept = (words: readonly string[]) => [...new Set([...words, ...asks])];
  return { ...query, plain: kept(query.plain), words: kept(query.words) };
}

/** The terms that some names stand for, of one kind. */
export function named(names: readonly Span[], kind: Term['kind']): Term[] {
  return names.flatMap((span) => termOf(span, kind) ?? []);
}

/** The software that some names stand for, by their own names first. */
export function namedSoftware(names: readonly Span[]): Term[] {
  return [...named(names, 'name'), ...named(names, 'alias')];
}

function chooseContexts({ lexicon }: SearchIndex, query: Query, names: readonly Span[]): Context[] {
  const words = query.tokens.map(({ word }) => word);
  const found = findContexts(words);
  if (found.length === 0) return found;
  const whole = query.phrases.flatMap((phrase) => lexicon.byTight.get(phrase) ?? []);
  if (whole.some(({ kind }) => kind !== 'need' && kind !== 'ownNeed')) return [];
  const said = new Set(found.flatMap(positionsOf));
  const onlyContext = words.every((word, position) => said.has(position) || searchLanguage.noise.has(word));
  if (onlyContext && whole.length > 0) return [];
  const needs = findWrittenNeeds(lexicon, words);
  // « Remplacer Windows par Linux »: with nothing else to replace, the first one is what is left behind.
  const left = onlyContext
    ? found.find((context) => names.some((span) => termOf(span, 'product') && holds(span, context)))
    : undefined;
  return found.filter(
    (context) =>
      !(context === left && (found.length > 1 || words.some((word) => searchLanguage.replacing.has(word)))) &&
      !names.some((span) => span.to - span.from > context.to - context.start && holds(span, context)) &&
      !(isManner(context) && needs.some((span) => holds(span, context))),
  );
}

/** Ways of using a software are part of many needs: « vote en ligne ». */
function isManner({ values }: Context): boolean {
  return values.includes('web') || values.includes('auto-hebergement');
}

function holds(span: Span, { start, to }: Context): boolean {
  return span.from <= start && to <= span.to;
}

/** « Télécharger » beside names, and nothing else that is told: the copy of a software is asked, not what fetches videos. */
function findObtaining(
  words: readonly string[],
  names: readonly Span[],
  removed: ReadonlySet<number>,
): number[] {
  const asked = words.flatMap((word, position) => (searchLanguage.obtaining.has(word) ? [position] : []));
  const isHeard = (word: string, position: number) =>
    searchLanguage.obtaining.has(word) ||
    searchLanguage.noise.has(word) ||
    removed.has(position) ||
    names.some(({ from, to }) => from <= position && position < to);
  return names.length > 0 && words.every(isHeard) ? asked : [];
}

/** A place or « hébergeur » beside the name of a software, and nothing else. */
function findPlace(
  words: readonly string[],
  names: readonly Span[],
  removed: ReadonlySet<number>,
): { name: string | undefined; removed: number[] } | undefined {
  const software = names.find((span) => termOf(span, 'name') ?? termOf(span, 'alias'));
  if (software === undefined) return undefined;
  const others = words.flatMap((_, position) =>
    removed.has(position) || (position >= software.from && position < software.to) ? [] : [position],
  );
  const meaningful = others.filter((position) => {
    const word = words[position] ?? '';
    return (
      !searchLanguage.noise.has(word) && !searchLanguage.leads.has(word) && !searchLanguage.hosting.has(word)
    );
  });
  const said = meaningful.map((position) => words[position]).join(' ');
  const hosted = others.some((position) => searchLanguage.hosting.has(words[position] ?? ''));
  if (said === '' ? !hosted : !searchLanguage.places.has(said)) return undefined;
  return { name: said === '' ? undefined : said, removed: others };
}

function isWholeNeed({ lexicon }: SearchIndex, { phrases, keys }: Query): boolean {
  const isNeed = ({ kind }: Term) => kind === 'need' || kind === 'ownNeed';
  return (
    phrases.some((phrase) => lexicon.byTight.get(phrase)?.some(isNeed)) ||
    keys.some((key) => lexicon.byKey.get(key)?.some(isNeed))
  );
}

export interface Understanding {
  query: Query;
  /** The query without what is told below. */
  rest: Query;
  /** Names in the rest: of software, products, what was refused or is wished for; by position of its tokens. */
  names: readonly Span[];
  contexts: readonly Context[];
  /** Folded name of a town or region named after a software. */
  place: string | undefined;
  /** Who offers the software is asked too. */
  hosting: boolean;
}
