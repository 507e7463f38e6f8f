/**
 * The selection that this browser keeps, as the address that would tell it; nothing of it is sent anywhere.
 * @param root the site’s own path, with its final slash: two directories on one host keep two selections
 */
export function openKeptAddress(root: string): KeptAddress {
  const key = `selection:${root}`;
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
        return localStorage.getItem(key) ?? '';
      } catch {
        return '';
      }
    },
    write(address) {
      try {
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

export interface KeptAddress {
  /** Empty when there is none, or when the browser keeps nothing. */
  read(): string;
  /** @returns whether the browser keeps it */
  write(address: string): boolean;
  /** Calls back when it changes, in this page or in another. */
  onChange(listener: () => void): void;
}
