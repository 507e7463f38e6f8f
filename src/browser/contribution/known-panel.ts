import { element } from '#browser/element.ts';
import { correctionPath, under } from '#domain/site/routes.ts';
import { tLive } from '#words/contribution-live.ts';
import type { Recognised } from './known.ts';

const sentences = {
  'meme-nom': 'known.name',
  'nom-proche': 'known.near',
  'meme-adresse': 'known.address',
  'meme-site': 'known.site',
} as const;

/** Says, under what was typed, which notices may be the same software and whether it was refused before. */
export function showKnown(
  places: { name: HTMLElement; address: HTMLElement },
  { notices, refusal }: Recognised,
  base: string,
): void {
  const lines = notices.slice(0, 3).map(({ slug, nom, reason }) => ({
    byName: reason === 'meme-nom' || reason === 'nom-proche',
    line: element(
      'p',
      {},
      `${tLive(sentences[reason], { nom })} `,
      element('a', { href: under(base, correctionPath(slug)) }, tLive('known.fix')),
    ),
  }));
  const refused =
    refusal === undefined
      ? []
      : [
          element(
            'p',
            {},
            `${tLive('known.refused', { nom: refusal.nom, motif: refusal.motif, date: refusal.date })} ${tLive('known.refused.more')}`,
          ),
        ];
  write(places.name, [...refused, ...lines.filter(({ byName }) => byName).map(({ line }) => line)]);
  write(
    places.address,
    lines.filter(({ byName }) => !byName).map(({ line }) => line),
  );
}

/** A live region is spoken again each time it changes: the same words are left alone. */
function write(place: HTMLElement, lines: HTMLElement[]): void {
  if (lines.map(({ textContent }) => textContent).join('') !== place.textContent)
    place.replaceChildren(...lines);
}
