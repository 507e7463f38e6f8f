import { cleanText, decodeText, encodeText, withPlainEnd } from '#domain/selection/address-text.ts';
import {
  emptyAnswer,
  isAnswered,
  workshopChoices,
  workshopTextMax,
  workshopThemes,
  type WorkshopAnswer,
  type WorkshopAnswers,
  type WorkshopTheme,
} from './answers.ts';

/** No plan is longer; what comes after is not read. */
const maxLength = 40_000;
const parts = ['today', 'owner', 'access', 'decision', 'by', 'host', 'ask'] as const;

/** What stands after `#` for answers: `courriel=Gmail~perso~non~remplacer~Galère~…`, a theme after the other. */
export function formatAnswers(answers: WorkshopAnswers): string {
  const tokens = workshopThemes.flatMap((theme) => {
    const answer = answers[theme];
    if (answer === undefined || !isAnswered(answer)) return [];
    const said = parts.map((part) => encodeText(answer[part]));
    while (said.at(-1) === '') said.pop();
    return [`${theme}=${said.join('~')}`];
  });
  return withPlainEnd(tokens.join(','));
}

/** The answers an address tells, whatever it holds, and what in it could not be read. */
export function parseAnswers(fragment: string): { answers: WorkshopAnswers; unread: string[] } {
  const answers: Partial<Record<WorkshopTheme, WorkshopAnswer>> = {};
  const unread: string[] = [];
  const tokens = fragment
    .slice(0, maxLength)
    .replace(/^#/, '')
    .split(',')
    .filter((token) => token.trim() !== '');
  for (const token of tokens) {
    const equals = token.indexOf('=');
    const theme = workshopThemes.find((known) => known === token.slice(0, Math.max(0, equals)).trim());
    if (theme === undefined) {
      if (unread.length < 10) unread.push(decodeText(token).slice(0, 60).toWellFormed());
      continue;
    }
    const values = token.slice(equals + 1).split('~', parts.length);
    const texts = Object.fromEntries(
      parts.map((part, index) => [
        part,
        cleanText(decodeText(values[index] ?? '').slice(0, workshopTextMax)),
      ]),
    );
    const answer = { ...emptyAnswer, ...texts };
    answers[theme] = {
      ...answer,
      owner: among(workshopChoices.owner, answer.owner),
      access: among(workshopChoices.access, answer.access),
      decision: among(workshopChoices.decision, answer.decision),
    };
  }
  return { answers, unread };
}

function among<Choice extends string>(choices: readonly Choice[], value: string): Choice | '' {
  return choices.find((choice) => choice === value) ?? '';
}
