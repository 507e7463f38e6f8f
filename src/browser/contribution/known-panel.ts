import { element } from '#browser/element.ts';
import { correctionPath, under } from '#domain/site/routes.ts';
import { tLive } from '#words/contribution-live.ts';
import type { KnownLists } from '#views/contribution/known-view.ts';
import { createRecognition, type Recognised } from './known.ts';
import type { NoticeFields } from './notice-values.ts';

const sentences = {
  'meme-nom': 'known.name',
  'nom-proche': 'known.near',
  'meme-adresse': 'known.address',
  'meme-site': 'known.site',
} as const;

/**
 * Makes what says, under what is typed, which notices may be the same software and whether it was refused before.
 * @param except the notice being corrected
 */
export function createKnownPanel(
  lists: KnownLists,
  { places, base, except }: { places: KnownPlaces; base: string; except: string | undefined },
): (typed: NoticeFields) => void {
  const recognise = createRecognition(lists, except);
  return (typed) => showKnown(places, recognise(typed), base);
}

function showKnown(places: KnownPlaces, { notices, refusal }: Recognised, base: string): void {
  const lines = notices.slice(0, 3).map(({ slug, nom, reason }) => ({
    byName: reason === 'meme-nom' || reason === 'nom-proche',
    line: element(
      'p',
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

interface KnownPlaces {
  name: HTMLElement;
  address: HTMLElement;
}
