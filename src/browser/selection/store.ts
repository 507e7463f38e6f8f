import { formatSelection, parseSelection } from '#domain/selection/address.ts';
import { emptySelection, type Selection } from '#domain/selection/selection.ts';
import { selectionKey } from './selection-key.ts';

/**
 * The selection that this browser keeps, as the address that would tell it; nothing of it is sent anywhere.
 * @param root the site’s own path
 */
export function createSelectionStore(root: string): SelectionStore {
  const key = selectionKey(root);
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  window.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) tell();
  });
  // A page that comes back from the browser’s memory shows what was selected when it was left.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) tell();
  });
  return {
    read() {
      try {
        return parseSelection(localStorage.getItem(key) ?? '').selection;
      } catch {
        return emptySelection;
      }
    },
    write(selection) {
      try {
        const address = formatSelection(selection);
        if (address === '') localStorage.removeItem(key);
        else localStorage.setItem(key, address);
        tell();
        return true;
      } catch {
        return false;
      }
    },
    onChange: (listener) => void listeners.add(listener),
  };
}

export interface SelectionStore {
  /** Empty when there is none, or when the browser keeps nothing. */
  read(): Selection;
  /** @returns whether the browser keeps it */
  write(selection: Selection): boolean;
  /** Calls back when it changes, in this page or in another. */
  onChange(listener: () => void): void;
}
