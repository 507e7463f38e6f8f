import { formerNoticePath } from '#domain/site/routes.ts';
import { labelled } from '#i18n/format.ts';
import { basename, dirname, join, normalize } from 'node:path';
import { stat } from 'node:fs/promises';
import { noticeMaxBytes, parseNoticeFile } from '#adapters/content-files/notice-file.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import { onceFor } from '#domain/once-for.ts';
import { foldTight, trimOf } from '#domain/text.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { issueMessage } from '#i18n/issue-message.ts';
import { notesOf, type ImportNote, type ParsedRecord, type Unreadable } from './candidate.ts';
import { listForeignFiles, readForeignText } from './foreign-files.ts';
import { readScalarsAsWritten } from '#adapters/content-files/scalars.ts';
import { asObject, asText, asTexts, lookUp, type ForeignObject } from './foreign-values.ts';
import { findLanguage, findPlatform, jekyllSlug, readDate } from './framalibre-words.ts';
import { cleanMarkdown } from './clean-markdown.ts';
import { chooseLicences } from './licence-terms.ts';

/** Reads the notices of a Jekyll site in Framalibre’s form: the site’s folder, its `_notices`, or one notice. */
export async function* readFramalibre(path: string): AsyncGenerator<FramalibreRecord | Unreadable> {
  const folder = join(await framalibreRoot(path), '_notices');
  const isRoot = (await stat(folder).catch(() => undefined))?.isDirectory() === true;
  const single = (await stat(path).catch(() => undefined))?.isFile() === true;
  const from = isRoot && !single && basename(path) !== '_notices' ? folder : path;
  for (const file of await listForeignFiles(from, (name) => /\.(?:md|markdown)$/i.test(name))) {
    const text = await readForeignText(file, noticeMaxBytes);
    if (typeof text !== 'string') {
      yield text;
      continue;
    }
    const parsed = parseNoticeFile(new TextEncoder().encode(text));
    yield parsed.ok
      ? {
          record: file.record,
          raw: readScalarsAsWritten(parsed.raw, parsed.source).raw,
          corps: parsed.corps,
          asides: parsed.remarks.flatMap(({ issue }) =>
            issue.code === 'texte-apres-diese' ? [String(issue.params.valeur)] : [],
          ),
        }
      : {
          record: file.record,
          reason: 'illisible',
          detail: labelled(parsed.place.line, issueMessage(parsed.issue)),
        };
  }
}

/** The folder that addresses such as `images/logo/X.png` start from. */
export async function framalibreRoot(path: string): Promise<string> {
  const folder = (await stat(path).catch(() => undefined))?.isFile() === true ? dirname(path) : path;
  return basename(folder) === '_notices' ? dirname(folder) : folder;
}

/** A notice in Framalibre’s loose form as a candidate in ours: texts are under CC BY-SA 4.0, as ours are. */
export function parseFramalibre(
  { record, raw, corps: written, asides = [] }: FramalibreRecord,
  vocabulary: Vocabulary,
): ParsedRecord {
  const nom = asText(raw.nom);
  if (nom === undefined) return { record, reason: 'nom-absent' };
  const choice = chooseLicences(splitList(raw.licences ?? raw.licence), vocabulary.licences);
  if (!choice.ok) return { record, nom, reason: choice.reason, detail: choice.detail ?? '' };
  const { corps, notes } = cleanMarkdown(written);
  const known = <Value>(key: string, code: ImportNote['code'], find: (word: string) => Value | undefined) =>
    splitList(raw[key]).flatMap((word) => {
      const found = find(word);
      if (found === undefined) notes.push({ code, value: word });
      return found === undefined ? [] : [found];
    });
  const dateOf = (key: string) => {
    const text = asText(raw[key]) ?? '';
    const date = readDate(text);
    if (date === undefined && text !== '') notes.push({ code: 'champ-laisse', value: labelled(key, text) });
    return date;
  };
  const strange = Object.keys(raw).filter((key) => !knownKeys.has(key) && asText(raw[key]) !== undefined);
  const logo = logoPath(asText(asObject(raw.logo)?.src) ?? asText(raw.logo));
  return {
    record,
    notice: {
      nom,
      description_courte: asText(raw.description_courte),
      site_web: asText(raw.site_web),
      depot: asText(raw.depot),
      licences: choice.ids,
      plateformes: unique(known('plateformes', 'plateforme-inconnue', findPlatform)),
      langues: unique(known('langues', 'champ-laisse', findLanguage)),
      tags: unique(known('tags', 'mot-clef-inconnu', (word) => findTags(word, vocabulary)).flat()),
      alternative_a: splitList(raw.alternative_a),
      createurices: splitList(raw.createurices),
      lien_wikipedia: asText(raw.lien_wikipedia)?.replace('.m.wiki', '.wiki'),
      lien_exodus: asText(raw.lien_exodus),
      identifiant_wikidata: known('identifiant_wikidata', 'champ-laisse', findWikidata)[0],
      chatons_id: Number(asText(raw.chatons_id)) || undefined,
      mis_en_avant: isYes(raw.mis_en_avant ?? raw['mis-en-avant']) ? true : undefined,
      date_creation: dateOf('date_creation'),
      date_modification: dateOf('date_modification'),
      redirections: oldAddresses(record, nom, raw),
    },
    corps,
    otherNames: [record.replace(/\.\w+$/, '')],
    ...(logo === undefined ? {} : { logo }),
    notes: [...choice.notes, ...notesOf('champ-laisse', [...asides, ...strange]), ...notes],
  };
}

/** What Framalibre writes in a notice, with what Jekyll asks for. */
const knownKeys: ReadonlySet<string> = new Set(
  `nom description_courte site_web depot licences licence plateformes langues tags alternative_a createurices
  lien_wikipedia lien_exodus identifiant_wikidata chatons_id mis_en_avant mis-en-avant date_creation date_modification
  redirect_from logo layout title permalink published`.split(/\s+/),
);

/** An item of Wikidata, alone or at the end of its address. */
function findWikidata(text: string): string | undefined {
  return /\bQ[1-9]\d*$/i.exec(text)?.[0].toUpperCase();
}

/** A list, or a text that holds one: « Photoshop, Lightroom ». */
function splitList(value: unknown): string[] {
  const items = typeof value === 'string' ? splitOutsideParentheses(value) : value;
  return unique(asTexts(items));
}

/** Commas and semicolons separate, save between parentheses. */
function splitOutsideParentheses(text: string): string[] {
  const items: string[] = [];
  let end = text.length;
  let inside = false;
  // From the end, a closing parenthesis is met first: one that is never closed opens nothing.
  for (let index = text.length - 1; index >= 0; index--) {
    const sign = text.charAt(index);
    if (sign === ')') inside = true;
    else if (sign === '(') inside = false;
    else if (!inside && (sign === ',' || sign === ';')) {
      items.push(text.slice(index + 1, end));
      end = index;
    }
  }
  return [...items, text.slice(0, end)].reverse();
}

/** Where the notice used to be, as paths: under its Jekyll slug when it differs from ours, and in Drupal’s days. */
function oldAddresses(record: string, nom: string, raw: ForeignObject): string[] {
  const olds = unique([jekyllSlug(record.replace(/\.\w+$/, '')), jekyllSlug(nom)]).filter(Boolean);
  const slug = nameToSlug(nom);
  const given = asTexts(raw.redirect_from).map((path) => path.replace(/^https?:\/\/[^/]+/i, ''));
  return unique([
    ...olds.filter((old) => old !== slug).flatMap((old) => [`/notices/${old}`, `/notices/${old}.html`]),
    ...olds.map((old) => formerNoticePath(old)),
    ...given.map((path) => `/${trimOf(path, '/')}`),
  ])
    .map((path) => encodeURI(decode(path).toWellFormed()))
    .filter((path) => path.length <= 200 && !path.includes('..') && /^\/[\w.~%/-]*[\w~%-]$/.test(path));
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The tags a word means: what the directory says that Framalibre calls so, else its own tag of that name. */
function findTags(word: string, vocabulary: Vocabulary): string | readonly string[] | undefined {
  return (
    lookUp(vocabulary.foreignSubjects?.framalibre ?? {}, word) ?? indexTags(vocabulary).get(foldTight(word))
  );
}

const indexTags = onceFor(({ tags }: Vocabulary): Map<string, string> => {
  const words = new Map<string, string>();
  for (const { slug, synonymes } of tags)
    for (const word of synonymes) words.set(foldTight(word), words.get(foldTight(word)) ?? slug);
  for (const { slug, label } of tags) words.set(foldTight(label), slug).set(foldTight(slug), slug);
  return words;
});

/** A logo’s path inside the site; an address elsewhere, or a way out of the site, is none. */
function logoPath(src: string | undefined): string | undefined {
  if (src === undefined || /^[a-z]+:|^\/\//i.test(src)) return undefined;
  const path = normalize(decode(src).replace(/^\/+/, ''));
  return path.startsWith('..') || path.includes('\0') ? undefined : path;
}

function isYes(value: unknown): boolean {
  return value === true || /^(?:oui|true|1|vrai)$/i.test(asText(value) ?? '');
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

export interface FramalibreRecord {
  record: string;
  raw: ForeignObject;
  corps: string;
  /** What stands after « # » on the line of a value: YAML reads it as no part of it. */
  asides?: readonly string[];
}
