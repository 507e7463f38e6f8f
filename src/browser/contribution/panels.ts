import { element } from '#browser/element.ts';
import { tLive } from '#words/contribution-live.ts';
import { button } from './button.ts';
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
      ? [tLive('state.unreachable'), tLive('state.unreachable.text')]
      : [tLive('state.closed'), [status.message, tLive('state.closed.text')].filter(Boolean).join(' ')];
  return element(
    'div',
    { class: 'panel', ...(status === undefined ? {} : { 'data-contributions-closed': '' }) },
    element('h2', title),
    element('p', text),
    element('p', button(tLive('state.retry'), retry)),
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
    element('h2', tLive('fail.title')),
    element('p', describe(outcome)),
    element('p', tLive('fail.kept')),
    otherWays(),
  );
}

function describe(outcome: Parameters<typeof failurePanel>[0]): string {
  switch (outcome.outcome) {
    case 'closed':
      return [tLive('fail.closed'), outcome.message].filter(Boolean).join(' ');
    case 'refused':
      return outcome.message ?? tLive('fail.refused');
    case 'too-many':
      return tLive('fail.too-many', { delay: describeDelay(outcome.retryAfter) });
    default:
      return tLive(`fail.${outcome.outcome}`);
  }
}

/** A delay as people say it, rounded up. */
export function describeDelay(seconds: number): string {
  if (seconds < 100) return tLive('delay.seconds', { count: Math.ceil(seconds) });
  if (seconds < 5400) return tLive('delay.minutes', { count: Math.ceil(seconds / 60) });
  return tLive('delay.hours', { count: Math.ceil(seconds / 3600) });
}
