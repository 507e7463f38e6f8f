import { readdirSync } from 'node:fs';

/** Pages that nobody should land on from a search engine: old addresses, receipts, faults. */
const unlisted = new Set(['404', 'imprimer', 'par-tag', 'suivi']);

/**
 * Paths of the pages that do not depend on the catalogue, read from the templates that exist.
 * @param editorial slugs of the editorial pages of `content/pages/`
 * @param templates the folder of the templates
 */
export function fixedPages(editorial: readonly string[], templates = 'src/pages'): string[] {
  const names = readdirSync(templates)
    .filter((name) => name.endsWith('.astro') && !name.startsWith('[') && !name.startsWith('_'))
    .map((name) => name.replace(/\.astro$/, ''));
  const listed = [...new Set([...names, ...editorial])].filter((name) => !unlisted.has(name)).sort();
  return listed.map((name) => (name === 'index' ? '/' : `/${name}.html`));
}
