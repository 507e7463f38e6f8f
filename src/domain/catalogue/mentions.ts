import { linesOf, splitProse } from '#domain/notice/typography.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';

/**
 * Makes the function that finds, in the body of a notice, the first mention of each other notice that is not a link yet:
 * names as they are written, the longest first, outside code, links and headings. A name that only begins the name of a
 * proprietary product (« Element » in « Element Boards »), or ends another proper name (« Panama Papers »), is not one.
 */
export function createMentionFinder({
  notices,
  vocabulary,
}: Pick<Catalogue, 'notices' | 'vocabulary'>): (entry: Pick<NoticeEntry, 'slug' | 'corps'>) => Mention[] {
  const byFirstWord = new Map<string, Name[]>();
  const products = vocabulary.alternatives.flatMap(({ nom, alias }) => [nom, ...alias]);
  const names: Name[] = [
    ...products.map((name) => ({ name, slug: undefined })),
    // The same name as a product’s is a notice’s first.
    ...notices.map(({ slug, notice }) => ({ name: notice.nom, slug })),
  ];
  for (const { name, slug } of names) {
    const first = firstWord(name);
    // A number says itself in any text.
    if (first === undefined || !/\p{Letter}/u.test(name)) continue;
    const others = (byFirstWord.get(first) ?? []).filter((other) => other.name !== name);
    byFirstWord.set(
      first,
      [...others, { name, slug }].sort((a, b) => b.name.length - a.name.length),
    );
  }
  return ({ slug: own, corps }) => {
    const linked = new Set([own, ...linkedNotices(corps)]);
    return [...proseOf(corps)].flatMap(({ line, column, text }) =>
      findNames(text, byFirstWord).flatMap(({ at, name, slug }) => {
        if (slug === undefined || linked.has(slug)) return [];
        linked.add(slug);
        return [{ slug, name, line, column: column + at }];
      }),
    );
  };
}

/** The body with each of these mentions as a link, « [Weblate](weblate.md) »: it works in a repository as on the site. */
export function linkMentions(corps: string, mentions: readonly Mention[]): string {
  const lines = corps.split('\n');
  // From the end, so that each place stays the place.
  for (const { slug, name, line, column } of mentions.toReversed()) {
    const text = lines[line] ?? '';
    lines[line] = `${text.slice(0, column)}[${name}](${slug}.md)${text.slice(column + name.length)}`;
  }
  return lines.join('\n');
}

/** The notices a body links to, by their files. */
export function linkedNotices(corps: string): string[] {
  return [...corps.matchAll(/\]\(([a-z0-9-]{1,80})\.md\)/g)].map(([, slug = '']) => slug);
}

function findNames(text: string, byFirstWord: ReadonlyMap<string, readonly Name[]>) {
  const found: { at: number; name: string; slug: string | undefined }[] = [];
  let end = 0;
  for (const { 0: word, index: at } of text.matchAll(wordPattern)) {
    if (at < end) continue;
    const name = byFirstWord.get(word)?.find((candidate) => standsAt(text, at, candidate.name));
    if (name === undefined) continue;
    found.push({ at, ...name });
    end = at + name.name.length;
  }
  return found;
}

function standsAt(text: string, at: number, name: string): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return (
    text.startsWith(name, at) &&
    !endsProperName.test(before) &&
    !/(?:[@./\\_&-]|!\[?)$/.test(before) &&
    !goesOn.test(text.slice(at + name.length, at + name.length + 3))
  );
}

/** Lines of prose with their place; what links already cover, what they lead to, and headings, are left out. */
function* proseOf(corps: string): Generator<{ line: number; column: number; text: string }> {
  for (const [line, { text: whole, isProse: mayName }] of linesOf(withoutLabels(corps)).entries()) {
    if (!mayName || /^ {0,3}(?:#|\[[^[\]]{1,300}\]:)/.test(whole)) continue;
    let column = 0;
    for (const { text, isProse } of splitProse(whole)) {
      if (isProse) yield { line, column, text };
      column += text.length;
    }
  }
}

/** The same text with signs for the words between brackets, be they on two lines: every place stays the place. */
function withoutLabels(corps: string): string {
  return corps.replace(/\[[^[\]]{1,300}\]/g, (label) => `[${label.slice(1, -1).replace(/[^\n]/g, '·')}]`);
}

function firstWord(name: string): string | undefined {
  return name.match(wordPattern)?.[0];
}

/** What follows makes another word of it, an address or a path: « Git-flow », « git.example.org ». */
const goesOn = /^(?:[\p{Letter}\p{Number}_@/\\-]|\.[\p{Letter}\p{Number}])/u;

/** A word with a capital in the middle of a sentence, just before: the name goes with it. */
const endsProperName = /[\p{Ll},] \p{Lu}\p{Ll}{1,30} $/u;

const wordPattern = /[\p{Letter}\p{Number}]+/gu;

interface Name {
  name: string;
  /** Absent for a product, whose name only keeps others from being found in it. */
  slug: string | undefined;
}

export interface Mention {
  /** The notice that is named. */
  slug: string;
  name: string;
  /** Line of the body and column in it, from 0. */
  line: number;
  column: number;
}
