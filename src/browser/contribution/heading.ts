import { tl } from '#words/contribution-live.ts';
import { element, find } from './dom.ts';
import type { Subject } from './subject.ts';

/** Says what the page is for when it is not simply a new notice. */
export function showSubject(root: HTMLElement, form: HTMLFormElement, subject: Subject, base: string): void {
  const title = find(root, 'h1');
  const lead = root.querySelector<HTMLElement>('[data-lead]');
  const say = (heading: string, ...words: (Node | string)[]) => {
    title.textContent = heading;
    document.title = document.title.replace(/^.*(?= — )/, heading);
    lead?.replaceChildren(...words);
  };
  switch (subject.kind) {
    case 'correction': {
      const { nom: written } = subject.correction?.base ?? {};
      const nom = typeof written === 'string' ? written : (subject.correction?.slug ?? '');
      const href = `${base}notices/${subject.correction?.slug ?? ''}.html`;
      say(
        tl('form.editing', { nom }),
        `${tl('form.editing.lead', { nom })} `,
        element('a', { href }, tl('form.editing.see')),
      );
      break;
    }
    case 'amendment': {
      const back = element('a', { href: `${base}suivi.html#${subject.id}` }, tl('form.amending.back'));
      say(
        tl('form.amending'),
        `${subject.known ? tl('form.amending.lead') : tl('form.amending.bare')} `,
        back,
      );
      find(form, 'button.main').textContent = tl('form.send.amend');
      break;
    }
    case 'missing':
      lead?.replaceChildren(tl('form.unknown-notice', { slug: subject.slug }));
      break;
    case 'unread':
      lead?.replaceChildren(tl('form.notice-unread', { slug: subject.slug }));
      break;
    case 'new':
  }
}
