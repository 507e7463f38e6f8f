import { linkStates, type LinkState } from '#domain/links/reasons.ts';
import type { LinkRecord, LinksReport } from '#domain/links/report.ts';
import { inlineFieldLabel } from '#i18n/field-words.ts';
import { linkReasons, tLinksCommand, linkStateLabels } from '#words/links.ts';
import { capitalize, dateLabel, pluralOf } from '#i18n/format.ts';

const shownAtMost = 200;

/** The state of the links as a person reads it in a terminal: what is dead, what wants care, what to watch. */
export function summariseLinks({ links, counts, round }: LinksReport): string {
  const inState = (state: LinkState) => links.filter((link) => link.state === state);
  const failing = inState('inconnu').filter(({ failures }) => failures > 0);
  const unknown = inState('inconnu').filter(({ failures }) => failures === 0);
  const left = links.filter(({ visited }) => visited === undefined || visited < round.started).length;
  return [
    block(stateTitle('critique', counts.critique), inState('critique').map(describeLink)),
    block(stateTitle('attention', counts.attention), inState('attention').map(describeLink)),
    block(tLinksCommand('failing.title', { count: failing.length }), failing.map(describeLink)),
    block(tLinksCommand('unknown.title'), countReasons(unknown)),
    [
      tLinksCommand('summary.total', { total: counts.total }),
      ...linkStates.map(
        (state) => `  ${String(counts[state]).padStart(6)}  ${stateLabel(state, counts[state])}`,
      ),
    ].join('\n'),
    left === 0 || left === links.length ? '' : tLinksCommand('summary.left', { count: left }),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function block(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - shownAtMost;
  return [
    title,
    ...lines.slice(0, shownAtMost),
    ...(more > 0 ? [`  ${tLinksCommand('more', { count: more })}`] : []),
  ].join('\n');
}

function stateTitle(state: LinkState, count: number): string {
  const label = stateLabel(state, count);
  return tLinksCommand('summary.title', {
    state: capitalize(label),
    count,
  });
}

function stateLabel(state: LinkState, count: number): string {
  return linkStateLabels[state][pluralOf(count)];
}

function describeLink({ url, uses, reason, status, since, target, failures }: LinkRecord): string {
  const facts = [
    status === undefined ? linkReasons[reason] : `${linkReasons[reason]} (${status})`,
    ...(since === undefined ? [] : [tLinksCommand('link.since', { date: dateLabel(since) })]),
    ...(failures > 0 ? [tLinksCommand('link.failures', { count: failures })] : []),
    ...(reason === 'redirige' && target !== undefined ? [tLinksCommand('link.target', { target })] : []),
  ];
  const places = uses.map(({ notice, field }) =>
    tLinksCommand('link.place', { notice, field: inlineFieldLabel(field) }),
  );
  return `  ${places.join(', ')}\n    ${url}\n    ${facts.join(', ')}`;
}

function countReasons(links: readonly LinkRecord[]): string[] {
  const byReason = Map.groupBy(links, ({ reason }) => reason);
  return [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, found]) => `  ${String(found.length).padStart(6)}  ${linkReasons[reason]}`);
}
