/** A day some days later, or earlier when their number is negative; days are `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 24 * 3600 * 1000).toISOString().slice(0, 10);
}
