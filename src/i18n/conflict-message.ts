import type { Conflict } from '#domain/contribution/proposal.ts';
import { allOf } from '#i18n/format.ts';
import { moderationMessages } from '#words/moderation.ts';
import { createTranslate } from '#i18n/translate.ts';

const t = createTranslate(moderationMessages);

/** Why a proposal cannot go on by itself, with the file to look at. */
export function conflictMessage({ cause, fields, file }: Conflict): string {
  return t(`conflict.${cause}`, { fields: allOf(fields), file });
}
