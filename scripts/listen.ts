import { once } from 'node:events';
import { serve, type ServerType } from '@hono/node-server';
import { answerBroken, answerExpecting } from '#service/http/broken-request.ts';
import { UserError } from '#i18n/user-error.ts';

/**
 * Answers on a port.
 * @param sentences what is said when another program has this port, and when this machine does not let us answer there
 * @throws UserError with one of them, and whatever else keeps from listening
 */
export async function listen(
  options: Parameters<typeof serve>[0],
  sentences: { taken: string; refused: string },
): Promise<ServerType> {
  const server = serve(options);
  server.on('clientError', answerBroken).on('checkExpectation', answerExpecting);
  try {
    await once(server, 'listening');
    return server;
  } catch (reason) {
    const { code = '' } = reason as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new UserError(sentences.taken);
    throw refusals.has(code) ? new UserError(sentences.refused) : reason;
  }
}

/** A port for the administrator alone, an address of another machine, a name that is none. */
const refusals: ReadonlySet<string> = new Set([
  'EACCES',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EINVAL',
]);

/** Ends what answers, at once or after so many milliseconds for those who are being answered. */
export async function stopListening(server: ServerType, graceMs = 0): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) {
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
  }
  await closed;
}
