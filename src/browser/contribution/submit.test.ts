import { describe, expect, it } from 'vitest';
import type { SendOutcome } from './service.ts';
import { fingerprint, submit } from './submit.ts';

const accepted: SendOutcome = { outcome: 'accepted', id: 'cle' };
const stale: SendOutcome = {
  outcome: 'invalid',
  issues: [{ code: 'jeton-perime', path: ['token'], message: 'Trop vieux.' }],
};

function setUp(outcomes: SendOutcome[]) {
  const log: [string, unknown][] = [];
  const answer = () => Promise.resolve(outcomes.shift() ?? accepted);
  return {
    log,
    tools: {
      client: {
        send: (payload: object) => (log.push(['envoi', payload]), answer()),
        amend: (id: string, payload: object) => (log.push([`complément ${id}`, payload]), answer()),
      },
      ticket: {
        take: () => Promise.resolve({ token: 'jeton' }),
        renew: () => (log.push(['renouvelle', undefined]), Promise.resolve(undefined)),
      },
      say: () => undefined,
    },
  };
}

const sending = { payload: { nom: 'X' }, submissionId: 'un', amends: undefined, formerAttempt: undefined };

describe(submit, () => {
  it('sends the text with its token and the number that makes attempts one', async () => {
    const { log, tools } = setUp([]);
    expect(await submit(sending, tools)).toEqual(accepted);
    expect(log).toEqual([['envoi', { nom: 'X', token: 'jeton', submission_id: 'un' }]]);
  });

  it('gets a new token and sends once more when only the token was too old', async () => {
    const { log, tools } = setUp([stale]);
    expect(await submit(sending, tools)).toEqual(accepted);
    expect(log.map(([step]) => step)).toEqual(['envoi', 'renouvelle', 'envoi']);
    const hopeless = setUp([stale, stale]);
    expect(await submit(sending, hopeless.tools)).toEqual(stale);
  });

  it('completes a proposal instead of sending another', async () => {
    const { log, tools } = setUp([]);
    await submit({ ...sending, amends: 'cle' }, tools);
    expect(log.map(([step]) => step)).toEqual(['complément cle']);
  });

  it('sends the last words again when an attempt without answer may have carried others', async () => {
    const former = fingerprint({ nom: 'Avant' });
    const { log, tools } = setUp([]);
    expect(await submit({ ...sending, formerAttempt: former }, tools)).toEqual(accepted);
    expect(log.map(([step]) => step)).toEqual(['envoi', 'complément cle']);
    const same = setUp([]);
    await submit({ ...sending, formerAttempt: fingerprint(sending.payload) }, same.tools);
    expect(same.log.map(([step]) => step)).toEqual(['envoi']);
  });
});
