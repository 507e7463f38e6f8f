import { tl } from '#words/contribution-live.ts';
import { button, element } from './dom.ts';
import type { ServiceStatus } from '#domain/contribution/api.ts';
import type { SendOutcome } from './service.ts';

/** What the page says of the service when it opens: nothing when all is well. */
export function statePanel(
  status: ServiceStatus | undefined,
  { otherWays, retry }: { otherWays: () => Node; retry: () => void },
): Node | undefined {
  if (status?.open) return undefined;
  const [title, text] =
    status === undefined
      ? [tl('state.unreachable'), tl('state.unreachable.text')]
      : [tl('state.closed'), [status.message, tl('state.closed.text')].filter(Boolean).join(' ')];
  return element(
    'div',
    { class: 'panel', ...(status === undefined ? {} : { 'data-contributions-closed': '' }) },
    element('h2', {}, title),
    element('p', {}, text),
    element('p', {}, button(tl('state.retry'), retry)),
    otherWays(),
  );
}

/** What the page says when a proposal did not leave: what to do, and that nothing is lost. */
export function failurePanel(
  outcome: Exclude<SendOutcome, { outcome: 'accepted' | 'invalid' }>,
  otherWays: () => Node,
): HTMLElement {
  return element(
    'div',
    { class: 'panel' },
    element('h2', {}, tl('fail.title')),
    element('p', {}, describe(outcome)),
    element('p', {}, tl('fail.kept')),
    otherWays(),
  );
}

function describe(outcome: Parameters<typeof failurePanel>[0]): string {
  switch (outcome.outcome) {
    case 'closed':
      return [tl('fail.closed'), outcome.message].filter(Boolean).join(' ');
    case 'refused':
      return outcome.message ?? tl('fail.refused');
    case 'too-many':
      return tl('fail.too-many', { delay: describeDelay(outcome.retryAfter) });
    default:
      return tl(`fail.${outcome.outcome}`);
  }
}

/** A delay as people say it, rounded up. */
export function describeDelay(seconds: number): string {
  if (seconds < 100) return tl('delay.seconds', { count: Math.ceil(seconds) });
  if (seconds < 5400) return tl('delay.minutes', { count: Math.ceil(seconds / 60) });
  return tl('delay.hours', { count: Math.ceil(seconds / 3600) });
}
