import { copyOnClick } from '#browser/copy-text.ts';
import { listToCards, listToMarkdown, listToText } from '#domain/selection/copies.ts';
import type { SharedList } from '#domain/selection/shared-list.ts';
import { cardWords } from '#words/card.ts';
import { tSelection } from '#words/selection.ts';

/**
 * Makes the buttons « tout copier » of a list copy it whole, as cards, Markdown or text, and say so.
 * @param list what there is to copy, as it is now
 * @param address the whole address that opens it, where a button copies that
 */
export function wireCopies(
  place: HTMLElement,
  list: () => SharedList,
  siteName: string,
  address = (): string => '',
): void {
  const texts = {
    cartes: () => listToCards(list(), siteName, cardWords),
    markdown: () => listToMarkdown(list()),
    texte: () => listToText(list(), cardWords),
    lien: address,
  };
  const said = { done: tSelection('copy.done'), failed: tSelection('copy.failed') };
  for (const button of place.querySelectorAll<HTMLButtonElement>('button[data-copy-all]'))
    copyOnClick(button, texts[button.dataset.copyAll as keyof typeof texts], said);
}
