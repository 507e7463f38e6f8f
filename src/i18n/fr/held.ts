import { createTranslate } from '#i18n/translate.ts';

/** What moderators read, on the forge, of the contributions that are held. */
export const heldMessages = {
  title: 'Contributions retenues',
  none: 'Aucune contribution n’est retenue.',
  one: '{held} contribution est retenue, {age}. La voir : `npm run contributions -- list --state retenue`, puis `release` ou `drop`.',
  many: '{held} contributions sont retenues, la plus ancienne {age}. Les voir : `npm run contributions -- list --state retenue`, puis `release` ou `drop`.',
  'age.fresh': 'depuis moins d’une heure',
  'age.hours': 'depuis {hours} h',
  'age.days': 'depuis {days} jours',
} as const;

export const tHeld = createTranslate(heldMessages);
