import { once } from 'node:events';
import { serve, type ServerType } from '@hono/node-server';
import { UserError } from '#i18n/user-error.ts';

/**
 * Answers on a port.
 * @param taken what is said when another program has this port
 * @throws UserError when it has, and whatever else keeps from listening
 */
export async function listen(options: Parameters<typeof serve>[0], taken: string): Promise<ServerType> {
  const server = serve(options);
  try {
    await once(server, 'listening');
    return server;
  } catch (reason) {
    throw (reason as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new UserError(taken) : reason;
  }
}

/** Ends what answers, at once or after so many milliseconds for those who are being answered. */
export async function stopListening(server: ServerType, graceMs = 0): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) {
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, graceMs).unref();
  }
  await closed;
}
