import { posix } from 'node:path';

/** The script that stands for the server: it answers what pages ask for, from files of data. */
export const filesScript = 'hors-ligne.js';

/**
 * A page of the built site as one opened from a folder, without a server: links lead to files beside it, whole names
 * told; what the copy does not hold is looked up online; scripts are those a browser runs from `file:`.
 * @param path of the page in the site, e.g. `notices/gimp.html`
 */
export function offlinePage(html: string, path: string, copy: OfflineCopy): string {
  const up = '../'.repeat(path.split('/').length - 1);
  return (
    html
      .replace(
        /<script type="module" src="([^"]{1,500})"><\/script>/g,
        (_, src: string) => classicScripts(src, up, copy) ?? '',
      )
      .replace(/<link rel="(?:module)?preload"[^>]{0,500}>/g, '')
      .replace('</head>', `<script src="${up}${filesScript}"></script></head>`)
      // The way to the site’s root, for scripts that make addresses of it.
      .replace(/(\sdata-root=")[^"]{0,500}"/g, (_, before: string) => `${before}${up || './'}"`)
      .replace(
        /(\s(?:href|src|action)=")([^"]{0,60000})"/g,
        (_, before: string, target: string) => `${before}${offlineTarget(target, path, copy)}"`,
      )
  );
}

/** Where a link of a page leads in the copy, or online when the copy does not hold it. */
export function offlineTarget(target: string, path: string, { base, siteUrl, files }: OfflineCopy): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(target)) return target;
  const end = target.search(/[?#]/);
  const [location, rest] = end < 0 ? [target, ''] : [target.slice(0, end), target.slice(end)];
  const whole = location.startsWith('/') ? location : `${base}${posix.join(posix.dirname(path), location)}`;
  if (!whole.startsWith(base)) return target;
  const inSite = whole.slice(base.length);
  const file = inSite === '' || inSite.endsWith('/') ? `${inSite}index.html` : inSite;
  if (!files.has(file)) return `${siteUrl}/${inSite}${rest}`;
  return `${wayTo(file, path)}${rest}`;
}

/** From a file of the copy to another: `posix.relative` puts in order first what is already, for a third of the time of a page. */
function wayTo(file: string, from: string): string {
  let shared = 0;
  for (let at = 0; at < from.length && file[at] === from[at]; at++) if (from[at] === '/') shared = at + 1;
  const up = from.slice(shared).split('/').length - 1;
  return `${'../'.repeat(up)}${file.slice(shared)}`;
}

function classicScripts(src: string, up: string, { base, scripts }: OfflineCopy): string | undefined {
  const name = scripts.get(src.slice(base.length));
  return name === undefined ? undefined : `<script defer src="${up}${name}"></script>`;
}

/** What the copy is made of, and where the site is online. */
export interface OfflineCopy {
  /** The site’s own path, with slashes around. */
  base: string;
  /** Address of the site, without a final slash. */
  siteUrl: string;
  /** Paths of the files of the copy. */
  files: ReadonlySet<string>;
  /** For each module script of the site, the script of the copy that does the same. */
  scripts: ReadonlyMap<string, string>;
}
