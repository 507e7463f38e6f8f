import { element } from '#browser/element.ts';
import { asideKeys } from '#domain/contribution/asides.ts';
import { askedKeys } from '#domain/notice/fields.ts';
import { askField } from '#i18n/field-words.ts';
import { tFollow } from '#words/follow.ts';
import { noticeToValues } from './notice-values.ts';
import type { SentCopies, SentCopy } from './sent-copies.ts';

const keys = [...askedKeys, ...asideKeys];

/** The proposals sent from this browser and not decided yet, each with its page; nothing when there is none. */
export function sentList(copies: SentCopies): HTMLElement[] {
  const sent = copies.list();
  if (sent.length === 0) return [];
  return [
    element('h2', tFollow('follow.list')),
    element('ul', ...sent.map(([id, copy]) => element('li', linkTo(id, copy)))),
  ];
}

/** What was sent, field by field: of a correction, only what it changes. */
export function sentText({ values, base }: SentCopy): HTMLElement {
  const before = base === undefined ? {} : noticeToValues(base);
  const lines = keys.flatMap((key) => {
    const [told, stood] = [values[key] ?? [], before[key] ?? []].map((texts) => texts.join(', '));
    if (told === stood) return [];
    const shown = told === '' ? tFollow('follow.sent.removed') : (told ?? '');
    return element('div', element('dt', askField(key).label), element('dd', { class: 'words' }, shown));
  });
  return element('details', element('summary', tFollow('follow.sent')), element('dl', ...lines));
}

function linkTo(id: string, { values, slug }: SentCopy): HTMLElement {
  const name = values.nom?.[0] ?? '';
  return element('a', { href: `#${id}` }, name === '' ? (slug ?? tFollow('follow.unnamed')) : name);
}
