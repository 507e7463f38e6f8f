import { element } from '#browser/element.ts';
import {
  cautionsOf,
  emptyAnswer,
  isAnswered,
  workshopThemes,
  type WorkshopAnswer,
  type WorkshopAnswers,
} from '#domain/workshop/answers.ts';
import { tWorkshop } from '#words/workshop.ts';

/** The plan that answers make: for each theme, what is there, what to do, and a line for who does it. */
export function planList(answers: WorkshopAnswers): HTMLElement {
  const answered = workshopThemes.flatMap((theme) => {
    const answer = answers[theme] ?? emptyAnswer;
    return isAnswered(answer) ? [{ theme, answer }] : [];
  });
  return element(
    'ol',
    ...answered.map(({ theme, answer }) =>
      element(
        'li',
        element('h3', tWorkshop(`theme.${theme}`)),
        element(
          'p',
          tWorkshop('plan.today', { text: answer.today === '' ? tWorkshop('plan.unknown') : answer.today }),
        ),
        element('p', element('b', tWorkshop('plan.todo', { text: toDo(answer) }))),
        ...cautionsOf(answer).map((caution) => element('p', tWorkshop(`caution.${caution}`))),
        element('p', { class: 'by-hand' }, tWorkshop('plan.who')),
      ),
    ),
  );
}

function toDo({ decision, by, host, ask }: WorkshopAnswer): string {
  if (decision === '') return tWorkshop('plan.undecided');
  if (decision === 'garder') return tWorkshop('plan.garder');
  if (decision === 'demander')
    return ask === '' ? tWorkshop('plan.demander') : tWorkshop('plan.demander.ask', { ask });
  const replace = by === '' ? tWorkshop('plan.remplacer') : tWorkshop('plan.remplacer.by', { by });
  return host === '' ? replace : `${replace}. ${tWorkshop('plan.hosted', { host })}`;
}
