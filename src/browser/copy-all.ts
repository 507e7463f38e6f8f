import type { SharedList } from '#domain/selection/shared-list.ts';
import { wireCopies } from './selection/copy-buttons.ts';

/** Makes a curated list one that is copied whole. */
for (const box of document.querySelectorAll<HTMLElement>('[data-copy-list]')) {
  const list = JSON.parse(box.dataset.copyList ?? '') as SharedList;
  wireCopies(box, () => list, box.dataset.siteName ?? '');
  box.hidden = false;
}
