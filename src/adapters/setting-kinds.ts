import { z } from 'zod';
import { trimEndOf } from '#domain/text.ts';

/** An address of the web, without what follows its path, nor a final slash. */
export const webAddress = z
  .string()
  // Looked at first: what reads an address leaves out a line break, and joins what it parts.
  .regex(/^\S+$/)
  .pipe(z.url({ protocol: /^https?$/ }))
  // Checks go on after the first one fails: what is no address at all gets here too.
  .refine((text) => URL.canParse(text) && new URL(text).username + new URL(text).password === '')
  .transform((text) => trimEndOf(text.split(/[?#]/, 1)[0] ?? '', '/'));

/** A token travels with every request: never in clear, but to this very machine. */
function isPrivate(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

const project = z.string().regex(/^(?:\d+|[\w.-]+(?:\/[\w.-]+)+)$/);
const oneWord = z.string().regex(/^[\x21-\x7e]+$/);

/** What the setting of a forge may be; `serviceMessages` says what goes there (`setting.<kind>`). */
export const settingKinds = {
  address: webAddress.refine(isPrivate),
  project,
  token: oneWord,
  branch: z.string().regex(/^[\w.][\w./-]*$/),
  inbox: project,
  flag: oneWord,
  secret: z.string().min(8),
} as const;

/** What no message, log or page may quote. */
export const secretKinds: ReadonlySet<SettingKind> = new Set(['token', 'flag', 'secret']);

export type SettingKind = keyof typeof settingKinds;
