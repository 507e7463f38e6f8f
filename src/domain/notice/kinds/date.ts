import { date as day } from '#domain/primitives.ts';
import type { Kind } from './kind.ts';

export const date: Kind<'date'> = {
  toZod: () => day,
  repairs: () => [{ code: 'date-invalide', repair: yearFirst }],
};

/** A day that begins with its year, whatever separates its numbers and whatever the hour: « 2024/3/5 », « 2024-03-05T10:00Z ». */
function yearFirst(text: string): string {
  const [, year = '', month = '', dayOfMonth = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:[\d:.]*(?:Z|[+-][\d:]*)?)?$/.exec(text) ?? [];
  const repaired = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return day.safeParse(repaired).success ? repaired : text;
}
