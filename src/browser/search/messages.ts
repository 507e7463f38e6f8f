import { kinds } from '#domain/search/best.ts';
import { droppedAsTyped, usedAsTyped } from '#domain/search/as-typed.ts';
import type { Answer } from './answer.ts';
import type { ActiveChoice } from './choices.ts';
import { element } from '#browser/element.ts';
import { writeAddress, type SearchState } from './address.ts';
import { tSearchPage } from '#words/search-page.ts';
import { countSentence } from './words.ts';
import { tSearch } from '#words/search.ts';

/** What the status line says once an answer is whole, and what could not be read for it. */
export function statusSentence(
  answer: Answer,
  typed: string,
  count: number,
  choices: readonly ActiveChoice[],
): string {
  const words = answeredWords(answer);
  const labels = choices.map(({ label }) => label);
  if (count > 0) {
    const said = countSentence(count, words, labels);
    const isWithoutTexts = answer.texts === 'unavailable';
    if (answer.lacking)
      return `${said} ${tSearchPage(isWithoutTexts ? 'status.lackingTexts' : 'status.lacking')}`;
    if (isWithoutTexts) return `${said} ${withoutTexts()}`;
    return isOnlyWritten(answer) ? `${said} ${tSearchPage('status.onlyTexts')}` : said;
  }
  if (answer.lacking)
    return navigator.onLine
      ? tSearchPage('status.nothingLacking', { query: typed })
      : tSearch('status.offline');
  if (answer.notes.told && labels.length === 0) return tSearchPage('status.told', { query: words });
  if (answer.asked.rest.words.length === 0 && labels.length === 0) return tSearchPage('status.vague');
  if (answer.texts === 'unavailable') return tSearchPage('status.nothingYet', { query: typed });
  return countSentence(0, words === '' && labels.length === 0 ? typed : words, labels);
}

/** Why texts were not searched: a copy opened from a folder never can, a site on the web should have. */
function withoutTexts(): string {
  return tSearchPage(location.protocol === 'file:' ? 'status.fromFile' : 'status.unavailable');
}

/** Whether texts alone answer: no name, product or need says what was asked. */
function isOnlyWritten({ way, hits }: Answer): boolean {
  return way === 'asked' && hits[0]?.kind === kinds.text;
}

/** The same while results are still coming. */
export function waitingSentence(answer: Answer, count: number, choices: readonly ActiveChoice[]): string {
  const words = answeredWords(answer);
  const labels = choices.map(({ label }) => label);
  return `${countSentence(count, words, labels).slice(0, -1)}${tSearch('status.waiting')}`;
}

/** What stands above the results: the words that were really searched, with the way back to those that were typed. */
export function correctionLine(answer: Answer, state: SearchState): (Node | string)[] {
  if (answer.way !== 'corrected' && answer.way !== 'partly') return [];
  const used = answeredWords(answer);
  const dropped = droppedAsTyped(answer.asked.rest, answer.dropped).join(', ');
  const said =
    answer.way === 'corrected'
      ? tSearchPage('correction.corrected', { used })
      : dropped === ''
        ? tSearchPage('correction.partlyUsed', { used })
        : tSearchPage('correction.partly', { dropped });
  const exact =
    answer.way === 'corrected'
      ? tSearchPage('correction.exact', { query: state.q.trim() })
      : tSearchPage('correction.all');
  return [
    element('span', said),
    ' ',
    ...nearLinks(answer.near, tSearchPage('correction.near'), state),
    element('a', { href: writeAddress({ ...state, exact: true }) }, exact),
  ];
}

/** The words that the results answer, as they were typed. */
function answeredWords({ way, used, dropped, asked: { rest } }: Answer): string {
  return way === 'asked' ? rest.typed : usedAsTyped(rest, used, dropped);
}

/** What an empty result offers: lifting a choice, names that are near, and the form, already filled in with what was typed. */
export function emptyAnswer(answer: Answer, state: SearchState, { root, choices, counts }: Around): Node[] {
  if (answer.hits.length > 0 && choices.length > 0)
    return [
      element(
        'ul',
        { class: 'chips' },
        ...choices.map(({ label, without }, position) => {
          const count = counts[position] ?? 0;
          const said =
            count === 0
              ? tSearchPage('empty.lift', { label })
              : tSearchPage('empty.lift.count', { label, count });
          return element('li', element('a', { href: writeAddress(without) || '?' }, said));
        }),
      ),
    ];
  if (answer.notes.told || answer.asked.rest.words.length === 0) return [];
  const near = nearLinks(answer.near, tSearchPage('empty.near'), state);
  // Nobody is asked to write what may be there already.
  if (answer.lacking)
    return [
      element(
        'p',
        { class: 'actions' },
        element('a', { class: 'button', href: `${root}tags.html` }, tSearchPage('empty.tags')),
        element('a', { class: 'button', href: `${root}notices.html` }, tSearchPage('empty.notices')),
      ),
    ];
  const name = encodeURIComponent(state.q.trim().slice(0, 100));
  return [
    ...(near.length > 0 ? [element('p', ...near)] : []),
    element('h2', tSearchPage('empty.title')),
    element(
      'p',
      { class: 'actions' },
      element(
        'a',
        { class: 'button main', href: `${root}contribuer.html?nom=${name}` },
        tSearchPage('empty.write'),
      ),
      element('a', { class: 'button', href: `${root}souhaits.html` }, tSearchPage('empty.wishes')),
      element('a', { class: 'button', href: `${root}tags.html` }, tSearchPage('empty.tags')),
    ),
  ];
}

function nearLinks(near: readonly string[], lead: string, state: SearchState): (Node | string)[] {
  if (near.length === 0) return [];
  const links = near.flatMap((text, position) => [
    position === 0 ? ' ' : ', ',
    element('a', { href: writeAddress({ ...state, q: text, exact: false }) }, text),
  ]);
  return [lead, ...links, '\u00a0? '];
}

interface Around {
  root: string;
  choices: readonly ActiveChoice[];
  /** How many results there would be without each choice. */
  counts: readonly number[];
}
