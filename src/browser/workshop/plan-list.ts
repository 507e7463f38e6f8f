import { element } from '#browser/element.ts';
import {
  cautionsOf,
  emptyAnswer,
  isAnswered,
  workshopThemes,
  type WorkshopAnswer,
  type WorkshopAnswers,
} from '#domain/workshop/answers.ts';
import { createTranslate } from '#i18n/translate.ts';
import { workshopMessages } from '#words/workshop.ts';

const t = createTranslate(workshopMessages);

/** The plan that answers make: for each theme, what is there, what to do, and a line for who does it. */
export function planList(answers: WorkshopAnswers): HTMLElement {
  const answered = workshopThemes.flatMap((theme) => {
    const answer = answers[theme] ?? emptyAnswer;
    return isAnswered(answer) ? [{ theme, answer }] : [];
  });
  return element(
    'ol',
    {},
    ...answered.map(({ theme, answer }) =>
      element(
        'li',
        {},
        element('h3', {}, t(`theme.${theme}`)),
        element('p', {}, t('plan.today', { text: answer.today === '' ? t('plan.unknown') : answer.today })),
        element('p', {}, element('b', {}, t('plan.todo', { text: toDo(answer) }))),
        ...cautionsOf(answer).map((caution) => element('p', {}, t(`caution.${caution}`))),
        element('p', { class: 'by-hand' }, t('plan.who')),
      ),
    ),
  );
}

function toDo({ decision, by, host, ask }: WorkshopAnswer): string {
  if (decision === '') return t('plan.undecided');
  if (decision === 'garder') return t('plan.garder');
  if (decision === 'demander') return ask === '' ? t('plan.demander') : t('plan.demander.ask', { ask });
  const replace = by === '' ? t('plan.remplacer') : t('plan.remplacer.by', { by });
  return host === '' ? replace : `${replace}. ${t('plan.hosted', { host })}`;
}
