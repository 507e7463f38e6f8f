import { selectionKey } from './selection-key.ts';

/**
 * On the search page, what selects and compares is fetched when it is used: results do not wait for it. A press that
 * comes before its script is made again once it is there; what is selected already is shown at once.
 * @param root the site’s own path, with its final slash
 */
export function loadAtFirstUse(page: HTMLElement, root: string): void {
  const loaded = new Set<string>();
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const found = button && Object.entries(tools).find(([selector]) => button.matches(selector));
    if (!found || loaded.has(found[0])) return;
    const [selector, load] = found;
    // A failure is not for ever: the next press tries again.
    load().then(
      () => {
        loaded.add(selector);
        button.click();
      },
      () => undefined,
    );
  });
  const look = () => {
    if (hasSelection(root)) void tools['button[data-select]']().then(() => loaded.add('button[data-select]'));
  };
  addEventListener('storage', look);
  // At first, and when the page comes back from the browser’s memory.
  addEventListener('pageshow', look);
}

const tools = {
  'button[data-select]': () => import('./basket.ts'),
  '[data-compare-bar] button': () => import('./compare-list.ts'),
};

function hasSelection(root: string): boolean {
  try {
    return localStorage.getItem(selectionKey(root)) !== null;
  } catch {
    return false;
  }
}
