import { percentEncode, trimEndOf, trimOf } from '#domain/text.ts';

const trackingParameters =
  /^(?:utm_[a-z]+|mtm_[a-z]+|pk_[a-z]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|igsh|yclid|_hsenc|_hsmi|mkt_tok|vero_id|oly_anon_id|oly_enc_id|ref_src|si)$/i;

/** Far more than a notice may hold: what is longer is no address, and costs no time. */
const maxLength = 2000;

/** The address as a `URL` when it is a plain web address (http or https, a public-looking host, no user), else `undefined`. */
export function parseAddress(text: string): URL | undefined {
  if (text.length > maxLength || !/^https?:\/\/[^\s"'<>\\^`{|}]+$/i.test(text)) return undefined;
  const url = URL.parse(text) ?? undefined;
  const named =
    /^(?:[\p{Letter}\p{Number}](?:[\p{Letter}\p{Number}-]*[\p{Letter}\p{Number}])?\.)+[a-z][a-z0-9-]+$/iu;
  return url?.username === '' && url.password === '' && named.test(url.hostname) ? url : undefined;
}

/**
 * An address typed without its protocol (`www.exemple.org`, `exemple.org/page`) over https; one whose protocol slipped
 * (`https:/exemple.org`, `https//exemple.org`, `http://https://exemple.org`) with the last that was typed. What is no web
 * address in the end stays untouched: an e-mail, another protocol, a lone word.
 */
export function withProtocol(text: string): string {
  if (text.length > maxLength || parseAddress(withValidSigns(text)) !== undefined) return text;
  const slips = /^(?:https?[ :;]*[/\\]{1,2}[ :;]*)+/i.exec(text)?.[0];
  // « exemple.org:8080 » is a host and its port, not a protocol.
  if (slips === undefined && /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return text;
  const typed =
    slips
      ?.match(/https?/gi)
      ?.at(-1)
      ?.toLowerCase() ?? 'https';
  const completed = `${typed}://${slips === undefined ? text.replace(/^\/\//, '') : text.slice(slips.length)}`;
  return parseAddress(withValidSigns(completed)) === undefined ? text : completed;
}

/** An address without what people put around it to show where it ends: `<https://exemple.org>`, `exemple.org,`. */
export function withoutMarks(text: string): string {
  if (text.length > maxLength || parseAddress(text) !== undefined) return text;
  const bare = trimOf(text, ' <>()[]"\'.,;');
  // A quote that closes one inside is a part of the address.
  const after = text.startsWith(bare) ? text.slice(bare.length) : '';
  if (['"', "'"].some((sign) => bare.includes(sign) && after.includes(sign))) return text;
  return parseAddress(withValidSigns(withProtocol(bare))) === undefined ? text : bare;
}

/**
 * An address with the signs that none may hold as such in their one right form (`'` → `%27`, `|` → `%7C`), and without
 * the dot that ends a full host name; the text as it is when that is not enough.
 * @see https://url.spec.whatwg.org/#percent-encoded-bytes
 */
export function withValidSigns(text: string): string {
  if (text.length > maxLength) return text;
  const origin = /^https?:\/\/[^/?#\s]+/i.exec(text)?.[0];
  if (origin === undefined) return text;
  const rest = text.slice(origin.length);
  const valid = `${origin.replace(/\.(?=(?::\d+)?$)/, '')}${rest.replace(/["'^`{|}]/g, percentEncode)}`;
  return parseAddress(valid) === undefined ? text : valid;
}

/** The same address without the parameters that only serve to follow people. */
export function withoutTracking(text: string): string {
  const url = parseAddress(text);
  if (url === undefined) return text;
  const followed = [...url.searchParams.keys()].filter((name) => trackingParameters.test(name));
  if (followed.length === 0) return text;
  for (const name of followed) url.searchParams.delete(name);
  return url.href;
}

/** Whether an address is in clear where it could be secret: http, save for onion services, which need no certificate. */
export function isUnsecured(text: string): boolean {
  const url = parseAddress(text);
  return url?.protocol === 'http:' && !url.hostname.endsWith('.onion');
}

/** The same address over https. */
export function overHttps(text: string): string {
  return text.replace(/^http:/i, 'https:');
}

/**
 * What makes two addresses the same place: no protocol, no `www.`, no final slash, no case in the host, no `#`. What is no
 * address is its own key.
 */
export function addressKey(text: string): string {
  const url = parseAddress(text);
  if (url === undefined) return text;
  return `${url.host.replace(/^www\./, '')}${trimEndOf(url.pathname, '/')}${url.search}`;
}
