import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

/** Answers on a free port of this machine, until told to stop. */
export async function serveHere(fetch: Parameters<typeof serve>[0]['fetch']): Promise<ServedHere> {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

export interface ServedHere {
  url: string;
  stop: () => Promise<void>;
}
