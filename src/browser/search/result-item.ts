import { nameToSlug } from '#domain/notice/slug.ts';
import { stateOrder } from '#domain/search/index-format.ts';
import { monogram, platformLabels } from '#views/labels.ts';
import { element } from './element.ts';
import type { CardRecord } from './search-data.ts';
import { t } from './words.ts';

/** A result as the lists of the site show a notice; its description and logo come when its card is there. */
export function resultItem(shown: Shown, root: string): HTMLLIElement {
  const { nom, slug, card } = shown;
  const description = card?.[2] ?? '';
  const state = stateOrder[card?.[5] ?? 0] ?? 'actif';
  const item = element(
    'li',
    { class: 'card' },
    logo(shown, root),
    element('h2', {}, element('a', { href: noticeAddress(slug, root) }, nom)),
    description === '' ? undefined : element('p', {}, description),
    element(
      'small',
      {},
      card === undefined ? '' : platformsOf(card[4]).join(', '),
      state === 'actif' ? undefined : element('span', { class: 'badge' }, t(`state.${state}`)),
    ),
  );
  return item;
}

/** The address of a notice’s page. @param root the site’s own path, with its final slash */
export function noticeAddress(slug: string, root: string): string {
  return `${root}notices/${slug}.html`;
}

/** Name and slug of a card. */
export function nameOf([nom, slug]: CardRecord): { nom: string; slug: string } {
  return { nom, slug: slug === '' ? nameToSlug(nom) : slug };
}

/** Labels of the platforms a card says in bits. */
export function platformsOf(bits: number): string[] {
  return Object.values(platformLabels).filter((_, position) => (bits & (1 << position)) !== 0);
}

function logo({ nom, slug, card }: Shown, root: string): HTMLElement {
  const file = card?.[3] ?? '';
  if (file === '') {
    const { letters, hue } = monogram(nom);
    const sign = element('span', { class: 'logo monogram', 'aria-hidden': 'true' }, letters);
    sign.style.setProperty('--hue', String(hue));
    return sign;
  }
  return element('img', {
    class: 'logo',
    src: `${root}logos/${file.startsWith('.') ? `${slug}${file}` : file}`,
    alt: '',
    width: 54,
    height: 54,
    loading: 'lazy',
    decoding: 'async',
  });
}

/** What is known of a result: its name before its card. */
export interface Shown {
  nom: string;
  slug: string;
  card: CardRecord | undefined;
}
