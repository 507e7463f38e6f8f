import type { NoticeEntry } from '#domain/notice/schema.ts';
import { noticePath } from '#domain/site/routes.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { cardView } from '#views/card-view.ts';
import { element } from '#views/data/xml.ts';
import { drawings, needPictograms } from '#views/pictograms.ts';
import type { Site } from '#views/site.ts';
import { tElsewhere } from '#words/elsewhere.ts';
import { language } from '#words/language.ts';
import { platformLabels } from '#words/labels.ts';

/** How large a frame other sites give to the card. */
export const cardFrame = { width: 420, height: 200 } as const;

/**
 * The page of `/notices/<slug>/carte.html`: a notice as a card in other people’s pages. No script, nothing asked of
 * anyone else; its links leave the frame.
 */
export function cardFramePage(entry: NoticeEntry, site: Site, vocabulary: Vocabulary): string {
  const { slug, notice } = entry;
  const card = cardView(entry, site);
  const { monogram, logo } = card;
  const [need] = needPictograms({ vocabulary }, [card]);
  const drawing =
    need &&
    element(
      'svg',
      { class: 'logo', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
      element('path', { d: drawings[need[1]] }),
    );
  const url = site.absolute(noticePath(slug));
  const link = (label: string, href: string) =>
    element('a', { href, target: '_top', rel: 'noopener' }, label);
  const page = element(
    'html',
    { lang: language.code },
    element(
      'head',
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width' }),
      element('meta', { name: 'robots', content: 'noindex' }),
      element('title', `${notice.nom} — ${site.name}`),
      element('link', { rel: 'canonical', href: url }),
      element('style', style(site)),
    ),
    element(
      'body',
      element(
        'article',
        logo === undefined
          ? (drawing ?? element('span', { class: 'logo', 'aria-hidden': 'true' }, monogram))
          : element('img', { class: 'logo', src: logo, alt: '', width: '54', height: '54' }),
        element(
          'div',
          element('h1', link(notice.nom, url)),
          notice.description_courte === undefined ? undefined : element('p', notice.description_courte),
          notice.plateformes === undefined
            ? undefined
            : element('small', notice.plateformes.map((id) => platformLabels[id]).join(', ')),
          element(
            'p',
            { class: 'links' },
            link(`${tElsewhere('card.notice')} · ${site.name}`, url),
            notice.site_web === undefined ? undefined : link(tElsewhere('card.site'), notice.site_web),
          ),
        ),
      ),
    ),
  );
  return `<!doctype html>\n${page.xml}\n`;
}

function style({ colours }: Site): string {
  // No child selector: « > » would be written as an entity, which a style sheet does not read.
  return [
    ':root{color-scheme:light dark;--ink:#221b2e;--soft:#5d5569;--card:#fff;--line:#e2dcea;',
    `--link:${colours.primary}}`,
    '@media (prefers-color-scheme:dark){:root{--ink:#ede8f4;--soft:#b6abc6;--card:#211a2c;--line:#3a3048;--link:#c9b3f5}}',
    '*{box-sizing:border-box;margin:0}',
    'body{font:16px/1.4 system-ui,Segoe UI,Roboto,Noto Sans,sans-serif;color:var(--ink);overflow-wrap:break-word}',
    'article{display:grid;grid-template-columns:auto 1fr;gap:0 1rem;padding:1rem;background:var(--card);border:1px solid var(--line);border-radius:.9rem}',
    '.logo{width:54px;height:54px;padding:.4rem;border-radius:.8rem;background:#fff;border:1px solid var(--line);object-fit:contain;display:grid;place-items:center;font-weight:800;color:#4a3a66}',
    'path{fill:none;stroke:#4a3a66;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}',
    'h1{font-size:1.1rem}h1 a{text-decoration:none}a{color:var(--link)}',
    'small{display:block;color:var(--soft)}',
    '.links{display:flex;flex-wrap:wrap;gap:0 1rem;margin-top:.4rem;font-size:.92rem}',
  ].join('');
}
