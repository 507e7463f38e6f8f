import { palette, type Colours, type Theme } from '#domain/site/colours.ts';

/** The custom properties every style of the site is written with, from the two colours of `site.yaml`. */
export function themeCss({ primary, accent }: Colours): string {
  const { light, dark } = palette({ primary, accent });
  return (
    `:root{--brand:${primary};--accent:${accent};${declarations(light)}}` +
    `@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}` +
    `@media print{:root{${declarations(paper)}}}`
  );
}

/** The mark of a directory without a picture of its own, in its colours. */
export function faviconSvg({ primary, accent }: Colours): string {
  const { dark } = palette({ primary, accent });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${primary}"/><path d="M9 5h14v22l-7-6-7 6z" fill="${dark.hot}"/></svg>`;
}

/** The mark in the address of the picture itself, which spares a visit one request. @see https://www.rfc-editor.org/rfc/rfc2397 */
export function faviconData(colours: Colours): string {
  const svg = faviconSvg(colours).replaceAll('"', "'").replace(/[<>#]/g, encodeURIComponent);
  return `data:image/svg+xml,${svg}`;
}

/** The same mark for systems that cut icons to their own shape: colour to the edges, the mark well inside. */
export function maskableSvg({ primary, accent }: Colours): string {
  const { dark } = palette({ primary, accent });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${primary}"/><path d="M11.5 8h9v15l-4.5-3.9-4.5 3.9z" fill="${dark.hot}"/></svg>`;
}

/** Ink is dear, and what is printed is read by anyone’s lamp. */
const paper = { ink: '#000', soft: '#333', paper: '#fff', card: '#fff', line: '#999', link: '#000' };

function declarations(theme: Partial<Theme>): string {
  return Object.entries(theme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}
