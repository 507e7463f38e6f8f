import { element, need } from '#browser/element.ts';
import { noticePath, under } from '#domain/site/routes.ts';
import { tHeading } from '#words/heading.ts';
import type { Subject } from './subject.ts';

/** Says what the page is for when it is not simply a new notice. */
export function showSubject(root: HTMLElement, form: HTMLFormElement, subject: Subject, base: string): void {
  const title = need(root, 'h1', HTMLElement);
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
      const href = under(base, noticePath(subject.correction?.slug ?? ''));
      say(
        tHeading('editing', { nom }),
        `${tHeading('editing.lead', { nom })} `,
        element('a', { href }, tHeading('editing.see')),
      );
      break;
    }
    case 'amendment': {
      const back = element('a', { href: `${base}suivi.html#${subject.id}` }, tHeading('amending.back'));
      say(
        tHeading('amending'),
        `${subject.known ? tHeading('amending.lead') : tHeading('amending.bare')} `,
        back,
      );
      need(form, 'button.main', HTMLElement).textContent = tHeading('send.amend');
      break;
    }
    case 'missing':
      lead?.replaceChildren(tHeading('unknown-notice', { slug: subject.slug }));
      break;
    case 'unread':
      lead?.replaceChildren(tHeading('notice-unread', { slug: subject.slug }));
      break;
    case 'new':
  }
}
