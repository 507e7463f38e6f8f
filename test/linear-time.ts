/**
 * Texts made to be slow, by what they repeat: what expressions trim, open without closing, look back at, or must put in
 * order. Each ends badly, so that a search goes to the end and fails.
 */
export const hostileUnits: readonly string[] = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\u00A0',
    'a ',
    ' \n',
    '\n ',
    'a\n',
    '- ',
    '-',
    'a-',
    '/',
    './',
    '../',
    '=',
    ' = ',
  ],
  ...[
    '![',
    '[![',
    '[',
    ']',
    '[]',
    '](',
    '![a]',
    '(',
    ')',
    '((',
    '<',
    '<a',
    '<a ',
    '<a "',
    '<img ',
    '</',
    '<!--',
  ],
  ...[
    '<script',
    '<p><em>',
    '<em>',
    '</em>',
    '<code>',
    '<ul><li>',
    '`',
    '``` ',
    '```\n',
    '`a',
    '*',
    '**a ',
    '_',
    '# ',
    '>',
    '|',
    '\\',
    '{',
    '}',
  ],
  ...[
    '"',
    "'",
    '"a',
    "'a'",
    "''",
    '&',
    '&amp;',
    '&#',
    ';',
    ',',
    ', ',
    ';a',
    '@',
    'a@',
    '.',
    '1.',
    '0',
    '1. ',
    '%',
  ],
  ...[
    '\u200B',
    'a\u200B',
    '\u200D',
    'a\u200D',
    '\u0301',
    '\u0301\u0316',
    'e\u0301',
    '\u1161',
    'é',
    'ﬁ',
    '🐧',
  ],
  ...[
    '\uD83D',
    '\uFEFF',
    '\u2028',
    'http://',
    'https://a.',
    'http://a.org/ ',
    'www.',
    'xn--',
    'a.',
    'a:',
    'a: ',
  ],
  ...[
    'gpl ',
    'v2 ',
    'or ',
    'and (',
    'domain ',
    'url( ',
    ' href="',
    'on',
    'COM1',
    '---\n',
    '#',
    ' #',
    '&a ',
    '*a ',
  ],
];

/** Enough of them to try on each of many fields. */
export const tellingUnits: readonly string[] = [
  ...[
    ' ',
    '\n',
    '-',
    '/',
    '![',
    '[',
    '<a',
    '<!--',
    '`',
    '*',
    '"',
    "'",
    ', ',
    '_',
    '.',
    '0',
    '@',
    '\u200B',
    'a\u200D',
  ],
  ...['\u0301\u0316', '\u00A0', 'http://', 'www.', 'gpl ', 'xn--'],
];

/**
 * A text of about this length that repeats a unit and ends badly; another one each time, for the engine remembers how it cut
 * a short text.
 */
export function hostileText(unit: string, length: number): string {
  texts += 1;
  return `y${unit.repeat(Math.ceil(length / unit.length))}x${texts}\u0000!`;
}
let texts = 0;

/** As many different short values as fit in this length. */
export function hostileList(unit: string, length: number): string[] {
  return Array.from({ length: Math.ceil(length / 8) }, (_, index) => `${unit}${index}`);
}

/**
 * Whether some work takes at most linear time: on a text four times as long, eight times as much, or next to nothing. What
 * is counted is the processor’s time, for a machine may be busy. A short text leaves no garbage to collect, and a longer one
 * does: what seems slow is measured once more from there, where work that grows with the square fails as well, and where less
 * than three times as much means that the text was refused or cut for its length.
 * @returns `undefined`, or the two times in milliseconds
 */
export async function findSlowness(work: (length: number) => unknown): Promise<string | undefined> {
  const first = await growthOf(work, shortLength, ({ short, long }) => long <= Math.max(floorMs, 8 * short));
  if (first.isFair) return undefined;
  const next = await growthOf(
    work,
    4 * shortLength,
    ({ short, long }) => long >= 3 * short && long <= 8 * short,
  );
  if (next.isFair) return undefined;
  return `${first.short.toFixed(1)} ms, then ${first.long.toFixed(1)} ms for four times as much`;
}

/** What some work takes on a text, and on one four times as long; a bad measure is taken again. */
async function growthOf(
  work: (length: number) => unknown,
  length: number,
  isFair: (times: Times) => boolean,
): Promise<Times & { isFair: boolean }> {
  const times = { short: 0, long: Infinity };
  for (let attempt = 0; attempt < 4; attempt++) {
    times.short = Math.max(times.short, await timeOf(() => work(length)));
    times.long = Math.min(times.long, await timeOf(() => work(4 * length)));
    if (isFair(times)) return { ...times, isFair: true };
  }
  return { ...times, isFair: false };
}

/** How long some work keeps this thread, in milliseconds of its processor; what it throws is its own business. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = process.threadCpuUsage();
  try {
    await work();
  } catch {
    // A refusal is an answer too.
  }
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

const shortLength = 6000;
const floorMs = 50;

interface Times {
  /** In milliseconds. */
  short: number;
  /** For four times as much. */
  long: number;
}
