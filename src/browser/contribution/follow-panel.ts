import { element } from '#browser/element.ts';
import { noticePath, under } from '#domain/site/routes.ts';
import { momentLabel } from '#i18n/format.ts';
import { followMessages, tFollow } from '#words/follow.ts';
import { isDecided } from './sent-copies.ts';
import type { FollowUp } from '#domain/contribution/api.ts';

/** What a contributor reads of a proposal: its state in words, where it is read, what moderators said. */
export function followPanel(follow: FollowUp, base: string): HTMLElement {
  const { state, reference, updated, url, slug, kind, message, comments = [] } = follow;
  return element(
    'div',
    { class: 'panel calm', 'data-follow-state': state },
    element('h2', sentence(`state.${state}`) ?? state),
    element('p', sentence(`state.${state}.text`) ?? ''),
    ...(message === undefined ? [] : [element('p', { class: 'words' }, message)]),
    element(
      'dl',
      {},
      ...fact(tFollow(kind === 'mini-site' ? 'follow.mini-site' : 'follow.notice'), slug),
      ...fact(tFollow('follow.reference'), reference),
      ...fact(tFollow('follow.updated'), momentLabel(updated)),
    ),
    ...links([
      [tFollow('follow.review'), url],
      ...(state === 'fusionnee' ? [publishedLink(follow, base)] : []),
    ]),
    ...(comments.length === 0
      ? []
      : [
          element('h3', tFollow('follow.comments')),
          ...comments.map(({ date, text }) =>
            element(
              'blockquote',
              element('p', { class: 'words' }, text),
              element('p', { class: 'hint' }, tFollow('follow.comment.date', { date: momentLabel(date) })),
            ),
          ),
        ]),
  );
}

function publishedLink({ kind, slug }: FollowUp, base: string): readonly [string, string] {
  return kind === 'mini-site'
    ? [tFollow('follow.published.mini-site'), under(base, '/mini-site.html')]
    : [tFollow('follow.published'), under(base, noticePath(slug))];
}

/** Whether there is still something to complete or withdraw. */
export function isOpenState(state: string): boolean {
  return !isDecided(state);
}

function fact(label: string, value: string): HTMLElement[] {
  return [element('div', element('dt', label), element('dd', value))];
}

function links(candidates: readonly (readonly [string, string | undefined])[]): HTMLElement[] {
  return candidates.flatMap(([label, href]) =>
    href === undefined ? [] : [element('p', element('a', { href, rel: 'noopener' }, label))],
  );
}

function sentence(key: string): string | undefined {
  return Object.hasOwn(followMessages, key) ? tFollow(key as keyof typeof followMessages) : undefined;
}
