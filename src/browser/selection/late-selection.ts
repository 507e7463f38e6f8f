import { need } from '#browser/element.ts';
import { loadAtFirstUse } from './at-first-use.ts';
import { selectionKey } from './selection-key.ts';

/**
 * On the search page, what selects and compares is fetched when it is used: results do not wait for it. The page holds
 * its script in a template. What is selected already is shown at once.
 * @param root the site’s own path, with its final slash
 */
export function selectAtFirstUse(page: HTMLElement, root: string): void {
  const buttons = 'button[data-select], [data-compare-bar] button';
  const load = loadAtFirstUse(page, buttons, runTemplate);
  const look = () => {
    if (hasSelection(root)) void load();
  };
  addEventListener('storage', look);
  // At first, and when the page comes back from the browser’s memory.
  addEventListener('pageshow', look);
}

/** Runs the script of the template. A new element each time: one that failed is never tried again. */
function runTemplate(): Promise<void> {
  const held = need(document, 'template[data-late-script]', HTMLTemplateElement);
  const script = need(document.importNode(held.content, true), 'script', HTMLScriptElement);
  return new Promise((done, failed) => {
    script.addEventListener('load', () => {
      done();
    });
    script.addEventListener('error', failed);
    document.body.append(script);
  });
}

function hasSelection(root: string): boolean {
  try {
    return localStorage.getItem(selectionKey(root)) !== null;
  } catch {
    return false;
  }
}
