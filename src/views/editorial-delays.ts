import { retentionFrom } from '#domain/contribution/retention.ts';
import { fill } from '#i18n/translate.ts';

/**
 * The editorial pages with the delays the service really has: `{jours_terminee}`, `{jours_retenue}`, `{jours_bloquee}`
 * and `{jours_indecise}`, in days.
 */
export function withDelays<Page extends { corps: string }>(
  pages: ReadonlyMap<string, Page>,
  retentionDays: number,
): ReadonlyMap<string, Page> {
  const { ended, held, stuck, undecided } = retentionFrom(retentionDays);
  const delays = {
    jours_terminee: ended,
    jours_retenue: held,
    jours_bloquee: stuck,
    jours_indecise: undecided,
  };
  return new Map([...pages].map(([slug, page]) => [slug, { ...page, corps: fill(page.corps, delays) }]));
}
