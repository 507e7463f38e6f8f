import { trimEndOf } from '#domain/text.ts';

const maxLength = 500;

/**
 * The address of a site as everything else builds on it: http or https, a host, at most one path, no final slash.
 * @returns `undefined` for what is no such address: two of them, an empty step (`//`), a user, a query, a fragment, a path
 *   that codes more than letters
 */
export function parseSiteAddress(text: string): string | undefined {
  if (text.length > maxLength || !/^https?:\/\/[^\s,;"'<>\\^`{|}]+$/i.test(text)) return undefined;
  const url = URL.parse(text);
  if (url?.username !== '' || url.password !== '') return undefined;
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(text)) return undefined;
  if (/\/\/|:/.test(url.pathname) || !isReadable(url.pathname)) return undefined;
  return trimEndOf(url.href, '/');
}

/** Whether what is coded in a path is letters (`%C3%A9`): neither broken nor a sign of addresses, which would be read twice. */
function isReadable(path: string): boolean {
  try {
    return !decodeURI(path).includes('%');
  } catch {
    return false;
  }
}

/** The path a site lives under, with slashes around: `/` at the root of its host. */
export function basePath(address: string): string {
  return new URL(`${trimEndOf(address, '/')}/`).pathname;
}

/** Whether people other than the one at this machine can reach the address. */
export function isPublicAddress(address: string): boolean {
  return URL.canParse(address) && !/^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(new URL(address).hostname);
}
