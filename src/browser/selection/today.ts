import { dateLabel } from '#i18n/format.ts';

/** The day it is where the reader is, in words. */
export function today(): string {
  const now = new Date();
  return dateLabel(new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString());
}
