import { describe, expect, it } from 'vitest';
import type { SentAttempt } from './draft.ts';
import type { SendOutcome } from './service.ts';
import { submit } from './submit.ts';

const accepted: SendOutcome = { outcome: 'accepted', id: 'cle' };
const stale: SendOutcome = {
  outcome: 'invalid',
  issues: [{ code: 'jeton-perime', path: ['token'], message: 'Trop vieux.' }],
};

function setUp(outcomes: SendOutcome[]) {
  const log: [step: string, detail: unknown][] = [];
  const remembered: (SentAttempt | undefined)[] = [];
  const answer = () => Promise.resolve(outcomes.shift() ?? accepted);
  return {
    log,
    remembered,
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
      remember: (attempt: SentAttempt | undefined) => void remembered.push(attempt),
      newId: () => 'neuf',
    },
  };
}

const sending = { payload: { nom: 'X' }, amends: undefined, attempt: undefined };
const attempt = { id: 'ancien', words: '{"nom":"Avant"}', logoSize: 0 };

describe(submit, () => {
  it('sends the text with its token and a number, remembered while the answer is awaited', async () => {
    const { log, remembered, tools } = setUp([]);
    expect(await submit(sending, tools)).toEqual(accepted);
    expect(log).toEqual([['envoi', { nom: 'X', token: 'jeton', submission_id: 'neuf' }]]);
    expect(remembered).toEqual([{ id: 'neuf', words: '{"nom":"X"}', logoSize: 0 }, undefined]);
  });

  it('remembers an attempt that had no answer, and sends the same text under the same number', async () => {
    const first = setUp([{ outcome: 'unreachable' }]);
    await submit(sending, first.tools);
    const [kept] = first.remembered;
    expect(first.remembered).toHaveLength(1);
    const again = setUp([]);
    await submit({ ...sending, attempt: kept && { ...kept, id: 'ancien' } }, again.tools);
    expect(again.log).toEqual([['envoi', { nom: 'X', token: 'jeton', submission_id: 'ancien' }]]);
  });

  it('delivers an earlier text first when it changed since, then completes it', async () => {
    const { log, tools } = setUp([]);
    expect(await submit({ ...sending, attempt }, tools)).toEqual(accepted);
    expect(log).toEqual([
      ['envoi', { nom: 'Avant', token: 'jeton', submission_id: 'ancien' }],
      ['complément cle', { nom: 'X', token: 'jeton' }],
    ]);
  });

  it('sends as its own a text whose earlier one was received with a picture that is gone', async () => {
    const { log, tools } = setUp([{ outcome: 'too-late' }]);
    expect(await submit({ ...sending, attempt: { ...attempt, logoSize: 900 } }, tools)).toEqual(accepted);
    expect(log).toEqual([
      ['envoi', { nom: 'Avant', token: 'jeton', submission_id: 'ancien' }],
      ['envoi', { nom: 'X', token: 'jeton', submission_id: 'neuf' }],
    ]);
  });

  it('sends the new text alone when the earlier one is refused, and nothing when no one answers', async () => {
    const refused = setUp([
      { outcome: 'invalid', issues: [{ code: 'trop-long', path: ['nom'], message: '' }] },
    ]);
    await submit({ ...sending, attempt }, refused.tools);
    expect(refused.log.map(([, body]) => body)).toMatchObject([
      { nom: 'Avant' },
      { nom: 'X', submission_id: 'neuf' },
    ]);
    const silent = setUp([{ outcome: 'unreachable' }]);
    expect(await submit({ ...sending, attempt }, silent.tools)).toEqual({ outcome: 'unreachable' });
    expect([silent.log.length, silent.remembered]).toEqual([1, []]);
  });

  it('takes another logo for another text', async () => {
    const { log, tools } = setUp([]);
    const former = { id: 'ancien', words: '{"nom":"X"}', logoSize: 0 };
    await submit({ ...sending, payload: { nom: 'X', logo: 'data:image/png,' }, attempt: former }, tools);
    expect(log.map(([step]) => step)).toEqual(['envoi', 'complément cle']);
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
});
