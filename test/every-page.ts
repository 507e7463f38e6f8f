import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '#domain/site/colours.ts';
import { openOurDirectory } from './our-site.ts';
import { pageTypes } from './page-types.ts';

/** The size of text of someone who doubled it in their browser, in pixels. */
const largeText = { standard: 32, fixed: 26 };

/**
 * Looks at one page of every type on a screen of that width, in the light and in the dark: no fault axe can see, nothing
 * wider than the screen, no request to anyone else, none that fails, and nothing that a browser complains about.
 * @param more what else is asked of each page, once it is open
 */
export function testEveryPage(width: number, more: (page: Page, path: string) => Promise<void>): void {
  const site = { browser: undefined as Browser | undefined, url: '', close: () => Promise.resolve() };
  beforeAll(async () => Object.assign(site, await openOurDirectory()));
  afterAll(() => site.close());

  describe(`every type of page, on a screen of ${width} pixels`, () => {
    for (const path of pageTypes) {
      it(`« ${path.split(/[?#]/, 1)[0] ?? ''} » has no accessibility fault axe can see, fits the screen, calls no one else, and gives its browser nothing to complain about`, async () => {
        if (site.browser === undefined) return expect.unreachable();
        const { page, context, strangers, troubles } = await openPage(site.browser, `${site.url}${path}`, {
          viewport: { width, height: 800 },
          // Colours change at once: what is measured is not half way between two.
          reducedMotion: 'reduce',
        });
        await page.evaluate(axe.source);
        const light = [...(await findFaults(page)), ...(await findFaint(page))];
        const overflow = await measureOverflow(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        // The same page: only what depends on colours can differ.
        const dark = [
          ...(await findFaults(page, ['color-contrast', 'link-in-text-block'])),
          ...(await findFaint(page)),
        ];
        expect({ light, dark, overflow, strangers }).toEqual({
          ...{ light: [], dark: [] },
          overflow: 0,
          strangers: [],
        });
        await more(page, path);
        // What the address of the selection names on purpose, and nobody has.
        expect(troubles.filter((trouble) => !trouble.includes('/notices/inconnu.json'))).toEqual([]);
        await context.close();
      });
    }
  });
}

/**
 * A page in a context of its own, whom else it called or was not allowed to, and what went wrong: errors of its scripts or of
 * its policy, requests that failed.
 */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 320, height: 720 }, ...options });
  const page = await context.newPage();
  const { origin } = new URL(address);
  const strangers: string[] = [];
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith('http') && !request.url().startsWith(origin)) strangers.push(request.url());
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) strangers.push(message.text());
    if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('requestfailed', (request) =>
    troubles.push(`${request.failure()?.errorText ?? ''} (${request.url()})`),
  );
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, context, strangers, troubles };
}

/** What stands wider than the screen when the text of the browser is twice as large, in pixels. */
export async function overflowOfLargeText(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: largeText });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('36px');
  return measureOverflow(page);
}

/** The texts on several lines whose column holds less than four letters: they would be read downwards. */
export function findNarrow(page: Page): Promise<string[]> {
  return page.locator('main :is(p, dd, h1, h2, h3):visible').evaluateAll((texts) =>
    texts
      .filter((text) => {
        const style = getComputedStyle(text);
        const [size = 0, left = 0, right = 0] = [style.fontSize, style.paddingLeft, style.paddingRight].map(
          Number.parseFloat,
        );
        const isDrawn = text.closest('[data-sheet], .visually-hidden') !== null;
        return !isDrawn && text.clientWidth - left - right < 2.4 * size && text.clientHeight > 3 * size;
      })
      .map(({ textContent }) => textContent.trim().slice(0, 60)),
  );
}

async function findFaults(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await page.evaluate(
    (only) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        only === undefined ? {} : { runOnly: { type: 'rule', values: only } },
      ),
    rules,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id} : ${nodes
        .map(({ html }) => html.slice(0, 120))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

/**
 * Fields whose border, and controls whose drawing, are not told from what is around them: axe measures texts alone.
 * @see https://www.w3.org/TR/WCAG22/#non-text-contrast
 */
async function findFaint(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** What is seen of colours one above the other, the lowest first, whatever way each is written. */
    const mixed = (colours: string[]) => {
      for (const colour of ['#fff', ...colours]) {
        if (pen === null) return '';
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
      }
      const channels = [...(pen?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
      return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    };
    const groundOf = (place: Element | null): string[] =>
      place === null ? [] : [...groundOf(place.parentElement), getComputedStyle(place).backgroundColor];
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((control) => control.checkVisibility());
    const fields = shown('input:not([type=checkbox], [type=radio]), select, textarea')
      .filter((field) => getComputedStyle(field).borderTopWidth !== '0px')
      .map((field) => ({
        control: field,
        colour: getComputedStyle(field).borderTopColor,
        ground: groundOf(field.parentElement),
      }));
    const drawings = shown('.round, .basket, .ribbon, .search button, [data-pictogram]')
      .filter((control) => getComputedStyle(control, '::before').content !== 'none')
      .map((control) => ({
        control,
        colour: getComputedStyle(control, '::before').backgroundColor,
        ground: groundOf(control),
      }));
    return [...fields, ...drawings].map(({ control, colour, ground }) => ({
      html: control.outerHTML.slice(0, 120),
      colour: mixed([...ground, colour]),
      ground: mixed(ground),
    }));
  });
  return seen
    .map(({ html, colour, ground }) => ({ html, ratio: contrast(colour, ground) }))
    .filter(({ ratio }) => ratio < 3)
    .map(({ html, ratio }) => `${ratio.toFixed(2)} : ${html}`);
}

function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
