import { selectionKey } from './selection-key.ts';

/**
 * On the search page, what selects and compares is fetched when it is used: results do not wait for it. A press that
 * comes before its script is made again once it is there; what is selected already is shown at once.
 * @param root the site’s own path, with its final slash
 */
export function loadAtFirstUse(page: HTMLElement, root: string): void {
  const loaded = new Set<Selector>();
  const load = async (selector: Selector): Promise<boolean> => {
    try {
      await tools[selector]();
      loaded.add(selector);
    } catch {
      // Not for ever: the next press tries again.
    }
    return loaded.has(selector);
  };
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const selector = selectors.find((one) => button?.matches(one));
    if (button === null || selector === undefined || loaded.has(selector)) return;
    void load(selector).then((isThere) => {
      if (isThere) button.click();
    });
  });
  const look = () => {
    if (hasSelection(root)) void load(selecting);
  };
  addEventListener('storage', look);
  // At first, and when the page comes back from the browser’s memory.
  addEventListener('pageshow', look);
}

const selecting = 'button[data-select]';
const tools = {
  [selecting]: () => import('./basket.ts'),
  '[data-compare-bar] button': () => import('./compare-list.ts'),
};
const selectors = Object.keys(tools) as Selector[];

function hasSelection(root: string): boolean {
  try {
    return localStorage.getItem(selectionKey(root)) !== null;
  } catch {
    return false;
  }
}

type Selector = keyof typeof tools;
