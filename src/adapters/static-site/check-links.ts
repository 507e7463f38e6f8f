import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { join } from 'node:path';

/**
 * Every internal link of a built site leads to a file, and every fragment to an element.
 * @param files paths of the site’s files, relative to its root
 * @param base the site’s own path, with slashes around
 * @returns one line per broken link: page → target
 */
export async function findBrokenLinks(
  root: string,
  files: readonly string[],
  base: string,
): Promise<string[]> {
  const known = new Set(files);
  const pages = files.filter((file) => file.endsWith('.html'));
  const ids = new Map<string, ReadonlySet<string>>();
  const broken: string[] = [];
  const texts = new Map<string, string>();
  for (const page of pages) {
    const html = await readFile(join(root, page), 'utf8');
    texts.set(page, html);
    ids.set(page, new Set([...html.matchAll(/\sid="?([^"\s>]+)/g)].map(([, id = '']) => id)));
  }
  for (const [page, html] of texts) {
    for (const target of new Set(linksOf(html))) {
      const fault = judgeLink(page, target, base, known, ids);
      if (fault) broken.push(`${page} → ${target}`);
    }
  }
  return broken;
}

function judgeLink(
  page: string,
  target: string,
  base: string,
  known: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const url = new URL(target, `http://site${base}${page}`);
  if (url.host !== 'site') return false;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return true;
  const relative = posix.normalize(path.slice(base.length) || 'index.html').replace(/\/$/, '/index.html');
  const file = [relative, `${relative}.html`, `${relative}/index.html`].find((candidate) =>
    known.has(candidate),
  );
  if (file === undefined) return true;
  const fragment = decodeURIComponent(url.hash.slice(1));
  // A selection stands in the address whole: that is no element of the page.
  if (/[,=]/.test(fragment)) return false;
  // What is compared stands in the address too: one software of it is a notice.
  if (file === 'comparer.html' && known.has(`notices/${fragment}.html`)) return false;
  return fragment !== '' && ids.has(file) && !ids.get(file)?.has(fragment);
}

function linksOf(html: string): string[] {
  const markup = html.replace(
    /<script[\s\S]*?<\/script>|<textarea[\s\S]*?<\/textarea>/g,
    (block) => block.split('>', 1)[0] ?? '',
  );
  return [...markup.matchAll(/<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/g)]
    .map(([, target = '']) => target.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    .filter((target) => !/^(?:mailto:|data:|https?:|\/api\/)/.test(target));
}
