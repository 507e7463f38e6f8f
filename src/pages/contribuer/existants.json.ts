import { catalogue } from '#catalogue.ts';
import { knownView } from '#views/contribution/known-view.ts';

/** Read by the form as soon as someone types: what is already there, what was already refused. */
export function GET(): Response {
  return Response.json(knownView(catalogue));
}
