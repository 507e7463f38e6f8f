import { catalogue } from '#catalogue.ts';
import { judgingLists } from '#views/contribution/lists-view.ts';

/** Read by the form before it judges a notice: the closed lists. */
export function GET(): Response {
  return Response.json(judgingLists(catalogue.vocabulary));
}
