import { z } from 'zod';
import { addDays } from '#domain/days.ts';
import type { Notice } from '#domain/notice/schema.ts';
import { isSlug } from '#domain/notice/slug.ts';

/** How many people must say that a notice is still right before it is dated. */
export const enough = 3;
/** Days after which a notice is asked about, and after which an answer says nothing any more. */
const yearDays = 365;

const verificationsSchema = z.object({
  /** By slug: one line for each person who said yes. */
  confirmed: z.record(z.string(), z.array(z.object({ mark: z.string(), day: z.string() }))),
  /** The last monthly request, and what it dates; `sent` once the forge has it. */
  asked: z.object({ month: z.string(), slugs: z.array(z.string()), sent: z.boolean() }).optional(),
});

/**
 * Whether a notice asks its readers if it is still right: nobody checked it for a year, nor was it written since.
 * @param today `YYYY-MM-DD`
 */
export function isDoubtful(notice: Pick<Notice, 'verifie_le' | 'date_creation'>, today: string): boolean {
  const since = notice.verifie_le ?? notice.date_creation;
  return since === undefined || since <= addDays(today, -yearDays);
}

/** What was answered so far, as the store kept it; what cannot be read is as if nobody had answered. */
export function readVerifications(kept: string | undefined): Verifications {
  try {
    return verificationsSchema.parse(JSON.parse(kept ?? ''));
  } catch {
    return { confirmed: {} };
  }
}

/**
 * One more person says that a notice is still right; the same person is counted once, three are enough, and an answer of
 * more than a year is forgotten.
 * @returns `before` itself when this changes nothing, or when there can be no such notice
 */
export function confirmNotice(before: Verifications, { slug, mark, day }: Confirmation): Verifications {
  const oldest = addDays(day, -yearDays);
  const current = (before.confirmed[slug] ?? []).filter((answer) => answer.day > oldest);
  if (!isSlug(slug) || current.length >= enough || current.some((answer) => answer.mark === mark))
    return before;
  return { ...before, confirmed: { ...before.confirmed, [slug]: [...current, { mark, day }] } };
}

/**
 * The request of the month, when there is something to ask and it was not asked yet: the notices that enough people
 * agree on. One that was begun and never sent is the same again.
 * @param month `YYYY-MM`
 */
export function monthlyRequest(
  { confirmed, asked }: Verifications,
  month: string,
): MonthlyRequest | undefined {
  if (asked !== undefined && !asked.sent) return asked;
  const slugs = Object.keys(confirmed)
    .filter((slug) => (confirmed[slug] ?? []).length >= enough)
    .sort();
  return asked?.month === month || slugs.length === 0 ? undefined : { month, slugs, sent: false };
}

/** The forge has the request: what it dates is asked no more. */
export function requestSent({ confirmed }: Verifications, request: MonthlyRequest): Verifications {
  const kept = Object.entries(confirmed).filter(([slug]) => !request.slugs.includes(slug));
  return { confirmed: Object.fromEntries(kept), asked: { ...request, sent: true } };
}

/** The day of the last answer about a notice: that is when its facts were checked. */
export function checkedOn({ confirmed }: Verifications, slug: string): string | undefined {
  return (confirmed[slug] ?? [])
    .map(({ day }) => day)
    .sort()
    .at(-1);
}

export type Verifications = z.output<typeof verificationsSchema>;
export type MonthlyRequest = NonNullable<Verifications['asked']>;

interface Confirmation {
  slug: string;
  /** The same for the same person and notice, and leads back to nobody. */
  mark: string;
  /** `YYYY-MM-DD` */
  day: string;
}
