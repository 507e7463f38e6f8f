import { element } from './element.ts';
import { t } from './words.ts';
import type { Answer } from './answer.ts';

/** What stands above the results: the words that were really searched, with the way back to those that were typed. */
export function correctionLine(answer: Answer, { typed, link }: Around): (Node | string)[] {
  if (answer.way === 'corrected' || answer.way === 'partly') {
    const said = element('span', {}, t(`correction.${answer.way}`, { used: answer.used }));
    const back = element(
      'a',
      { href: link({ q: typed, exact: true }) },
      t('correction.exact', { query: typed }),
    );
    return [said, ' ', ...nearLinks(answer.near, t('correction.near'), link), back];
  }
  return answer.way === 'asked' ? nearLinks(answer.near, t('correction.near'), link) : [];
}

/** What an empty result offers: names that are near, and the form, already filled in with what was typed. */
export function emptyAnswer(
  answer: Answer,
  { typed, link, root, filtered }: Around & { root: string; filtered: boolean },
): Node[] {
  if (filtered) return [element('p', {}, element('a', { href: link({ q: typed }) }, t('empty.unfilter')))];
  const near = nearLinks(answer.near, t('empty.near'), link);
  return [
    ...(near.length > 0 ? [element('p', {}, ...near)] : []),
    element('h2', {}, t('empty.title')),
    element(
      'p',
      { class: 'actions' },
      element(
        'a',
        {
          class: 'button main',
          href: `${root}contribuer.html?nom=${encodeURIComponent(typed.slice(0, 100))}`,
        },
        t('empty.write'),
      ),
      element('a', { class: 'button', href: `${root}souhaits.html` }, t('empty.wishes')),
      element('a', { class: 'button', href: `${root}tags.html` }, t('empty.tags')),
    ),
  ];
}

function nearLinks(near: readonly string[], lead: string, link: Around['link']): (Node | string)[] {
  if (near.length === 0) return [];
  const links = near.flatMap((text, position) => [
    position === 0 ? ' ' : ', ',
    element('a', { href: link({ q: text }) }, text),
  ]);
  return [lead, ...links, ' ? '];
}

interface Around {
  typed: string;
  /** The address of another search. */
  link: (search: { q: string; exact?: boolean }) => string;
}
