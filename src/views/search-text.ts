import type { NoticeEntry } from '#domain/notice/schema.ts';
import { toDeltas, type TextFile } from '#domain/search/index-format.ts';
import { foldedWords, meaningfulWords, stem } from '#domain/search/words.ts';

/** A file past this many characters of JSON is cut by one letter more, down to four. */
const fileSize = 12_000;
const keyMaxLength = 4;
/** A word of more than a third of the texts tells nothing, once there are enough texts to say so. */
const commonShare = 1 / 3;
const commonLeast = 50;

/**
 * The words of descriptions and bodies, each with the notices (by number) that hold it, cut in small files by their
 * first letters: one word typed is one small file, whatever the size of the directory.
 */
export function textIndex(entries: readonly NoticeEntry[]): {
  files: ReadonlyMap<string, TextFile['words']>;
  common: string[];
} {
  const postings = new Map<string, { short: number[]; body: number[] }>();
  const common: string[] = [];
  for (const [number, { notice, corps }] of entries.entries()) {
    const short = stems([notice.description_courte ?? '', ...(notice.createurices ?? [])].join(' '));
    const body = stems(corps.replace(/\]\([^)]*\)/g, ' '));
    for (const word of new Set([...short, ...body])) {
      const posting = postings.get(word) ?? { short: [], body: [] };
      postings.set(word, posting);
      (short.has(word) ? posting.short : posting.body).push(number);
    }
  }
  const records: [string, string][] = [];
  for (const [word, { short, body }] of [...postings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const many = short.length + body.length > Math.max(commonLeast, entries.length * commonShare);
    if (many) common.push(word);
    else
      records.push([
        word,
        JSON.stringify(body.length > 0 ? [toDeltas(short), toDeltas(body)] : [toDeltas(short)]),
      ]);
  }
  return { files: cut(records), common };
}

function stems(text: string): Set<string> {
  return new Set(
    meaningfulWords(foldedWords(text))
      .map(stem)
      .filter((word) => word.length > 1 && word.length <= 40),
  );
}

function cut(records: readonly [string, string][]): Map<string, TextFile['words']> {
  const files = new Map<string, TextFile['words']>();
  const write = (key: string, some: readonly [string, string][]) => {
    if (some.length > 0)
      files.set(
        key,
        Object.fromEntries(some.map(([word, json]) => [word, JSON.parse(json) as [number[], number[]?]])),
      );
  };
  const divide = (key: string, some: readonly [string, string][]) => {
    if (weigh(some) <= fileSize || key.length >= keyMaxLength) {
      write(key, some);
      return;
    }
    const kept: [string, string][] = [];
    for (const [start, group] of byStart(some, key.length + 1)) {
      if (start.length > key.length && /^[a-z0-9]+$/.test(start) && weigh(group) > fileSize / 8)
        divide(start, group);
      else kept.push(...group);
    }
    write(key, kept);
  };
  for (const [start, group] of byStart(records, 1)) if (/^[a-z0-9]$/.test(start)) divide(start, group);
  write(
    '_',
    records.filter(([word]) => !/^[a-z0-9]/.test(word)),
  );
  return files;
}

function byStart(records: readonly [string, string][], length: number): Map<string, [string, string][]> {
  return Map.groupBy(records, ([word]) => word.slice(0, length));
}

function weigh(records: readonly [string, string][]): number {
  return records.reduce((sum, [word, json]) => sum + word.length + json.length + 4, 0);
}
