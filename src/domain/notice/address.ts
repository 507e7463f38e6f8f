const trackingParameters =
  /^(?:utm_[a-z]+|mtm_[a-z]+|pk_[a-z]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|igsh|yclid|_hsenc|_hsmi|mkt_tok|vero_id|oly_anon_id|oly_enc_id|ref_src|si)$/i;

/** The address as a `URL` when it is a plain web address (http or https, a public-looking host, no user), else `undefined`. */
export function parseAddress(text: string): URL | undefined {
  if (!/^https?:\/\/[^\s"'<>\\^`{|}]+$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const named =
    /^(?:[\p{Letter}\p{Number}](?:[\p{Letter}\p{Number}-]*[\p{Letter}\p{Number}])?\.)+[a-z][a-z0-9-]+$/iu;
  return url.username === '' && url.password === '' && named.test(url.hostname) ? url : undefined;
}

/** The same address over https and without the parameters that only serve to follow people. */
export function withoutTracking(text: string): string {
  const url = parseAddress(text);
  if (url === undefined) return text;
  const followed = [...url.searchParams.keys()].filter((name) => trackingParameters.test(name));
  if (followed.length === 0) return text;
  for (const name of followed) url.searchParams.delete(name);
  return url.href;
}

/** What makes two addresses the same place: no protocol, no `www.`, no final slash, no case in the host. */
export function addressKey(text: string): string {
  const url = parseAddress(text);
  if (url === undefined) return text;
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
