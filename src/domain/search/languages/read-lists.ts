import type { ContextFacet, ContextWords } from './language.ts';

/** The words of a text, in its order. */
export function wordList(words: string): string[] {
  return words.trim().split(/\s+/);
}

/** One a line: the facet, its values, then the phrases that say it. A star: only after a word of `leads`. */
export function contextTable(lines: string): ContextWords[] {
  return trimmedLines(lines).map((line) => {
    const [facet = '', values = '', phrases = ''] = line.split('|');
    return {
      facet: facet as ContextFacet,
      values: values.split(','),
      phrases: phrases.replaceAll('*', '').split(','),
      led: phrases.startsWith('*'),
    };
  });
}

/** The phrases of a text, one between commas or a line. */
export function phraseList(phrases: string): string[] {
  return trimmedLines(phrases)
    .flatMap((line) => line.split(','))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** One a line: what is typed, `=`, the words it stands for. */
export function expansionTable(lines: string): [phrase: string, words: string][] {
  return trimmedLines(lines).map((line) => line.split('=') as [string, string]);
}

function trimmedLines(lines: string): string[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.trim());
}
