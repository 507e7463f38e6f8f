import type { NoticeEntry } from '#domain/notice/schema.ts';
import { badgePath, cardFramePath, noticePath } from '#domain/site/routes.ts';
import { element } from '#views/data/xml.ts';
import { cardFrame } from '#views/elsewhere/card-frame.ts';
import type { Site } from '#views/site.ts';
import { tElsewhere } from '#words/elsewhere.ts';

/** The code that shows a notice’s card in a frame. */
export function frameCode({ slug, notice }: NoticeEntry, site: Site): string {
  const { width, height } = cardFrame;
  const frame = element('iframe', {
    src: site.absolute(cardFramePath(slug)),
    title: `${notice.nom} — ${site.name}`,
    width,
    height,
    style: 'border:0;max-width:100%',
    loading: 'lazy',
    sandbox: 'allow-top-navigation-by-user-activation',
  });
  // A frame is closed by a tag of its own, and holds nothing.
  return frame.xml.replace(/\/>$/, '></iframe>');
}

/** The code of the badge that software authors put on their own site. */
export function badgeCode({ slug, notice }: NoticeEntry, site: Site): string {
  return element(
    'a',
    { href: site.absolute(noticePath(slug)) },
    element('img', {
      src: site.absolute(badgePath(slug)),
      alt: tElsewhere('badge.title', { name: notice.nom, site: site.name }),
      height: '28',
    }),
  ).xml;
}
