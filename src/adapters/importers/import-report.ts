import type { NoteCode, SkipReason } from '#domain/import/codes.ts';
import { labelled } from '#i18n/format.ts';
import { quote } from '#domain/zod-issues.ts';
import { tImport, noteMessages, skipMessages } from '#words/import.ts';
import type { Skipped } from './candidate.ts';
import type { ImportOutcome } from './import-notices.ts';

/**
 * What an import did, for a person: each record by its own name, kept, merged or left out with the reason, then
 * what was lost on the way, then the sums.
 * @param dir where notices were written, or `undefined` when nothing was to be
 */
export function reportImport(outcome: ImportOutcome, dir: string | undefined): string {
  const { kept, merged, skipped } = outcome;
  const blocks = [
    block(
      tImport('kept.title', { count: kept.length }),
      kept.map(({ slug, record, notice }) => `notices/${slug}.md  ${identity(record, notice.nom)}`),
    ),
    block(
      tImport('merged.title', { count: merged.length }),
      merged.map(({ record, nom, into }) => `${identity(record, nom)} → notices/${into}.md`),
    ),
    ...reasonsOf(skipped).map(([reason, records]) =>
      block(
        tImport('skipped.title', { reason: skipMessages[reason], count: records.length }),
        records.map(({ record, nom, detail }) =>
          detail ? labelled(identity(record, nom), quote(detail)) : identity(record, nom),
        ),
      ),
    ),
    block(tImport('notes.title'), noteLines(outcome)),
    summary(outcome, dir),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** A title and its lines; nothing when there is none. */
export function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** A record by its own name, with that of the software when it is known. */
export function identity(record: string, nom: string | undefined): string {
  return nom === undefined
    ? quote(record)
    : tImport('record.named', { record: quote(record), name: quote(nom) });
}

function reasonsOf(skipped: readonly Skipped[]): [SkipReason, Skipped[]][] {
  return [...Map.groupBy(skipped, ({ reason }) => reason)].sort(([, a], [, b]) => b.length - a.length);
}

/** The same loss in many records is told once, with whom it touched. */
function noteLines({ kept }: ImportOutcome): string[] {
  const groups = new Map<string, { code: NoteCode; value: string; slugs: Set<string> }>();
  for (const { slug, notes } of kept) {
    for (const { code, value } of notes) {
      const group = groups.get(`${code} ${value}`) ?? { code, value, slugs: new Set() };
      group.slugs.add(slug);
      groups.set(`${code} ${value}`, group);
    }
  }
  return [...groups.values()]
    .sort((a, b) => b.slugs.size - a.slugs.size)
    .map(({ code, value, slugs: touched }) => {
      const slugs = [...touched];
      const more = slugs.length > 5 ? ` ${tImport('notes.more', { count: slugs.length - 5 })}` : '';
      return tImport('notes.line', {
        note: noteMessages[code],
        value: quote(value),
        slugs: `${slugs.slice(0, 5).join(', ')}${more}`,
      });
    });
}

function summary({ read, kept, merged, skipped }: ImportOutcome, dir: string | undefined): string {
  const notFree = skipped.filter(({ reason }) => notKnownFree.has(reason)).length;
  const have = kept.length + merged.length + skipped.filter(({ reason }) => present.has(reason)).length;
  const free = read - notFree;
  const percent = free === 0 ? 0 : Math.floor((1000 * have) / free) / 10;
  return [
    tImport('summary', { read, kept: kept.length, merged: merged.length, skipped: skipped.length }),
    tImport('summary.free', { free, have, percent: String(percent).replace('.', ',') }),
    kept.length === 0
      ? tImport('summary.none')
      : dir === undefined
        ? tImport('summary.dry')
        : tImport('summary.written', { dir }),
  ].join('\n');
}

/** Records that nothing says are free software: they do not count in the share that was kept. */
const notKnownFree: ReadonlySet<SkipReason> = new Set([
  'autre-type',
  'illisible',
  'encodage',
  'trop-gros',
  'archive-tronquee',
  'nom-absent',
  'licence-absente',
  'licence-inconnue',
  'licence-non-libre',
]);

const present: ReadonlySet<SkipReason> = new Set(['doublon-nom', 'doublon-alias', 'doublon-site']);
