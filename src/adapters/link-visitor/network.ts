import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The code of the error that stops a visit to an inside address. */
export const privateAddressCode = 'EPRIVATE';

/** The code of the error that stops a visit to another port than those of the web. */
export const portCode = 'EPORT';

/**
 * The way out for visits. Addresses come from strangers: each name is resolved here, and the connection is made to what
 * was checked, so that neither a redirect nor a second answer of the resolver can lead inside our network.
 * @param allowInside for tests against servers of this machine
 * @param ca authorities to believe besides those of the system, for tests
 */
export function createNetwork({
  allowInside = false,
  ca,
  resolve = dns.lookup,
}: NetworkOptions = {}): Network {
  const isOpen = (address: string) => allowInside || isPublicIp(address);
  const find = onceAMinute(resolve);
  return {
    ca,
    refusal: (url) => {
      const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
      if (isLocalName(host) ? !allowInside : ipaddr.isValid(host) && !isOpen(host)) return privateAddressCode;
      // An address may come from anyone: visits are not to try the doors of a machine one by one.
      return url.port !== '' && !allowInside ? portCode : undefined;
    },
    lookup: (hostname, options, callback) => {
      const finish = (found: readonly dns.LookupAddress[]) => {
        const open = found.filter(({ address }) => isOpen(address));
        const [first] = open;
        if (first === undefined) callback(insideError(hostname), '');
        else if (options.all === true) callback(null, open);
        else callback(null, first.address, first.family);
      };
      if (isLocalName(hostname)) finish([{ address: '127.0.0.1', family: 4 }]);
      else
        find(hostname).then(finish, (error: unknown) =>
          callback(error instanceof Error ? error : new Error(String(error)), ''),
        );
    },
  };
}

/**
 * Whether an address is one of the whole world: not this machine, a private network, a link, a reserved range. Of IPv6,
 * only what is given out is public: `::127.0.0.1` is this machine.
 * @see https://www.iana.org/assignments/ipv6-address-space
 */
export function isPublicIp(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.process(address);
  return read.range() === 'unicast' && (read.kind() === 'ipv4' || read.match(ipaddr.parseCIDR('2000::/3')));
}

/** These names are this machine, whatever a resolver says. @see https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
function isLocalName(hostname: string): boolean {
  return /(?:^|\.)localhost\.?$/i.test(hostname);
}

/** One visit asks for the same name three times; a name that is gone, or a resolver that is slow, is asked once. */
function onceAMinute(resolve: Resolve): (hostname: string) => Promise<dns.LookupAddress[]> {
  const known = new Map<string, { found: Promise<dns.LookupAddress[]>; until: number }>();
  return (hostname) => {
    const former = known.get(hostname);
    if (former !== undefined && former.until > performance.now()) return former.found;
    const found = new Promise<dns.LookupAddress[]>((done, fail) =>
      resolve(hostname, { all: true }, (error, addresses) => {
        if (error === null) done(addresses);
        else fail(error);
      }),
    );
    known.set(hostname, { found, until: performance.now() + 60_000 });
    return found;
  };
}

function insideError(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(hostname), { code: privateAddressCode });
}

type Resolve = (
  hostname: string,
  options: { all: true },
  callback: (error: NodeJS.ErrnoException | null, found: dns.LookupAddress[]) => void,
) => void;

interface NetworkOptions {
  allowInside?: boolean;
  ca?: string | undefined;
  resolve?: Resolve;
}

export interface Network {
  ca: string | undefined;
  /** Why an address may not be visited, as the code of an error; names are judged once resolved. */
  refusal: (url: URL) => string | undefined;
  lookup: LookupFunction;
}
