import { linksFile, readLinksFile } from '#adapters/link-visitor/links-file.ts';
import { linkReasons } from '#words/links.ts';

const freshMs = 60_000;

/** What `npm run links` last saw at an address, in words; read again now and then, and nothing when it never ran. */
export function createAddressStates(
  dataDir: string,
  elapsed: () => number,
): () => Promise<(address: string) => string | undefined> {
  let known: ReadonlyMap<string, string> = new Map();
  let read = -Infinity;
  return async () => {
    if (elapsed() - read > freshMs) {
      read = elapsed();
      const report = await readLinksFile(linksFile(dataDir));
      const links = typeof report === 'string' ? [] : report.links;
      known = new Map(links.map(({ url, reason }) => [url, linkReasons[reason]]));
    }
    return (address) => known.get(address);
  };
}
