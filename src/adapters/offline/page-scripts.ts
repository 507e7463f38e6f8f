/**
 * The module scripts that each page of a site runs, learnt from its text as it is written: thousands of pages are not read
 * again for that.
 * @param former the pages of the copy of before
 */
export function pageScripts(former: ReadonlyMap<string, PageOfCopy> = new Map()): PageScripts {
  const learnt = new Map<string, readonly string[] | undefined>();
  const lists = new Map<string, readonly string[]>();
  // Thousands of pages run the same scripts: one list of them is kept.
  const once = (modules: readonly string[] | undefined) => {
    if (modules === undefined) return undefined;
    const all = modules.join(' ');
    const list = lists.get(all) ?? modules;
    lists.set(all, list);
    return list;
  };
  return {
    learn(path, html) {
      learnt.set(path, once(modulesOf(html)));
    },
    of(path, print, read) {
      if (learnt.has(path)) return learnt.get(path);
      const before = former.get(path);
      return once(before?.print === print ? before.modules : modulesOf(read()));
    },
  };
}

/** @returns nothing for the page of an old address */
function modulesOf(html: string): string[] | undefined {
  if (html.includes('http-equiv="refresh"')) return undefined;
  const scripts = html.matchAll(/<script type="module" src="[^"]{0,300}?(assets\/[^"]{1,200})"/g);
  return [...scripts].map(([, module = '']) => module);
}

export interface PageScripts {
  /** A page is written. */
  learn: (path: string, html: string) => void;
  /**
   * @param print the fingerprint of the page
   * @param read its text, asked only when nothing is known of it
   * @returns paths of its scripts; nothing for the page of an old address, which leads nowhere from a folder
   */
  of: (path: string, print: string, read: () => string) => readonly string[] | undefined;
}

/** A page of the copy, for the next one. */
export interface PageOfCopy {
  print: string;
  /** Paths of the scripts it runs. */
  modules: readonly string[];
}
