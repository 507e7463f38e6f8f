import { trimEndOf } from '#domain/text.ts';
import type { Site } from '#views/site.ts';

/** Where the form is sent: the service’s own host when `site.yaml` names one, else the host that serves the site. */
export function contributionApi({ contribution }: Pick<Site, 'contribution'>): string {
  return `${trimEndOf(contribution.service ?? '', '/')}/api/contributions`;
}
