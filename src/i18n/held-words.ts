import { pluralOf } from '#i18n/format.ts';
import { createTranslate } from '#i18n/translate.ts';
import { heldMessages } from '#words/held.ts';

const t = createTranslate(heldMessages);
const hourMs = 3600 * 1000;

/**
 * What moderators are told of the quarantine, where they work: how many wait and since when, never a text.
 * @param oldestMs age of the oldest
 */
export function describeHeld(held: number, oldestMs: number): { title: string; text: string } {
  if (held === 0) return { title: t('title'), text: t('none') };
  const hours = Math.floor(oldestMs / hourMs);
  const age =
    hours < 1
      ? t('age.fresh')
      : hours < 48
        ? t('age.hours', { hours })
        : t('age.days', { days: Math.floor(hours / 24) });
  return { title: t('title'), text: t(pluralOf(held), { held, age }) };
}
