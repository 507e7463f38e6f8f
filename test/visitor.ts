import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/**
 * Someone on a phone, who counts what a task costs: keys typed, and links, buttons or boxes pressed.
 * @param address where the task begins
 */
export async function startTask(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const cost = { keys: 0, presses: 0 };
  return {
    page,
    cost,
    type: async (field, text) => {
      cost.keys += text.length;
      await field.fill(text);
    },
    enter: async () => {
      cost.keys += 1;
      await page.keyboard.press('Enter');
    },
    press: async (what) => {
      cost.presses += 1;
      const target =
        typeof what === 'string' || what instanceof RegExp
          ? page
              .getByRole('link', { name: what })
              .or(page.getByRole('button', { name: what }))
              .first()
          : what;
      await target.click();
    },
    leave: () => context.close(),
  };
}

/** What a task cost, as `docs/parcours.md` says it. */
export function costSentence({ keys, presses }: Cost): string {
  const many = (count: number, one: string) => `${count} ${one}${count > 1 ? 's' : ''}`;
  return [...(keys > 0 ? [many(keys, 'touche')] : []), ...(presses > 0 ? [many(presses, 'appui')] : [])].join(
    ' et ',
  );
}

export interface Cost {
  keys: number;
  presses: number;
}

export interface Visitor {
  page: Page;
  cost: Cost;
  type: (field: Locator, text: string) => Promise<void>;
  enter: () => Promise<void>;
  /** A link or button by its name, or whatever is pointed at. */
  press: (what: string | RegExp | Locator) => Promise<void>;
  leave: () => Promise<void>;
}
