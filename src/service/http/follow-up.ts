import type { FollowUp } from '#domain/contribution/api.ts';
import { visibleState } from '#domain/contribution/life.ts';
import { isFinal } from '#domain/contribution/states.ts';
import type { Contribution } from '#domain/contribution/store.ts';
import { tService } from '#words/service.ts';

/** What a contributor is shown. */
export function followUp(contribution: Contribution): FollowUp {
  const { id, reference, slug, kind, url, untold, created, updated } = contribution;
  const comments =
    contribution.comments === null
      ? []
      : (JSON.parse(contribution.comments) as NonNullable<FollowUp['comments']>);
  return {
    id,
    reference,
    slug,
    kind,
    state: visibleState(contribution),
    ...(url === null ? {} : { url }),
    created: new Date(created).toISOString(),
    updated: new Date(updated).toISOString(),
    ...(comments.length === 0 ? {} : { comments }),
    // An amendment was accepted, and nobody who decides will read it.
    ...(untold ? { message: tService(isFinal(contribution.state) ? 'untold' : 'untold.dropped') } : {}),
  };
}
