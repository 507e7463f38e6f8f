import { visibleState } from '#domain/contribution/life.ts';
import type { Contribution, Depth } from '#domain/contribution/store.ts';
import { tContributions } from '#words/contributions-cli.ts';
import type { SwitchReading } from '../switch/layers.ts';
import { forgeAlarmsOf, type ForgeAnswer } from './forge-alarms.ts';
import type { RunningService } from './running.ts';

/** The state of the service as a person reads it: the switch, the settings, the queue, what waits for someone. */
export function reportStatus({
  reading,
  running,
  depth,
  counts,
  silentUntil,
  movedTo,
  forge,
  backup,
}: Status): string {
  return lines(
    reading.open ? tContributions('status.open') : tContributions('status.closed'),
    ...reportLayers(reading),
    reading.paused ? tContributions('status.paused') : tContributions('status.sending'),
    movedTo !== undefined && tContributions('status.moved', { path: visible(forge?.movedTo ?? movedTo) }),
    ...forgeAlarmsOf(forge).map((alarm) =>
      tContributions('status.alarm', { remedy: tContributions(`alarm.${alarm}`) }),
    ),
    forge?.reachable === false && tContributions('status.unreachable'),
    silentUntil !== undefined && tContributions('status.silent', { until: toDate(silentUntil) }),
    ...(running === undefined ? [tContributions('status.not-running')] : reportRunning(running)),
    depth.oldest === null
      ? tContributions('status.nothing')
      : tContributions('status.waiting', { count: depth.waiting, since: toDate(depth.oldest) }),
    depth.held > 0 && tContributions('status.held', { count: depth.held }),
    depth.stuck > 0 && tContributions('status.stuck', { count: depth.stuck }),
    backup === undefined
      ? tContributions('status.no-backup')
      : tContributions('status.backup', { date: toDate(backup) }),
    tContributions('status.states', {
      states: counts.map(({ state, n }) => `${state} ${n}`).join(', ') || tContributions('status.none'),
    }),
  );
}

function reportRunning({ pid, settings }: RunningService): string[] {
  const { caps, retention, forge, proofOfWork, maxPerClientPerHour, dispatchPerMinute } = settings;
  return [
    tContributions('status.running', {
      pid,
      forge: forge === 'local' ? tContributions('status.local-forge') : forge,
    }),
    tContributions('status.settings', {
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
export function reportLayers({ layers }: Pick<SwitchReading, 'layers'>): string[] {
  return layers.map(({ layer, message }) =>
    tContributions('status.layer', { layer: tContributions(`layer.${layer}`), message }),
  );
}

/** One line per contribution. */
export function reportContributions(contributions: readonly Contribution[]): string {
  if (contributions.length === 0) return tContributions('list.none');
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
    tContributions('show.reference', { reference: contribution.reference }),
    tContributions('show.id', { id: contribution.id }),
    tContributions('show.state', { state: visibleState(contribution) }),
    tContributions('show.kind', { slug: contribution.slug, kind: contribution.kind }),
    tContributions('show.dates', {
      created: toDate(contribution.created),
      updated: toDate(contribution.updated),
    }),
    tContributions('show.score', { score: contribution.score, reasons: contribution.reasons.join(' ') }),
    url !== null && tContributions('show.url', { url }),
    task !== null && tContributions('show.task', { task, attempts: contribution.attempts }),
    fault !== null && tContributions('show.fault', { fault }),
    contribution.untold && tContributions('show.untold'),
    logoSize !== undefined && tContributions('show.logo', { size: logoSize }),
    payload === null ? tContributions('show.erased') : show(payload),
    heldPayload !== null && `${tContributions('show.held-amendment')}\n${show(heldPayload)}`,
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
  /** What the running service found the forge to be; absent when that is old. */
  forge: ForgeAnswer | undefined;
  /** When a copy was last made. */
  backup: number | undefined;
}
