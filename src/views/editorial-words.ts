import { retentionFrom } from '#domain/contribution/retention.ts';
import { t } from '#i18n/ui.ts';
import { fill } from '#i18n/translate.ts';
import type { Site } from '#views/site.ts';

/**
 * The editorial pages with what only the directory knows: who publishes it (`{editeur}`), where to write to them
 * (`{contact}`), and the delays its service really has (`{jours_terminee}`, `{jours_retenue}`, `{jours_bloquee}` and
 * `{jours_indecise}`, in days).
 */
export function withOwnWords<Page extends { corps: string }>(
  pages: ReadonlyMap<string, Page>,
  { site, retentionDays }: { site: OwnWords; retentionDays: number },
): ReadonlyMap<string, Page> {
  const { ended, held, stuck, undecided } = retentionFrom(retentionDays);
  const { contact, contactHref, publisher } = site;
  const words = {
    editeur: publisher,
    contact:
      contactHref === undefined
        ? t('editorial.no-contact')
        : `[${contact?.startsWith('/') === true ? t('editorial.contact-page') : String(contact)}](${contactHref})`,
    jours_terminee: ended,
    jours_retenue: held,
    jours_bloquee: stuck,
    jours_indecise: undecided,
  };
  return new Map([...pages].map(([slug, page]) => [slug, { ...page, corps: fill(page.corps, words) }]));
}

type OwnWords = Pick<Site, 'contact' | 'contactHref' | 'publisher'>;
