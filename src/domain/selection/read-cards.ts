import { cleanText } from './address-text.ts';

/** No card is longer: what is not closed by then is broken. */
const cardMaxLength = 20_000;
/** No mini-site has more; a page that does is told so. */
export const cardsMax = 500;

/**
 * The cards that a pasted page holds, in order, whether it is Markdown or HTML. Nothing is run or built: the text is
 * read once from end to end, so that a page of two megabytes takes no longer than its length.
 */
export function readCards(page: string): FoundCard[] {
  const cards: FoundCard[] = [];
  let from = 0;
  while (cards.length < cardsMax) {
    const mark = page.indexOf('framalibre-notice', from);
    if (mark < 0) break;
    from = mark + 1;
    // The class may be told in a style sheet too: only an opening tag just before counts.
    const start = page.slice(Math.max(0, mark - 200), mark).lastIndexOf('<article');
    if (start < 0) continue;
    const open = page.indexOf('>', mark);
    const near = page.slice(mark, mark + cardMaxLength);
    const end = near.indexOf('</article>');
    const next = near.indexOf('framalibre-notice', 1);
    const isClosed = end >= 0 && (next < 0 || end < next);
    const length = isClosed ? end : next < 0 ? near.length : next;
    if (open < 0) break;
    cards.push({ ...readCard(page.slice(open + 1, mark + length)), isClosed });
    from = mark + Math.max(1, length);
  }
  return cards;
}

function readCard(inside: string): Omit<FoundCard, 'isClosed'> {
  const links = attributes(inside, 'a', 'href');
  return {
    name: contentOf(inside, 'h2') ?? '',
    description: contentOf(inside, 'p'),
    logo: attributes(inside, 'img', 'src')[0],
    links,
    hasBlankLine: /\n[ \t]*\r?\n[ \t]*\S/.test(inside),
  };
}

/** What the first element of a name holds, as text. */
function contentOf(markup: string, name: string): string | undefined {
  const open = markup.indexOf(`<${name}>`);
  const start = open < 0 ? markup.indexOf(`<${name} `) : open;
  if (start < 0) return undefined;
  const from = markup.indexOf('>', start) + 1;
  const end = markup.indexOf(`</${name}>`, from);
  return from === 0 || end < 0 ? undefined : toText(markup.slice(from, end));
}

/** The values of an attribute, on each element of a name. */
function attributes(markup: string, name: string, attribute: string): string[] {
  const values: string[] = [];
  let from = 0;
  for (;;) {
    const start = markup.indexOf(`<${name} `, from);
    const end = start < 0 ? -1 : markup.indexOf('>', start);
    if (end < 0) return values;
    const value = quotedAfter(markup.slice(start, end), `${attribute}=`);
    if (value !== undefined) values.push(toText(value));
    from = end;
  }
}

function quotedAfter(tag: string, key: string): string | undefined {
  const start = tag.indexOf(key);
  const quote = start < 0 ? '' : tag.charAt(start + key.length);
  if (quote !== '"' && quote !== "'") return undefined;
  const from = start + key.length + 1;
  const end = tag.indexOf(quote, from);
  return end < 0 ? undefined : tag.slice(from, end);
}

/** Markup without its tags and with its entities read: those that cards are written with. */
function toText(markup: string): string {
  const text = markup
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name] ?? whole;
        const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      },
    );
  return cleanText(text);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

export interface FoundCard {
  name: string;
  description: string | undefined;
  /** Addresses as written. */
  logo: string | undefined;
  links: string[];
  /** A card without its end takes what follows with it. */
  isClosed: boolean;
  /** Which cuts it in two in the preview of Scribouilli. */
  hasBlankLine: boolean;
}
