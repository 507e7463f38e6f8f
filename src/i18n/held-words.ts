import { pluralOf } from '#i18n/format.ts';
import { tHeld } from '#words/held.ts';

const hourMs = 3600 * 1000;

/**
 * What moderators are told of the quarantine, where they work: how many wait and since when, never a text.
 * @param oldestMs age of the oldest
 */
export function describeHeld(held: number, oldestMs: number): { title: string; text: string } {
  if (held === 0) return { title: tHeld('title'), text: tHeld('none') };
  const hours = Math.floor(oldestMs / hourMs);
  const age =
    hours < 1
      ? tHeld('age.fresh')
      : hours < 48
        ? tHeld('age.hours', { hours })
        : tHeld('age.days', { days: Math.floor(hours / 24) });
  return { title: tHeld('title'), text: tHeld(pluralOf(held), { held, age }) };
}
