import ipaddr from 'ipaddr.js';

/**
 * Who is asking, as an address to count by: IPv4 whole, IPv6 by its /64. The header of a proxy is believed only when
 * the proxy is trusted, and only up to the first address that is not: a visitor cannot forge it.
 * @param remote the other end of the socket
 * @param forwarded the `X-Forwarded-For` header
 * @param trusted addresses and ranges of our own proxies
 */
export function readClientAddress(
  remote: string | undefined,
  forwarded: string | undefined,
  trusted: readonly string[],
): string {
  let client = parse(remote);
  const hops = (forwarded ?? '').split(',').reverse();
  for (const hop of hops) {
    if (client === undefined || !isTrusted(client, trusted)) break;
    const next = parse(hop.trim());
    // A trusted proxy that forwards nonsense stands for whoever sent it.
    if (next === undefined) break;
    client = next;
  }
  return client === undefined ? 'inconnue' : toNetwork(client);
}

function parse(text: string | undefined): Address | undefined {
  if (text === undefined || text === '') return undefined;
  const bare = text.replace(/^\[(.*)\](?::\d+)?$/, '$1').split('%', 1)[0] ?? '';
  const host = /^\d+\.\d+\.\d+\.\d+:\d+$/.test(bare) ? bare.replace(/:\d+$/, '') : bare;
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

function toNetwork(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString();
  return `${Buffer.from(address.toByteArray().slice(0, 8)).toString('hex')}/64`;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;
