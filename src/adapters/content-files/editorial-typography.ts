import { join } from 'node:path';
import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { FileIssue } from '#domain/issue.ts';
import { repairMarkdownTypography, repairTypography } from '#domain/notice/typography.ts';
import { typographyIssue } from '#domain/notice/typography-issue.ts';
import { warnOfLineEnds } from './findings.ts';
import { decodePlainText, type PlainText } from './plain-text.ts';
import { listFolder, readRegularFile } from './regular-file.ts';

const editorialMaxBytes = 2 * 1024 * 1024;

/**
 * The lists and editorial pages of a `content/` folder as `fix` would write them: French typography in what people
 * read, line ends of ours, and nothing else changed, comments and order of keys included.
 */
export async function readEditorialTypography(dir: string): Promise<RepairedFile[]> {
  const pages = (await listFolder(join(dir, 'pages')))?.filter((name) => name.endsWith('.md')) ?? [];
  const repaired: RepairedFile[] = [];
  const curated = await Promise.all(
    ['mini-sites', 'mini-sites-amis'].map(async (folder) =>
      ((await listFolder(join(dir, folder))) ?? [])
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `${folder}/${name}`),
    ),
  );
  const files = [...lists, ...curated.flat(), ...pages.map((name) => `pages/${name}`)];
  for (const file of files) {
    const bytes = await readRegularFile(join(dir, file), editorialMaxBytes);
    const plain = typeof bytes === 'string' ? undefined : decodePlainText(bytes);
    if (plain !== undefined) repaired.push(repair(file, plain));
  }
  return repaired;
}

/** The text of a list or a page with French typography in what people read. */
export function repairEditorialTypography(file: string, text: string): string {
  return file.endsWith('.md') ? repairPage(text) : repairYaml(text);
}

function repair(file: string, plain: PlainText): RepairedFile {
  const { written, text } = plain;
  const repaired = repairEditorialTypography(file, text);
  const lines = text.split('\n');
  const issues = repaired.split('\n').flatMap((line, index): FileIssue[] => {
    const found = typographyIssue(lines[index] ?? '', line, []);
    return found === undefined ? [] : [{ ...found.issue, file, line: index + 1, column: found.at + 1 }];
  });
  // Lists are told of theirs when they are read.
  if (file.endsWith('.md')) warnOfLineEnds(file, plain, issues);
  return { file, written, repaired, issues };
}

function repairPage(text: string): string {
  const end = text.indexOf('\n---\n', 3);
  if (!text.startsWith('---\n') || end === -1) return text;
  return `---\n${repairYaml(text.slice(4, end + 1))}---\n${repairMarkdownTypography(text.slice(end + 5))}`;
}

/** Sentences are found as YAML sees them and repaired where they stand in the text. */
function repairYaml(text: string): string {
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    logLevel: 'silent',
    uniqueKeys: false,
  });
  if (document.errors.length > 0) return text;
  const edits: { from: number; to: number; by: string }[] = [];
  visit(document, {
    Scalar(_, node, path) {
      const pair = path.findLast((parent) => isPair(parent));
      const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
      const isKey = path.some((parent) => isMap(parent)) && isPair(path.at(-1)) && pair?.key === node;
      if (isKey || !sentences.has(key) || typeof node.value !== 'string' || node.range === undefined) return;
      const value = repairTypography(node.value);
      if (value === node.value || node.range === null) return;
      const [from, to] = node.range;
      // Another style of quotes would need another way of escaping: one is enough.
      if (text[from] === '"' || text[from] === "'") edits.push({ from, to, by: JSON.stringify(value) });
    },
  });
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, { from, to, by }) => `${whole.slice(0, from)}${by}${whole.slice(to)}`, text);
}

/** Keys whose values people read as prose. */
const sentences = new Set([
  'description',
  'label',
  'besoin',
  'synonymes',
  'pourquoi',
  'explication',
  'motif',
  'raison',
  'phrase',
  'baseline',
  'titre',
  'pour',
  'introduction',
  'par',
]);

const lists = [
  'tags.yaml',
  'alternatives.yaml',
  'points-attention.yaml',
  'refusals.yaml',
  'refusal-reasons.yaml',
  'wishes.yaml',
  'exceptions.yaml',
  'mini-sites-amis.yaml',
  'site.yaml',
];

export interface RepairedFile {
  /** In `content/`. */
  file: string;
  written: string;
  repaired: string;
  issues: FileIssue[];
}
