import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { UserError } from '#i18n/user-error.ts';
import { listen } from './listen.ts';

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
