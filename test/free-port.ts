import { createServer } from 'node:net';

/**
 * Below those a system gives to whoever calls out (32,768 and above on Linux, 49,152 elsewhere): a port given back by its
 * probe could be taken as the source of any request before the server that was promised it listens.
 */
const [lowest, highest] = [15_000, 32_000];

/** A port of the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    if (await canListen(port)) return port;
  }
  throw new Error(`no free port between ${lowest} and ${highest}`);
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
