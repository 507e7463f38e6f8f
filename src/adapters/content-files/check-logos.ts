import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureType } from '#adapters/logos/picture-type.ts';
import { createIssue, type FileIssue, type IssueCode } from '#domain/issue.ts';
import { logoMaxBytes } from '#domain/notice/logo-limits.ts';
import { isWindowsName } from '#domain/notice/slug.ts';
import { quote } from '#domain/zod-issues.ts';
import { placeIssue } from './notice-file.ts';

/** The svg rule, and what every logo must be: a plain file, small, that browsers draw, and an SVG that only draws. */
export async function checkLogos(dir: string, names: ReadonlySet<string>): Promise<FileIssue[]> {
  const findings = await Promise.all([...names].map((name) => checkLogo(dir, name)));
  return findings.flat();
}

async function checkLogo(dir: string, name: string): Promise<FileIssue[]> {
  const report = (code: IssueCode, params: Record<string, string | number>) => [
    placeIssue(createIssue(code, [], params), `logos/${name}`),
  ];
  if (isWindowsName(name.split('.', 1)[0] ?? '')) return report('nom-de-fichier', { valeur: quote(name) });
  const stats = await lstat(join(dir, name));
  if (stats.isSymbolicLink()) return report('fichier-lien-symbolique', {});
  if (!stats.isFile()) return report('fichier-inattendu', { valeur: quote(name) });
  if (stats.size > logoMaxBytes)
    return report('fichier-trop-gros', { octets: stats.size, maximum: logoMaxBytes });
  const fault = findPictureFault(name, await readFile(join(dir, name)));
  return fault === undefined ? [] : report(...fault);
}

/** Why a picture is not to be shown as it is: no browser draws it, or it is an SVG that does more than draw. */
function findPictureFault(name: string, bytes: Buffer): [IssueCode, { valeur: string }] | undefined {
  const isSvg = name.endsWith('.svg');
  const danger = isSvg ? findSvgDanger(bytes.toString()) : undefined;
  if (danger !== undefined) return ['logo-dangereux', { valeur: quote(danger) }];
  // Without its namespace, an SVG is no picture for an `<img>`.
  const isDrawn = isSvg
    ? /<svg\s[^>]*?xmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(bytes.toString())
    : pictureType(bytes) !== undefined;
  return isDrawn ? undefined : ['logo-illisible', { valeur: quote(name) }];
}

/**
 * The first thing in an SVG that does more than draw: a script, a handler, an address, an embedded document, a
 * style sheet, an entity. Elements are an allow-list, so what is not known is refused.
 */
export function findSvgDanger(svg: string): string | undefined {
  const text = svg.replace(/<!--[\s\S]*?-->|<!--[\s\S]*$/g, (comment) =>
    comment.endsWith('-->') ? '' : '<!--',
  );
  if (text.includes('<!--')) return '<!--';
  const doctype = /<!(?!--)[^>]*|<\?(?!xml )[^>]*/.exec(text);
  if (doctype) return doctype[0];
  for (const [, name = ''] of text.matchAll(/<\s*([a-z_][\w:.-]*)/gi)) {
    if (!drawingElements.has(name)) return `<${name}>`;
  }
  // Looked for in the whole text: a « > » inside a value would hide what follows from a search by element.
  const attributes = /[\s"'/](on[a-z]+|(?:[\w-]+:)?href|src|style)\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi;
  for (const [whole, name = '', value = ''] of text.matchAll(attributes)) {
    if (!/^(?:xlink:)?href$/.test(name) || !/^["']#[\w-]+["']$/.test(value)) return whole.slice(1).trim();
  }
  if (/url\(\s*["']?(?!["'\s#])/i.test(text)) return 'url(…)';
  return /^\s*(?:<\?xml [^>]*\?>\s*)?<svg[\s>]/.test(text) ? undefined : quote(text.slice(0, 40));
}

const drawingElements = new Set(
  `svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask title desc
  use symbol pattern`.split(/\s+/),
);
