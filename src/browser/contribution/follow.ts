import { element, need } from '#browser/element.ts';
import { tFollow } from '#words/follow.ts';
import { button } from './button.ts';
import { followPanel, isOpenState, publishedPage } from './follow-panel.ts';
import { ownAddress } from './own-address.ts';
import { createSentCopies } from './sent-copies.ts';
import { sentList, sentText } from './sent-list.ts';
import type { FollowUp } from '#domain/contribution/api.ts';
import { createServiceClient } from './service.ts';

/** `/suivi.html#<secret id>`: where a proposal is, and what its author may still do. */
function startFollowing(root: HTMLElement): void {
  const base = root.dataset.base ?? '/';
  const client = createServiceClient(root.dataset.api ?? '', fetch.bind(globalThis));
  const copies = createSentCopies(localStorage);
  const place = need(root, '[data-panel]', HTMLElement);
  const said = need(root, '[role=status]', HTMLElement);
  const form = need(root, 'form', HTMLFormElement);
  const field = need(form, 'input', HTMLInputElement);

  /** Asked of the site itself: the one page of an accepted proposal that may not be built yet. */
  const isThere = async (follow: FollowUp): Promise<boolean> => {
    if (follow.state !== 'fusionnee') return false;
    return fetch(publishedPage(follow, base), { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
  };

  const show = async (id: string, follow: FollowUp | 'unknown' | 'unreachable'): Promise<void> => {
    if (typeof follow !== 'object') {
      const again = button(tFollow('follow.refresh'), () => void load(id));
      place.replaceChildren(
        element('div', { class: 'panel', role: 'alert' }, element('p', tFollow(`follow.${follow}`)), again),
      );
      return;
    }
    const there = await isThere(follow);
    if (location.hash !== `#${id}`) return;
    const sent = copies.read(id);
    if (!isOpenState(follow.state)) copies.forget(id);
    place.replaceChildren(
      followPanel(follow, base, there),
      ...(sent === undefined ? [] : [sentText(sent)]),
      actions(id, follow),
    );
    lookAgain(id, there ? 'there' : follow.state);
  };

  // On its way, it soon changes: look again by oneself, less and less often.
  let patience = 3000;
  const lookAgain = (id: string, state: string): void => {
    if (!['recue', 'en-cours', 'fusionnee'].includes(state) || patience > 60_000) return;
    setTimeout(() => void look(id, state), patience);
    patience *= 2;
  };

  const look = async (id: string, state: string): Promise<void> => {
    if (location.hash !== `#${id}`) return;
    const follow = await client.follow(id);
    if (typeof follow === 'object' && (follow.state !== state || (await isThere(follow))))
      await show(id, follow);
    else lookAgain(id, state);
  };

  const load = async (id: string): Promise<void> => {
    said.textContent = tFollow('follow.loading');
    const follow = await client.follow(id);
    await show(id, follow);
    // What could not be read says so itself.
    said.textContent = typeof follow === 'object' ? tFollow('follow.refreshed') : '';
  };

  const actions = (id: string, { state, kind }: FollowUp): HTMLElement => {
    const made = element(
      'p',
      { class: 'actions' },
      button(tFollow('follow.refresh'), () => void load(id)),
    );
    if (!isOpenState(state)) return made;
    const amend = element(
      'a',
      {
        class: 'button main',
        href: `${base}${kind === 'mini-site' ? 'mini-site' : 'contribuer'}.html#complement=${id}`,
      },
      tFollow('follow.amend'),
    );
    made.prepend(amend);
    made.append(button(tFollow('follow.withdraw'), () => askToWithdraw(id, made)));
    made.append(...ownAddress(location.href));
    if (copies.read(id) !== undefined) {
      const forget = button(tFollow('follow.forget'), () => {
        copies.forget(id);
        forget.remove();
        said.textContent = tFollow('follow.forgotten');
      });
      made.append(forget);
    }
    return made;
  };

  const askToWithdraw = (id: string, from: HTMLElement): void => {
    const keep = button(tFollow('follow.withdraw.no'), () => void load(id));
    const sure = button(tFollow('follow.withdraw.sure'), () => {
      void client.withdraw(id).then((follow) => {
        if (typeof follow === 'object') void show(id, follow);
        else said.textContent = tFollow('follow.withdraw.failed');
      });
    });
    from.replaceChildren(element('strong', tFollow('follow.withdraw.confirm')), sure, keep);
    keep.focus();
  };

  const start = (): void => {
    const id = keyIn(location.hash);
    for (const part of root.querySelectorAll<HTMLElement>('[data-empty]')) part.hidden = id !== undefined;
    if (id === undefined) place.replaceChildren(...sentList(copies));
    else void load(id);
  };
  addEventListener('hashchange', start);
  field.addEventListener('input', () => {
    field.setCustomValidity(keyIn(field.value) === undefined ? tFollow('follow.key.wrong') : '');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.hash = keyIn(field.value) ?? '';
  });
  form.hidden = false;
  start();
}

/** The secret id that ends a follow-up address, or stands alone. */
function keyIn(text: string): string | undefined {
  return /(?:^|#)([0-9a-f]{20,128})$/.exec(text.trim())?.[1];
}

const root = document.querySelector<HTMLElement>('[data-following]');
if (root !== null) startFollowing(root);
