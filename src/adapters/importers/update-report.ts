import { noticeFile } from '#domain/catalogue/rule.ts';
import type { FieldChange } from '#domain/import/compare-readings.ts';
import { quote } from '#domain/zod-issues.ts';
import { labelled } from '#i18n/format.ts';
import { skipMessages, tImport } from '#words/import.ts';
import { block, identity } from './import-report.ts';
import type { UndoneRun } from './last-run.ts';
import type { UpdateOutcome } from './update-notices.ts';

/** What a source read again brings, for a person: what was taken over, then what is left to judge. */
export function reportUpdate({ compared, updates, lost, fresh }: UpdateOutcome, dryRun: boolean): string {
  const lines: Record<Part, string[]> = { proposed: [], both: [], silent: [], 'by-hand': [], refused: [] };
  for (const { slug, changes, state, isWritten } of updates) {
    const instead = state === 'by-hand' ? state : isWritten ? 'proposed' : 'refused';
    for (const change of changes)
      lines[change.kind === 'proposed' ? instead : change.kind].push(lineOf(slug, change));
  }
  const absent = updates.filter(({ state }) => state === 'absent');
  const titled = (part: Part) =>
    block(
      tImport(part === 'proposed' && dryRun ? 'update.proposed-dry' : `update.${part}`, {
        count: lines[part].length,
      }),
      lines[part],
    );
  const blocks = [
    ...(['proposed', 'both', 'by-hand', 'refused', 'silent'] as const).map(titled),
    block(
      tImport('update.lost', { count: lost.length }),
      lost.map(({ slug, record, nom, reason, detail }) => {
        const why = reason === undefined ? tImport('update.gone') : skipMessages[reason];
        const told = detail ? labelled(why, quote(detail)) : why;
        return `${noticeFile(slug)}  ${labelled(identity(record, nom), told)}`;
      }),
    ),
    block(
      tImport('update.absent', { count: absent.length }),
      absent.map(({ slug }) => noticeFile(slug)),
    ),
    [
      tImport('update.summary', { compared, changes: Object.values(lines).flat().length }),
      fresh === 0 ? '' : tImport('update.fresh', { count: fresh }),
      dryRun ? tImport('summary.dry') : '',
    ]
      .filter(Boolean)
      .join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** What taking a run back did, file by file. */
export function reportUndone({ source, removed, restored, touched }: UndoneRun, dryRun: boolean): string {
  const blocks = [
    block(tImport('undo.removed', { count: removed.length }), removed),
    block(tImport('undo.restored', { count: restored.length }), restored),
    block(tImport('undo.touched', { count: touched.length }), touched),
    tImport(dryRun ? 'undo.dry' : 'undo.done', { source }),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function lineOf(slug: string, { field, was, is, here, kind }: FieldChange): string {
  return tImport(kind === 'both' ? 'update.line-both' : 'update.line', {
    ...{ file: noticeFile(slug), field },
    ...{ was: told(field, was), is: told(field, is), here: told(field, here) },
  });
}

function told(field: string, value: unknown): string {
  if (value === undefined || value === '') return tImport('update.nothing');
  if (field === 'corps' && typeof value === 'string') return tImport('update.text', { count: value.length });
  const shown = Array.isArray(value) ? value.map((item: unknown) => quote(item)).join(', ') : value;
  return tImport('update.value', { value: quote(shown) });
}

type Part = 'proposed' | 'both' | 'silent' | 'by-hand' | 'refused';
