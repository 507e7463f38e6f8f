import { createHmac, timingSafeEqual } from 'node:crypto';

const maxAgeMs = 24 * 3600 * 1000;

/** Makes and reads form tokens: a date and its signature, so that a form knows its age without a cookie. */
export function createFormTokens(readKey: () => Promise<string>, now: () => number): FormTokens {
  const sign = async (date: string) =>
    createHmac('sha256', await readKey())
      .update(`contribution:${date}`)
      .digest('base64url');
  return {
    issue: async () => {
      const date = now().toString(36);
      return `${date}.${await sign(date)}`;
    },
    read: async (token) => {
      const [date = '', signature = '', ...rest] = token.split('.');
      const expected = Buffer.from(await sign(date));
      const given = Buffer.from(signature);
      const genuine = given.length === expected.length && timingSafeEqual(given, expected);
      if (!genuine || rest.length > 0) return { state: 'invalid' };
      const ageMs = now() - parseInt(date, 36);
      return ageMs > maxAgeMs ? { state: 'expired' } : { state: 'valid', ageMs };
    },
  };
}

export interface FormTokens {
  issue: () => Promise<string>;
  /** `expired` past a day: the form gets a new one and keeps its text. */
  read: (token: string) => Promise<TokenReading>;
}

export type TokenReading = { state: 'valid'; ageMs: number } | { state: 'expired' } | { state: 'invalid' };
