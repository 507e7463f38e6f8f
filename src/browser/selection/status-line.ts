import { need } from '#browser/element.ts';

/**
 * The line under the list that says what was just done, with a button that takes it back where it can be.
 * @param page holds `[data-status]` and `[data-undo]`
 */
export function createStatusLine(page: HTMLElement): StatusLine {
  const status = need(page, '[data-status]', HTMLElement);
  const undo = need(page, '[data-undo]', HTMLButtonElement);
  let takeBack: (() => void) | undefined;
  undo.addEventListener('click', () => takeBack?.());
  const say = (words: string) => {
    status.textContent = words;
    undo.hidden = true;
    takeBack = undefined;
  };
  return {
    say,
    offerUndo(words, undoIt) {
      say(words);
      takeBack = undoIt;
      undo.hidden = false;
      undo.focus();
    },
  };
}

interface StatusLine {
  say: (words: string) => void;
  /** Says it, and gives the keyboard to the button that takes it back. */
  offerUndo: (words: string, undo: () => void) => void;
}
