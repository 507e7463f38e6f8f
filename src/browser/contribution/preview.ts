import { element, need } from '#browser/element.ts';
import { createMonogram } from '#browser/monogram.ts';
import { tLive } from '#words/contribution-live.ts';
import { platformLabels } from '#words/labels.ts';
import type { NoticeFields } from './notice-values.ts';

/**
 * Makes the function that shows the card of a notice as it is being written.
 * @param base the site’s own path, with its final slash
 */
export function createPreview(
  root: HTMLElement,
  base: string,
): (notice: NoticeFields, logo: string | undefined) => void {
  root.hidden = false;
  const card = need(root, '.card', HTMLElement);
  return (notice, logo) => {
    const nom = text(notice.nom) ?? tLive('preview.empty');
    const labels: Readonly<Record<string, string>> = platformLabels;
    const chosen = Array.isArray(notice.plateformes) ? notice.plateformes : [];
    card.replaceChildren(
      logo === undefined
        ? createMonogram(nom, base, firstText(notice.tags))
        : element('img', { class: 'logo', src: logo, alt: '' }),
      element('h3', nom),
      element('p', text(notice.description_courte) ?? tLive('preview.text')),
      element('small', chosen.map((id) => labels[id] ?? id).join(', ')),
    );
  };
}

function firstText(value: NoticeFields[keyof NoticeFields]): string | undefined {
  return Array.isArray(value) ? text(value[0]) : undefined;
}

function text(value: NoticeFields[keyof NoticeFields]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
