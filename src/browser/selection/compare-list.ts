import { tCompare } from '#words/compare.ts';
import { noticeOfCard } from './card-notice.ts';

/** In a list of cards, a button shows a box on each: two to four ticked are compared. */
const bar = document.querySelector<HTMLElement>('[data-compare-bar]');
const start = bar?.querySelector<HTMLButtonElement>('button');
const help = bar?.querySelector<HTMLElement>('span');
const go = bar?.querySelector<HTMLAnchorElement>('a');
const main = document.querySelector('main');
const address = go?.getAttribute('href') ?? '';
let ticked: string[] = [];
let isOn = false;

if (bar && start && help && go && main) {
  start.addEventListener('click', () => {
    isOn = !isOn;
    ticked = [];
    start.textContent = tCompare(isOn ? 'list.stop' : 'list.start');
    bar.classList.toggle('on', isOn);
    boxes();
    count();
  });
  main.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.tick === undefined) return;
    const slug = target.dataset.tick;
    ticked = target.checked ? [...ticked, slug] : ticked.filter((other) => other !== slug);
    count();
  });
  // Results of the search come and go.
  new MutationObserver(() => {
    if (isOn) boxes();
  }).observe(main, { childList: true, subtree: true });
}

function count() {
  if (!help || !go || !main) return;
  const may = ticked.length >= 2;
  help.hidden = !isOn || may;
  go.hidden = !isOn || !may;
  go.textContent = tCompare('list.go', { count: ticked.length });
  go.href = `${address}#${ticked.join(',')}`;
  for (const box of main.querySelectorAll<HTMLInputElement>('[data-tick]'))
    box.disabled = ticked.length >= 4 && !box.checked;
}

function boxes() {
  if (!isOn) {
    for (const box of document.querySelectorAll('.tick')) box.remove();
    return;
  }
  for (const card of document.querySelectorAll<HTMLElement>('.cards > .card')) {
    const notice = noticeOfCard(card);
    if (notice === undefined || card.querySelector('.tick') !== null) continue;
    const label = document.createElement('label');
    label.className = 'tick no-print';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.dataset.tick = notice.slug;
    box.checked = ticked.includes(notice.slug);
    box.setAttribute('aria-label', tCompare('list.tick', { name: notice.name }));
    label.append(box);
    card.append(label);
  }
}
