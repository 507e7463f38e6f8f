import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerType } from '@hono/node-server';
import { UserError } from '#i18n/user-error.ts';
import { listen, stopListening } from './listen.ts';

const sentences = { taken: 'taken', refused: 'refused' };
const fetch = () => new Response('');

it('says that another program has the port', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  await expect(listen({ fetch, port, hostname: '127.0.0.1' }, sentences)).rejects.toEqual(
    new UserError('taken'),
  );
  other.close();
});

it('says that this machine does not answer at the address of no machine', async () => {
  // Kept for documentation. @see RFC 5737
  const elsewhere = { fetch, port: 0, hostname: '192.0.2.1' };
  await expect(listen(elsewhere, sentences)).rejects.toEqual(new UserError('refused'));
});

let server: ServerType;
beforeAll(async () => {
  server = await listen(
    {
      fetch: () => new Response('bien reçu'),
      hostname: '127.0.0.1',
      port: 0,
      serverOptions: { headersTimeout: 300, connectionsCheckingInterval: 100 },
    },
    sentences,
  );
});
afterAll(() => stopListening(server));

/** What comes back for some bytes. */
function send(bytes: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

const head = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n';

describe('who speaks to a server of ours', () => {
  it('is answered', async () => {
    expect(await send(`${head}\r\n`)).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*bien reçu/);
  });

  it.each([
    ['no HTTP', 'BONJOUR\r\n\r\n', 400],
    ['too many headers', `${head}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['headers that never end', head, 408],
    ['something to be expected that we do not know', `${head}Expect: merveilles\r\n\r\n`, 417],
  ])('is told what is wrong with %s, in a sentence', async (_, bytes, status) => {
    const [headers = '', body = ''] = (await send(bytes)).split('\r\n\r\n');
    expect(headers).toMatch(new RegExp(`^HTTP/1\\.1 ${status} \\w`));
    expect(body).toMatch(/\{"message":"[^"]+\."\}/);
  });

  it('is not told so in the middle of an answer', async () => {
    const answers = await send('GET / HTTP/1.1\r\nHost: a\r\n\r\nBONJOUR\r\n\r\n');
    expect(answers.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});
