import { element, need } from '#browser/element.ts';
import { noticePath, under } from '#domain/site/routes.ts';
import { tHeading } from '#words/heading.ts';
import type { Subject } from './subject.ts';

/** Says what the page is for when it is not simply a new notice. */
export function showSubject(root: HTMLElement, form: HTMLFormElement, subject: Subject, base: string): void {
  const { title, lead } = headingOf(subject, base);
  if (title !== undefined) {
    need(root, 'h1', HTMLElement).textContent = title;
    document.title = document.title.replace(/^.*(?= — )/, title);
  }
  if (lead !== undefined) root.querySelector('[data-lead]')?.replaceChildren(...lead);
  if (subject.kind === 'amendment')
    need(form, 'button.main', HTMLElement).textContent = tHeading('send.amend');
}

function headingOf(subject: Subject, base: string): { title?: string; lead?: (Node | string)[] } {
  switch (subject.kind) {
    case 'correction': {
      const { slug, base: notice } = subject.correction;
      const nom = typeof notice.nom === 'string' ? notice.nom : slug;
      const see = element('a', { href: under(base, noticePath(slug)) }, tHeading('editing.see'));
      return { title: tHeading('editing', { nom }), lead: [`${tHeading('editing.lead', { nom })} `, see] };
    }
    case 'amendment': {
      const back = element('a', { href: `${base}suivi.html#${subject.id}` }, tHeading('amending.back'));
      const lead = tHeading(subject.known ? 'amending.lead' : 'amending.bare');
      return { title: tHeading('amending'), lead: [`${lead} `, back] };
    }
    case 'missing':
      return { lead: [tHeading('unknown-notice', { slug: subject.slug })] };
    case 'unread':
      return { lead: [tHeading('notice-unread', { slug: subject.slug })] };
    case 'new':
      return {};
  }
}
