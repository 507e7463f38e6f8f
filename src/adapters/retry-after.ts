/**
 * Seconds to wait that a `Retry-After` asks for, a number or a date, never negative; `undefined` when it is neither.
 * @see RFC 9110 § 10.2.3
 */
export function parseRetryAfter(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = /^\d{1,30}$/.test(text)
    ? Number(text)
    : // `Date.parse` makes a date of nearly anything, « -5 » included: only what begins as a date of HTTP is one.
      /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)
      ? Math.ceil((Date.parse(text) - now) / 1000)
      : NaN;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
