import { createIssue, type Issue, type IssueCode, type IssuePath } from '#domain/issue.ts';
import {
  isUnsecured,
  overHttps,
  parseAddress,
  withoutTracking,
  withProtocol,
  withValidSigns,
} from '#domain/notice/address.ts';
import { findLicenceId } from '#domain/notice/licence.ts';
import { noticeKeys, noticeSchema, platforms } from '#domain/notice/schema.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import { collapseSpaces, findSuspectCharacter, fold, toNfc, withoutSuspectCharacters } from '#domain/text.ts';
import { findAlternative, type Vocabulary } from '#domain/vocabulary.ts';
import { quote } from '#domain/zod-issues.ts';

/**
 * Mends whatever has exactly one right form in a raw front matter, and says what it mended.
 * `check` reads the findings, `fix` writes the result: one judgement. Anything doubtful is left to the schema.
 * @param secured addresses over http that were seen to answer over https: those alone are rewritten
 */
export function repairNotice(
  raw: Record<string, unknown>,
  vocabulary: Vocabulary,
  secured: ReadonlySet<string> = new Set(),
): Repaired {
  const issues: Issue[] = [];
  const repaired = Object.entries(raw).flatMap(([key, value]) => {
    const mended = repairField(key, value, { vocabulary, secured }, issues);
    // Mending may leave nothing: a list of empty values, a text of hidden characters.
    const gone = mended !== value && isEmpty(mended) && !isRequired(key);
    return gone || mended === undefined ? [] : [[key, mended] as const];
  });
  return { repaired: Object.fromEntries(repaired), issues };
}

function repairField(key: string, value: unknown, known: Known, issues: Issue[]): unknown {
  if (!(noticeKeys as string[]).includes(key)) return value;
  if (isEmpty(value)) {
    if (isRequired(key)) return value;
    issues.push(createIssue('champ-vide', [key], {}, { expected: '', automatic: true }));
    return undefined;
  }
  if (Array.isArray(value)) return repairList(key, value, known, issues);
  if (typeof value !== 'string') return value;
  if (!listKeys.has(key)) return repairText(key, [key], value, known, issues);
  if (value.includes(',') || value.includes(';')) return value;
  issues.push(
    createIssue(
      'type-inattendu',
      [key],
      { valeur: quote(value), attendu: 'array' },
      { expected: `- "${quote(value)}"`, automatic: true },
    ),
  );
  return repairList(key, [value], known, issues);
}

function repairList(key: string, values: readonly unknown[], known: Known, issues: Issue[]): unknown[] {
  const kept: unknown[] = [];
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    if (isEmpty(value)) {
      issues.push(createIssue('champ-vide', [key, index], {}, { expected: '', automatic: true }));
      continue;
    }
    const mended = typeof value === 'string' ? repairText(key, [key, index], value, known, issues) : value;
    if (mended === '') continue;
    if (typeof mended === 'string' && seen.has(mended)) {
      issues.push(
        createIssue(
          'valeur-repetee',
          [key, index],
          { valeur: quote(mended) },
          { expected: '', automatic: true },
        ),
      );
    } else {
      kept.push(mended);
      if (typeof mended === 'string') seen.add(mended);
    }
  }
  return kept;
}

/** Text goes through the mends of every text, then through those of its field; each step reports what it changed. */
function repairText(key: string, path: IssuePath, text: string, known: Known, issues: Issue[]): string {
  return [...textMends, ...(fieldMends[key] ?? [])].reduce((current, { code, mend }) => {
    const mended = mend(current, known);
    if (mended === undefined || mended === current) return current;
    issues.push(
      createIssue(
        code,
        path,
        { valeur: quote(current), ...suspectParams(code, current) },
        { expected: quote(mended), automatic: true },
      ),
    );
    return mended;
  }, text);
}

const textMends: readonly Mend[] = [
  {
    code: 'caractere-suspect',
    mend: (text) => (findSuspectCharacter(text) ? withoutSuspectCharacters(text) : text),
  },
  { code: 'forme-unicode', mend: (text) => toNfc(text) },
  { code: 'espaces-superflus', mend: collapseSpaces },
];

const addressMends: readonly Mend[] = [
  { code: 'adresse-incomplete', mend: withProtocol },
  { code: 'adresse-invalide', mend: withValidSigns },
  { code: 'adresse-avec-pistage', mend: withoutTracking },
  {
    code: 'adresse-non-securisee',
    mend: (text, { secured }) =>
      secured.has(text) || (isUnsecured(text) && isKnownSecure(text)) ? overHttps(text) : text,
  },
];

/** Sites of two fields, which we know to answer over https; of any other, only a visit can tell. */
function isKnownSecure(text: string): boolean {
  const host = parseAddress(text)?.hostname ?? '';
  return host.endsWith('.wikipedia.org') || host === 'reports.exodus-privacy.eu.org';
}

const platformAliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    linux: 'gnu-linux',
    'gnu linux': 'gnu-linux',
    'mac os': 'macos',
    'mac os x': 'macos',
    osx: 'macos',
    mac: 'macos',
    'microsoft windows': 'windows',
    'auto hebergement': 'auto-hebergement',
    'auto heberge': 'auto-hebergement',
    'extension de navigateur': 'extension-navigateur',
    'extension navigateur': 'extension-navigateur',
    'application web': 'web',
  }),
);

const fieldMends: Readonly<Record<string, readonly Mend[]>> = {
  site_web: addressMends,
  depot: addressMends,
  lien_wikipedia: addressMends,
  lien_exodus: addressMends,
  licences: [
    { code: 'licence-alias', mend: (text, { vocabulary }) => findLicenceId(text, vocabulary.licences) },
  ],
  plateformes: [
    {
      code: 'valeur-inconnue',
      mend: (text) =>
        platformAliases.get(fold(text)) ?? platforms.find((platform) => platform === nameToSlug(text)),
    },
  ],
  tags: [
    {
      code: 'tag-inconnu',
      mend: (text, { vocabulary }) =>
        vocabulary.tagBySlug.has(text)
          ? text
          : (vocabulary.tagBySlug.get(nameToSlug(text)) ?? vocabulary.tagByLabel.get(fold(text)))?.slug,
    },
  ],
  langues: [{ code: 'langue-invalide', mend: canonicalLanguage }],
  alternative_a: [
    { code: 'alternative-alias', mend: (text, { vocabulary }) => findAlternative(vocabulary, text)?.nom },
  ],
};

const listKeys = new Set(
  Object.entries(noticeSchema.shape)
    .filter(([, field]) => field.safeParse([]).error?.issues.every(({ code }) => code === 'too_small'))
    .map(([key]) => key),
);

/** As long as a BCP 47 tag needs to be. @see https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1 */
const languageMaxLength = 35;

function isRequired(key: string): boolean {
  return key === 'nom' || key === 'licences';
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === '' ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

function canonicalLanguage(text: string): string | undefined {
  // No tag is that long, and reading one takes more than linear time.
  if (text.length > languageMaxLength) return undefined;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function suspectParams(code: IssueCode, text: string): Record<string, string> {
  const found = code === 'caractere-suspect' ? findSuspectCharacter(text) : undefined;
  return found === undefined ? {} : { caractere: found.codePoint };
}

interface Known {
  vocabulary: Vocabulary;
  secured: ReadonlySet<string>;
}

interface Mend {
  code: IssueCode;
  /** The one right form; `undefined` when there is none. */
  mend: (text: string, known: Known) => string | undefined;
}

export interface Repaired {
  repaired: Record<string, unknown>;
  issues: Issue[];
}
