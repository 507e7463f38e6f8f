import { listToCards, listToMarkdown, listToText } from '#domain/selection/copies.ts';
import type { SharedList } from '#domain/selection/shared-list.ts';
import { tSelection } from '#words/selection.ts';
import { cardWords } from '#words/card.ts';
import { copyText } from './copy-text.ts';

const ways: Readonly<Record<string, (list: SharedList, siteName: string) => string>> = {
  cartes: (list, siteName) => listToCards(list, siteName, cardWords),
  markdown: listToMarkdown,
  texte: (list) => listToText(list, cardWords),
};

/** Makes the buttons « tout copier » of a curated list copy it whole, as cards, Markdown or text, and say so. */
for (const box of document.querySelectorAll<HTMLElement>('[data-copy-list]')) {
  const list = JSON.parse(box.dataset.copyList ?? '') as SharedList;
  for (const button of box.querySelectorAll<HTMLButtonElement>('button[data-copy-all]')) {
    const label = button.textContent;
    const write = ways[button.dataset.copyAll ?? ''];
    button.addEventListener('click', () => {
      if (write === undefined) return;
      void copyText(write(list, box.dataset.siteName ?? ''), button).then((copied) => {
        button.textContent = tSelection(copied ? 'copy.done' : 'copy.failed');
        setTimeout(() => (button.textContent = label), 4000);
      });
    });
  }
  box.hidden = false;
}
