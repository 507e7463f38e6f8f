import { copyOnClick } from '#browser/copy-text.ts';
import { need } from '#browser/element.ts';
import { formatAnswers, parseAnswers } from '#domain/workshop/address.ts';
import {
  emptyAnswer,
  isAnswered,
  workshopThemes,
  type WorkshopAnswer,
  type WorkshopAnswers,
  type WorkshopTheme,
} from '#domain/workshop/answers.ts';
import { allOf } from '#i18n/format.ts';
import { unfold } from '#browser/unfold.ts';
import { tWorkshop } from '#words/workshop.ts';
import { planList } from './plan-list.ts';

/** The workshop: its state is its address, and nothing else keeps it. */
const page = need(document, '[data-workshop]', HTMLElement);
const form = need(page, '[data-questions]', HTMLFormElement);
const plan = need(page, '[data-plan]', HTMLElement);
const unread = need(page, '[data-unread]', HTMLElement);
const parts = Object.keys(emptyAnswer) as (keyof WorkshopAnswer)[];

form.addEventListener('input', ({ target }) => {
  // What an answer asks comes with it.
  const theme = target instanceof Element ? target.closest('fieldset') : null;
  if (theme) unfold(theme);
  show(read());
});
form.addEventListener('submit', (event) => event.preventDefault());
window.addEventListener('hashchange', open);
for (const button of plan.querySelectorAll<HTMLButtonElement>('[data-print]'))
  button.addEventListener('click', () => {
    document.documentElement.dataset.paper = button.dataset.print;
    print();
    delete document.documentElement.dataset.paper;
  });
need(plan, '[data-clear]', HTMLButtonElement).addEventListener('click', () => {
  form.reset();
  show({});
});
copyOnClick(
  need(plan, '[data-copy-link]', HTMLButtonElement),
  () => `${page.dataset.siteUrl ?? ''}/atelier.html${location.hash}`,
  { done: tWorkshop('copy.done'), failed: tWorkshop('copy.failed') },
);
// On paper, every question has its lines.
const paper = matchMedia('print');
window.addEventListener('beforeprint', unfoldAll);
paper.addEventListener('change', unfoldAll);
if (paper.matches) unfoldAll();
open();

function themePlace(theme: WorkshopTheme) {
  return need(form, `[data-theme="${theme}"]`, HTMLFieldSetElement);
}

function unfoldAll() {
  unfold(form);
}

function open() {
  const { answers, unread: texts } = parseAnswers(location.hash);
  unread.hidden = texts.length === 0;
  unread.textContent = tWorkshop('unread.text', { texts: allOf(texts) });
  form.reset();
  for (const theme of workshopThemes) {
    if (answers[theme] !== undefined) unfold(themePlace(theme));
    for (const part of parts) {
      const field = form.elements.namedItem(`${theme}.${part}`);
      if (field instanceof HTMLInputElement || field instanceof RadioNodeList)
        field.value = answers[theme]?.[part] ?? '';
    }
  }
  show(answers);
}

function read(): WorkshopAnswers {
  const typed = new FormData(form);
  const answerOf = (theme: string) =>
    Object.fromEntries(
      parts.map((part) => {
        const value = typed.get(`${theme}.${part}`);
        return [part, typeof value === 'string' ? value : ''];
      }),
    ) as unknown as WorkshopAnswer;
  const answers = Object.fromEntries(
    workshopThemes.map((theme) => [theme, answerOf(theme)]),
  ) as WorkshopAnswers;
  // Read as the address would tell it: what is shown is what is kept.
  return parseAnswers(formatAnswers(answers)).answers;
}

function show(answers: WorkshopAnswers) {
  const address = formatAnswers(answers);
  history.replaceState(null, '', address === '' ? location.pathname : `#${address}`);
  const answered = workshopThemes.some((theme) => isAnswered(answers[theme] ?? emptyAnswer));
  need(plan, '[data-plan-empty]', HTMLElement).hidden = answered;
  plan.toggleAttribute('data-written', answered);
  need(plan, '[data-plan-table]', HTMLElement).replaceChildren(...(answered ? [planList(answers)] : []));
}
