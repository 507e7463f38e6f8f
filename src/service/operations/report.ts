import { visibleState } from '#domain/contribution/life.ts';
import type { Contribution, Depth } from '#domain/contribution/store.ts';
import { contributionsMessages } from '#words/contributions-cli.ts';
import { createTranslate } from '#i18n/translate.ts';
import type { SwitchReading } from '../switch/layers.ts';
import type { RunningService } from './running.ts';

const t = createTranslate(contributionsMessages);

/** The state of the service as a person reads it: the switch, the settings, the queue, what waits for someone. */
export function reportStatus({ reading, running, depth, counts, silentUntil, movedTo }: Status): string {
  return lines(
    reading.open ? t('status.open') : t('status.closed'),
    ...reportLayers(reading),
    reading.paused ? t('status.paused') : t('status.sending'),
    movedTo !== undefined && t('status.moved', { path: visible(movedTo) }),
    silentUntil !== undefined && t('status.silent', { until: toDate(silentUntil) }),
    ...(running === undefined ? [t('status.not-running')] : reportRunning(running)),
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

function reportRunning({ pid, settings }: RunningService): string[] {
  const { caps, retention, forge, proofOfWork, maxPerClientPerHour, dispatchPerMinute } = settings;
  return [
    t('status.running', { pid, forge: forge === 'local' ? t('status.local-forge') : forge }),
    t('status.settings', {
      accepted: caps.maxAcceptedPerHour,
      open: caps.maxOpenProposals,
      held: caps.maxHeldPerHour,
      score: caps.heldScore,
      client: maxPerClientPerHour,
      proof: proofOfWork ? 'on' : 'off',
      dispatch: dispatchPerMinute,
      days: retention.ended,
    }),
  ];
}

/** Each layer that keeps contributions closed, and how it opens again. */
export function reportLayers({ layers }: SwitchReading): string[] {
  return layers.map(({ layer, message }) => t('status.layer', { layer: t(`layer.${layer}`), message }));
}

/** One line per contribution. */
export function reportContributions(contributions: readonly Contribution[]): string {
  if (contributions.length === 0) return t('list.none');
  return contributions
    .map((contribution) => {
      const state = visibleState(contribution);
      return [
        contribution.reference,
        state.padEnd(9),
        toDate(contribution.created),
        contribution.kind.padEnd(12),
        contribution.slug,
        state === 'retenue' ? `score ${contribution.score} (${contribution.reasons.join(' ')})` : '',
        contribution.fault ?? '',
      ]
        .join('  ')
        .trimEnd();
    })
    .join('\n');
}

/** Everything known of one contribution. */
export function reportContribution(contribution: Contribution, logoSize: number | undefined): string {
  const { payload, heldPayload, url, task, fault } = contribution;
  return lines(
    t('show.reference', { reference: contribution.reference }),
    t('show.id', { id: contribution.id }),
    t('show.state', { state: visibleState(contribution) }),
    t('show.kind', { slug: contribution.slug, kind: contribution.kind }),
    t('show.dates', { created: toDate(contribution.created), updated: toDate(contribution.updated) }),
    t('show.score', { score: contribution.score, reasons: contribution.reasons.join(' ') }),
    url !== null && t('show.url', { url }),
    task !== null && t('show.task', { task, attempts: contribution.attempts }),
    fault !== null && t('show.fault', { fault }),
    contribution.untold && t('show.untold'),
    logoSize !== undefined && t('show.logo', { size: logoSize }),
    payload === null ? t('show.erased') : show(payload),
    heldPayload !== null && `${t('show.held-amendment')}\n${show(heldPayload)}`,
  );
}

function show(payload: string): string {
  return visible(JSON.stringify(JSON.parse(payload), undefined, 2));
}

/** Someone’s words on a terminal: what would move its cursor or hide text is shown as an escape. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** In the time of the machine, which is the one of whoever reads it. */
function toDate(ms: number): string {
  return new Date(ms - new Date(ms).getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
}

function lines(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join('\n');
}

export interface Status {
  reading: SwitchReading;
  /** What the running service said of itself; absent when none runs. */
  running: RunningService | undefined;
  depth: Depth;
  counts: readonly { state: string; n: number }[];
  /** Until when the forge asked for silence. */
  silentUntil: number | undefined;
  /** Where the project of the forge went. */
  movedTo: string | undefined;
}
