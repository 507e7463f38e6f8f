import { describe, expect, it } from 'vitest';
import { createServiceClient } from './service.ts';

function clientOf(answer: Response | Error) {
  const asked: { address: string; init: RequestInit | undefined }[] = [];
  const client = createServiceClient('/api/contributions', (address, init) => {
    asked.push({ address: address instanceof Request ? address.url : String(address), init });
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return { client, asked };
}

const json = (status: number, body: object, headers = {}) => Response.json(body, { status, headers });

describe(createServiceClient, () => {
  it('sends JSON and asks for JSON, never a page', async () => {
    const { client, asked } = clientOf(json(202, { id: 'abc' }));
    expect(await client.send({ nom: 'X' })).toEqual({ outcome: 'accepted', id: 'abc' });
    expect(asked[0]).toMatchObject({
      address: '/api/contributions',
      init: { method: 'POST', headers: { accept: 'application/json' }, body: '{"nom":"X"}' },
    });
  });

  it('turns each answer into what the page can say', async () => {
    const outcome = async (answer: Response | Error) => clientOf(answer).client.send({});
    const issues = [{ code: 'trop-long', path: ['nom'], message: 'Trop long.' }];
    expect(await outcome(json(422, { issues }))).toEqual({ outcome: 'invalid', issues });
    expect(await outcome(json(503, { open: false, message: 'Fermé.' }))).toEqual({
      outcome: 'closed',
      message: 'Fermé.',
    });
    expect(await outcome(json(429, {}, { 'retry-after': '120' }))).toEqual({
      outcome: 'too-many',
      retryAfter: 120,
    });
    expect(await outcome(json(413, {}))).toEqual({ outcome: 'too-large' });
    expect(await outcome(json(400, { message: 'Illisible.' }))).toEqual({
      outcome: 'refused',
      message: 'Illisible.',
    });
    for (const lost of [json(500, {}), new Response('<html>', { status: 502 }), new TypeError('réseau')])
      expect(await outcome(lost)).toEqual({ outcome: 'unreachable' });
  });

  it('reads the state of the service, and takes anything else for silence', async () => {
    expect(await clientOf(json(200, { open: true, token: 't' })).client.status()).toEqual({
      open: true,
      token: 't',
    });
    expect(await clientOf(new Response('<html>')).client.status()).toBeUndefined();
    expect(await clientOf(new Error('coupé')).client.status()).toBeUndefined();
  });

  it('follows a proposal', async () => {
    const follow = async (answer: Response | Error) => clientOf(answer).client.follow('abc');
    expect(await follow(json(200, { state: 'recue' }))).toEqual({ state: 'recue' });
    expect(await follow(json(404, {}))).toBe('unknown');
    expect(await follow(new Error('coupé'))).toBe('unreachable');
  });
});
