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
export function findPictureFault(name: string, bytes: Buffer): [IssueCode, { valeur: string }] | undefined {
  const isSvg = name.endsWith('.svg');
  const danger = isSvg ? findSvgDanger(bytes.toString()) : undefined;
  if (danger !== undefined) return ['logo-dangereux', { valeur: quote(danger) }];
  const isDrawn = isSvg ? isSvgDrawn(bytes.toString()) : isPicture(name, bytes);
  return isDrawn ? undefined : ['logo-illisible', { valeur: quote(name) }];
}

function isPicture(name: string, bytes: Buffer): boolean {
  // The oldest kind of favicon, which only `site.yaml` may name.
  return name.endsWith('.ico') ? bytes.indexOf('\0\0\x01\0') === 0 : pictureType(bytes) !== undefined;
}

/** Without its namespace, an SVG is no picture for an `<img>`; nor is one that was cut short, or where an element has no end. */
export function isSvgDrawn(svg: string): boolean {
  if (!/<svg\s[^>]*?xmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(svg)) return false;
  const text = withoutComments(svg).replace(/^\s*<\?xml [^>]*>/, '');
  const tags = [...text.matchAll(/<(\/?)([\w:.-]+)(?:[\s/](?:"[^"<]*"|'[^'<]*'|[^<>"'])*)?>/g)];
  const open: string[] = [];
  for (const [tag, end, name = ''] of tags) {
    if (end === '' && !tag.endsWith('/>')) open.push(name);
    if (end !== '' && open.pop() !== name) return false;
  }
  return open.length === 0 && tags.length === text.split('<').length - 1;
}

/** What is left of a comment without an end is its beginning. */
function withoutComments(svg: string): string {
  return svg.replace(/<!--[\s\S]*?-->|<!--[\s\S]*$/g, (comment) => (comment.endsWith('-->') ? '' : '<!--'));
}

/**
 * The first thing in an SVG that does more than draw: a script, a handler, an address, an embedded document, a
 * style sheet, an entity. Elements are an allow-list, so what is not known is refused.
 */
export function findSvgDanger(svg: string): string | undefined {
  const text = withoutComments(svg);
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
