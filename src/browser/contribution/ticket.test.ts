import { describe, expect, it } from 'vitest';
import type { ServiceStatus } from '#domain/contribution/api.ts';
import { createTicket } from './ticket.ts';

const challenge = {} as NonNullable<ServiceStatus['challenge']>;

function setUp(answers: (ServiceStatus | undefined)[]) {
  const log: string[] = [];
  let time = 0;
  const ticket = createTicket({
    status: () => {
      log.push('demande');
      return Promise.resolve(answers.length > 1 ? answers.shift() : answers[0]);
    },
    prove: () => {
      log.push('travail');
      return Promise.resolve(`preuve ${log.length}`);
    },
    now: () => time,
  });
  return { ticket, log, wait: (ms: number) => (time += ms) };
}

describe(createTicket, () => {
  it('asks once, works once, and gives both', async () => {
    const { ticket, log } = setUp([{ open: true, token: 'jeton', challenge }]);
    await ticket.status();
    await ticket.begin();
    await ticket.begin();
    expect(await ticket.take()).toEqual({ token: 'jeton', altcha: 'preuve 2' });
    expect(log).toEqual(['demande', 'travail']);
  });

  it('asks and works again when what it holds is getting old', async () => {
    const { ticket, log, wait } = setUp([{ open: true, token: 'jeton', challenge }]);
    await ticket.begin();
    wait(100 * 60 * 1000);
    expect(await ticket.take()).toEqual({ token: 'jeton', altcha: 'preuve 4' });
    expect(log).toEqual(['demande', 'travail', 'demande', 'travail']);
  });

  it('asks again when the service was silent, and goes without when it still is', async () => {
    const { ticket, log } = setUp([undefined]);
    expect(await ticket.status()).toBeUndefined();
    expect(await ticket.take()).toEqual({});
    expect(log).not.toContain('travail');
  });

  it('gives no proof when the service asks for none', async () => {
    const { ticket } = setUp([{ open: true, token: 'jeton' }]);
    expect(await ticket.take()).toEqual({ token: 'jeton' });
  });
});
