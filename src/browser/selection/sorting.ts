/**
 * Lets rows of a list be dragged by their handle, by mouse, pen or finger; the keyboard has buttons for it.
 * @param list an element whose children are the rows, each with one `[data-drag]`
 * @param onMoved told the place a row had and the one it was let go at
 */
export function makeSortable(list: HTMLElement, onMoved: (from: number, to: number) => void): void {
  list.addEventListener('pointerdown', (event) => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-drag]') : null;
    const row = handle?.closest<HTMLElement>('li');
    if (!handle || !row || event.button !== 0) return;
    event.preventDefault();
    const from = [...list.children].indexOf(row);
    // The list holds the pointer: a row that moves in the page would lose it.
    list.setPointerCapture(event.pointerId);
    row.classList.add('dragged');
    const move = ({ clientY }: PointerEvent) => {
      const over = [...list.children].find((other) => {
        const { top, bottom } = other.getBoundingClientRect();
        return other !== row && clientY > top && clientY < bottom;
      });
      if (over === undefined) return;
      const { top, height } = over.getBoundingClientRect();
      if (clientY < top + height / 2) over.before(row);
      else over.after(row);
    };
    const drop = () => {
      list.removeEventListener('pointermove', move);
      row.classList.remove('dragged');
      const to = [...list.children].indexOf(row);
      if (to !== from) onMoved(from, to);
    };
    list.addEventListener('pointermove', move);
    list.addEventListener('lostpointercapture', drop, { once: true });
  });
}
