import ipaddr from 'ipaddr.js';

/**
 * Who is asking, as networks to count by, from the narrowest to the widest: IPv4 whole, IPv6 by its /64, /56 and /48,
 * since one home or one rented server has as many addresses as it likes. The header of a proxy is believed only when
 * the proxy is trusted, and only up to the first address that is not: a visitor cannot forge it.
 * @param remote the other end of the socket
 * @param forwarded the `X-Forwarded-For` header
 * @param trusted addresses and ranges of our own proxies
 */
export function readClientNetworks(
  remote: string | undefined,
  forwarded: string | undefined,
  trusted: readonly string[],
): string[] {
  let client = parse(remote);
  const hops = (forwarded ?? '').split(',').reverse();
  for (const hop of hops) {
    if (client === undefined || !isTrusted(client, trusted)) break;
    const next = parse(hop.trim());
    // A trusted proxy that forwards nonsense stands for whoever sent it.
    if (next === undefined) break;
    client = next;
  }
  return client === undefined ? ['unknown'] : toNetworks(client);
}

/** Whether a header names a client and is not believed: behind a proxy nobody told us of, everyone looks like one. */
export function isUntrustedForward(
  remote: string | undefined,
  forwarded: string | undefined,
  trusted: readonly string[],
): boolean {
  const proxy = parse(remote);
  return forwarded !== undefined && proxy !== undefined && !isTrusted(proxy, trusted);
}

function parse(text: string | undefined): Address | undefined {
  if (text === undefined || text === '') return undefined;
  // An IPv6 address with its zone, at its longest, in brackets and with a port.
  if (text.length > 100) return undefined;
  const bare = text.replace(/^\[([^\]]*)\](?::\d{1,5})?$/, '$1').split('%')[0] ?? '';
  const host = /^[\d.]{7,15}:\d{1,5}$/.test(bare) ? (bare.split(':')[0] ?? '') : bare;
  return ipaddr.isValid(host) ? ipaddr.process(host) : undefined;
}

function isTrusted(address: Address, trusted: readonly string[]): boolean {
  return trusted.some((range) => {
    const [base, bits] = range.includes('/')
      ? ipaddr.parseCIDR(range)
      : ([ipaddr.process(range), undefined] as const);
    if (base.kind() !== address.kind()) return false;
    return address.match(base, bits ?? (base.kind() === 'ipv4' ? 32 : 128));
  });
}

function toNetworks(address: Address): string[] {
  if (address.kind() === 'ipv4') return [address.toString()];
  const bytes = Buffer.from(address.toByteArray());
  return [64, 56, 48].map((bits) => `${bytes.subarray(0, bits / 8).toString('hex')}/${bits}`);
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;
