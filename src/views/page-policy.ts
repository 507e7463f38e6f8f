import { contentPolicy } from '#views/security-headers.ts';

/**
 * A built page with its policy in it, for hosts that send no headers: only the styles it came with may apply, no script
 * but the site’s own, and no other site learns which page was read. Styles that follow one another become one.
 * @param path the page’s address within the site
 * @param hash base64 of the SHA-256 of a text
 * @see https://www.w3.org/TR/CSP3/#meta-element
 */
export function withPolicy(built: string, path: string, { hash, elsewhere }: PolicyTools): string {
  // Rules of a sheet that ends apply as before; a text that would hold as much has no « } » before it.
  const html = built.replaceAll(/(?<=\}\n?)<\/style><style>/g, '');
  const styles = new Set(stylesOf(html).map((css) => `'sha256-${hash(css)}'`));
  if (html.includes('<link rel="stylesheet"')) styles.add("'self'");
  const allowed = styles.size === 0 ? "'none'" : [...styles].join(' ');
  const policy = contentPolicy(path, elsewhere)
    .replace("'self' 'unsafe-inline'", () => allowed)
    // Browsers take this one from headers only.
    .replace(/; frame-ancestors [^;]*$/, '');
  const hasReferrer = html.includes('<meta name="referrer') || html.includes('<meta name=referrer');
  const referrer = hasReferrer ? '' : '<meta name="referrer" content="same-origin">';
  return html.replace(
    /<meta charset="?utf-8"?\s*\/?>/i,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">${referrer}`,
  );
}

/** The page without what `withPolicy` wrote in it, for a copy that no server serves: there, scripts come from elsewhere. */
export function withoutPolicy(html: string): string {
  return html.replace(
    /<meta http-equiv="Content-Security-Policy" content="[^"]{0,20000}">(?:<meta name="referrer" content="same-origin">)?/,
    '',
  );
}

/** What stands in each `<style>`; elsewhere in a page, « < » is an entity. */
function stylesOf(html: string): string[] {
  return html
    .split('<style')
    .slice(1)
    .map((part) => part.slice(part.indexOf('>') + 1, part.indexOf('</style>')));
}

interface PolicyTools {
  hash: (text: string) => string;
  /** Origin of the contribution service, when that is another host. */
  elsewhere?: string | undefined;
}
