import type { Conflict } from '#domain/contribution/proposal.ts';
import { allOf } from '#i18n/format.ts';
import { tModeration } from '#words/moderation.ts';

/** Why a proposal cannot go on by itself, with the file to look at. */
export function conflictMessage({ cause, fields, file }: Conflict): string {
  return tModeration(`conflict.${cause}`, { fields: allOf(fields), file });
}
