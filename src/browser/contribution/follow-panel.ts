import { element } from '#browser/element.ts';
import { noticePath, under } from '#domain/site/routes.ts';
import { momentLabel } from '#i18n/format.ts';
import { followMessages, tFollow } from '#words/follow.ts';
import { isDecided } from './sent-copies.ts';
import type { FollowUp } from '#domain/contribution/api.ts';

/**
 * What a contributor reads of a proposal: its state in words, where it is read, what moderators said.
 * @param isThere whether the site holds the page that it changes: what was just accepted waits for the next build
 */
export function followPanel(follow: FollowUp, base: string, isThere: boolean): HTMLElement {
  const { state, reference, updated, url, slug, kind, message, comments = [] } = follow;
  return element(
    'div',
    { class: 'panel calm', 'data-follow-state': state },
    element(
      'h2',
      state === 'fusionnee' && !isThere ? tFollow('follow.accepted') : (sentence(`state.${state}`) ?? state),
    ),
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
      ...(state === 'fusionnee' && isThere ? [publishedLink(follow, base)] : []),
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

/** The page of the site that a proposal makes or changes. */
export function publishedPage({ kind, slug }: FollowUp, base: string): string {
  return under(base, kind === 'mini-site' ? '/mini-site.html' : noticePath(slug));
}

function publishedLink(follow: FollowUp, base: string): readonly [string, string] {
  const label = follow.kind === 'mini-site' ? 'follow.published.mini-site' : 'follow.published';
  return [tFollow(label), publishedPage(follow, base)];
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
