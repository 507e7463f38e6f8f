import type { Issue } from './issue.ts';
import { closest } from './search/distance.ts';

/**
 * What was probably meant by a value that is unknown: the nearest of those that are, for a person to confirm. Nothing when
 * none is near, or when the value is no text.
 */
export function suggestion(value: unknown, candidates: Iterable<string>): Issue['fix'] {
  const near = typeof value === 'string' ? closest(value, [...candidates]) : undefined;
  return near === undefined ? undefined : { expected: near, automatic: false };
}
