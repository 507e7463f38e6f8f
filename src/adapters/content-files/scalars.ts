import { createIssue, type Issue, type IssuePath } from '#domain/issue.ts';
import { fieldOf, isNoticeKey } from '#domain/notice/fields.ts';
import { noticeSchema } from '#domain/notice/schema.ts';
import { quote, valueAt } from '#domain/zod-issues.ts';

/**
 * A front matter where a text that YAML takes for a number or a truth value (`1.0`, `0755`, `true`) is the text its author
 * wrote; `lossy` when such a value stands elsewhere and would be written otherwise than it is.
 * @param source how the value of a path is written in the file
 */
export function readScalarsAsWritten(raw: Record<string, unknown>, source: Source): AsWritten {
  const bare = listBareScalars(raw, []);
  if (bare.length === 0) return { raw, issues: [], lossy: false };
  const texts = (noticeSchema.safeParse(raw).error?.issues ?? []).flatMap((issue) =>
    issue.code === 'invalid_type' && issue.expected === 'string'
      ? [issue.path.filter((step) => typeof step !== 'symbol')]
      : [],
  );
  const known = new Set(texts.map((path) => JSON.stringify(path)));
  const written = bare.flatMap((path) => {
    const text = source(path);
    return text !== undefined && known.has(JSON.stringify(path)) ? [{ path, text }] : [];
  });
  return {
    raw: written.reduce<unknown>(
      (value, { path, text }) => withValueAt(value, path, text),
      raw,
    ) as typeof raw,
    issues: written.map(({ path, text }) =>
      createIssue(
        'type-inattendu',
        path,
        { valeur: quote(text), attendu: 'string' },
        { expected: JSON.stringify(text), automatic: true },
      ),
    ),
    lossy: bare.some(
      (path) => !known.has(JSON.stringify(path)) && source(path) !== String(valueAt(raw, path)),
    ),
  };
}

/**
 * A finding that quotes a number quotes it as it is written: quoting « 1 » for `1.0` would change a name. A text that YAML
 * takes for a list or a map, `[x]` or `{x}`, lacks quotes.
 */
export function quoteAsWritten(issue: Issue, raw: unknown, source: Source): Issue {
  const value = valueAt(raw, issue.path);
  if (issue.params.valeur === undefined || typeof value === 'string') return issue;
  const text = source(issue.path);
  if (text === undefined) return issue;
  const isUnquoted = issue.params.attendu === 'string' && !isBare(value) && !text.includes('\n');
  const fix = isUnquoted ? { fix: { expected: JSON.stringify(text), automatic: false } } : {};
  return { ...issue, ...fix, params: { ...issue.params, valeur: quote(text) } };
}

/** The paths of the numbers and truth values that are not where every notice may have one. */
function listBareScalars(value: unknown, path: IssuePath): IssuePath[] {
  if (isBare(value)) return isUsual(value, path) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    listBareScalars(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function isUsual(value: number | boolean, path: IssuePath): boolean {
  const [key] = path;
  if (path.length !== 1 || !isNoticeKey(key)) return false;
  const { kind } = fieldOf(key);
  return (kind === 'number' && Number.isSafeInteger(value)) || (kind === 'flag' && value === true);
}

function isBare(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function withValueAt(value: unknown, [step, ...rest]: IssuePath, text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? withValueAt(item, rest, text) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [
      key,
      key === step ? withValueAt(item, rest, text) : (item as unknown),
    ]),
  );
}

type Source = (path: IssuePath) => string | undefined;

export interface AsWritten {
  raw: Record<string, unknown>;
  issues: Issue[];
  lossy: boolean;
}
