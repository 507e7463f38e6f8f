import { contributionsMessages } from '#i18n/fr/contributions-cli.ts';
import { createTranslate } from '#i18n/translate.ts';
import type { SubmissionRow } from '#service/submission-row.ts';
import type { SwitchReading } from '#service/switch.ts';

const t = createTranslate(contributionsMessages);

/** The state of the service as a person reads it: the switch, the queue, what waits for someone. */
export function reportStatus(
  reading: SwitchReading,
  depth: { waiting: number; oldest: number | null; held: number; stuck: number },
  counts: readonly { state: string; n: number }[],
): string {
  return lines(
    reading.open ? t('status.open') : t('status.closed'),
    ...reportLayers(reading),
    reading.paused ? t('status.paused') : t('status.sending'),
    depth.oldest === null
      ? t('status.nothing')
      : t('status.waiting', { count: depth.waiting, since: toDate(depth.oldest) }),
    depth.held > 0 && t('status.held', { count: depth.held }),
    depth.stuck > 0 && t('status.stuck', { count: depth.stuck }),
    t('status.states', {
      states: counts.map(({ state, n }) => `${state} ${n}`).join(', ') || t('status.none'),
    }),
  );
}

/** Each layer that keeps contributions closed, and how it opens again. */
export function reportLayers({ layers }: SwitchReading): string[] {
  return layers.map(({ layer, message }) => t('status.layer', { layer: t(`layer.${layer}`), message }));
}

/** One line per contribution. */
export function reportContributions(rows: readonly SubmissionRow[]): string {
  if (rows.length === 0) return t('list.none');
  return rows
    .map((row) =>
      [
        row.reference,
        row.state.padEnd(9),
        toDate(row.created),
        row.kind.padEnd(12),
        row.slug,
        row.state === 'retenue' ? `score ${row.score} (${row.reasons})` : '',
        row.fault ?? '',
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Everything known of one contribution. */
export function reportContribution(row: SubmissionRow, logoSize: number | undefined): string {
  return lines(
    t('show.reference', { reference: row.reference }),
    t('show.id', { id: row.id }),
    t('show.state', { state: row.state }),
    t('show.kind', { slug: row.slug, kind: row.kind }),
    t('show.dates', { created: toDate(row.created), updated: toDate(row.updated) }),
    t('show.score', { score: row.score, reasons: row.reasons }),
    row.url !== null && t('show.url', { url: row.url }),
    row.task !== null && t('show.task', { task: row.task, attempts: row.attempts }),
    row.fault !== null && t('show.fault', { fault: row.fault }),
    logoSize !== undefined && t('show.logo', { size: logoSize }),
    row.payload === null ? t('show.erased') : visible(JSON.stringify(JSON.parse(row.payload), undefined, 2)),
  );
}

/** Someone’s words on a terminal: what would move its cursor or hide text is shown as an escape. */
function visible(text: string): string {
  return text.replace(
    /[\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function toDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}

function lines(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join('\n');
}
