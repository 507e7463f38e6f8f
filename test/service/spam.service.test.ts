import { randomUUID } from 'node:crypto';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterEach, describe, expect, it } from 'vitest';
import { trapField } from '#domain/contribution/score.ts';
import { aNotice, createTestService, eventually, type TestService } from './test-service.ts';

let test: TestService;
afterEach(() => test.stop());

const read = async (response: Response) => (await response.json()) as Record<string, string>;

const pitch = aNotice({
  nom: 'Casino Royal',
  description_courte: 'Gagnez de l’argent facile sur https://casino.example.',
  corps: 'Cliquez ici : https://a.example https://b.example https://c.example https://d.example',
});

async function solve(): Promise<string> {
  const { challenge } = (await (await test.request('/api/contributions/etat')).json()) as {
    challenge: Challenge;
  };
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

describe('against spam', () => {
  it('holds what looks like spam, sends it to no one, and lets a person release or drop it', async () => {
    test = await createTestService();
    await test.service.start();
    const held = await read(await test.post(pitch));
    const dropped = await read(await test.post({ ...pitch, nom: 'Casino Impérial' }));
    const fine = await read(await test.post(aNotice()));
    expect(await eventually(() => test.forge.opened.has(fine.reference ?? ''))).toBe(true);
    expect(test.forge.opened.size).toBe(1);
    expect((await read(await test.request(`/api/contributions/${held.id}`))).state).toBe('retenue');
    expect((await test.press('list', '--state', 'retenue')).stdout).toContain('casino-royal');
    await test.press('release', held.reference ?? '');
    await test.press('drop', dropped.id ?? '');
    expect(await eventually(() => test.forge.opened.has(held.reference ?? ''))).toBe(true);
    expect((await read(await test.request(`/api/contributions/${dropped.id}`))).state).toBe('refusee');
    expect(test.forge.opened.size).toBe(2);
    const told = (reference?: string) => test.forge.opened.get(reference ?? '')?.description;
    expect(told(held.reference)).toContain('retenue puis laissée passer');
    expect(told(fine.reference)).not.toContain('retenue');
  });

  it('tells moderators of signs that were too few to hold a contribution, and never that it was held', async () => {
    test = await createTestService();
    await test.service.start();
    const { reference } = await read(await test.post(aNotice({ corps: 'SUPER OUTIL, À ESSAYER VITE' })));
    expect(await eventually(() => test.forge.opened.has(reference ?? ''))).toBe(true);
    const description = test.forge.opened.get(reference ?? '')?.description.replaceAll('\u00a0', ' ');
    expect(description).toContain('trop peu pour la retenir : ');
    expect(description).not.toContain('laissée passer');
  });

  it('accepts someone without JavaScript, in a hurry, on a known forge', async () => {
    test = await createTestService({ PROOF_OF_WORK: 'on' });
    const response = await read(await test.post(aNotice({ depot: 'https://github.com/pinceau/pinceau' })));
    expect((await read(await test.request(`/api/contributions/${response.id}`))).state).toBe('recue');
  });

  it('never refuses for the trap field, which only adds to the score', async () => {
    test = await createTestService({ HELD_SCORE: '6' });
    const caught = await read(await test.post(aNotice({ [trapField]: 'https://spam.example' })));
    expect((await read(await test.request(`/api/contributions/${caught.id}`))).state).toBe('retenue');
  });

  it('accepts a proof of work once', async () => {
    test = await createTestService({ PROOF_OF_WORK: 'on' });
    const altcha = await solve();
    const submission_id = randomUUID();
    expect((await test.post(aNotice({ altcha, submission_id }))).status).toBe(202);
    const replayed = await test.post(aNotice({ nom: 'Autre', altcha, submission_id: randomUUID() }));
    expect(replayed.status).toBe(422);
    expect(JSON.stringify(await replayed.json())).toContain('preuve-rejouee');
    // The same submission again is a repeat, not a replay.
    expect((await test.post(aNotice({ altcha, submission_id }))).status).toBe(202);
  });

  it('accepts one of ten simultaneous uses of a proof of work', async () => {
    test = await createTestService({ PROOF_OF_WORK: 'on' });
    const altcha = await solve();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => test.post(aNotice({ nom: `Logiciel ${index}`, altcha }))),
    );
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
  });

  it('takes a forged proof for none', async () => {
    test = await createTestService({ PROOF_OF_WORK: 'on', HELD_SCORE: '5' });
    const payload = JSON.parse(Buffer.from(await solve(), 'base64').toString()) as {
      challenge: Challenge;
    };
    payload.challenge.parameters.expiresAt = 99_999_999_999;
    const forged = await read(
      await test.post(aNotice({ altcha: Buffer.from(JSON.stringify(payload)).toString('base64') })),
    );
    expect((await read(await test.request(`/api/contributions/${forged.id}`))).state).toBe('retenue');
  });

  it('gives a form older than a day a new token, and keeps its text', async () => {
    test = await createTestService();
    const { token } = await read(await test.request('/api/contributions/etat'));
    test.clock.ahead += 25 * 3600 * 1000;
    const old = await test.post(aNotice({ token }));
    expect(old.status).toBe(422);
    const answer = (await old.json()) as { issues: { code: string }[]; token: string };
    expect(answer.issues[0]?.code).toBe('jeton-perime');
    expect((await test.post(aNotice({ token: answer.token }))).status).toBe(202);
  });

  it('limits each client by the hour, and only that client', async () => {
    test = await createTestService({ MAX_PER_CLIENT_PER_HOUR: '2' });
    const from = (address: string, nom: string) => test.post(aNotice({ nom }), {}, address);
    await from('203.0.113.7', 'A1');
    await from('203.0.113.7', 'A2');
    const refused = await from('203.0.113.7', 'A3');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3500);
    expect((await from('203.0.113.8', 'A3')).status).toBe(202);
    expect((await from('2001:db8:1:2::1', 'A4')).status).toBe(202);
    expect((await from('2001:db8:1:2:ffff::9', 'A5')).status).toBe(202);
    expect((await from('2001:db8:1:2:aaaa::7', 'A6')).status).toBe(429);
    test.clock.ahead += 3601 * 1000;
    expect((await from('203.0.113.7', 'A3')).status).toBe(202);
  });

  it('counts IPv6 by its wider networks too, so that a rented block is not a crowd', async () => {
    test = await createTestService({ MAX_PER_CLIENT_PER_HOUR: '2' });
    const statuses = [];
    for (let home = 0; home < 20; home++) {
      const response = await test.post(aNotice({ nom: `Maison ${home}` }), {}, `2001:db8:7:${home}00::1`);
      statuses.push(response.status);
    }
    // Twice two for a /56, four times two for the whole /48.
    expect(statuses.filter((status) => status === 202)).toHaveLength(8);
    expect((await test.post(aNotice({ nom: 'Ailleurs' }), {}, '2001:db8:8::1')).status).toBe(202);
  });

  it('lets a workshop of twenty people behind one address contribute, each with a proof of work', async () => {
    test = await createTestService({ PROOF_OF_WORK: 'on' });
    for (let person = 0; person < 20; person++) {
      const altcha = await solve();
      expect((await test.post(aNotice({ nom: `Atelier ${person}`, altcha }))).status).toBe(202);
    }
  });

  it('never closes for what is held, which has a cap of its own', async () => {
    test = await createTestService({ MAX_ACCEPTED_PER_HOUR: '5', MAX_HELD_PER_HOUR: '3' });
    const pitches = [];
    for (let n = 0; n < 6; n++)
      pitches.push(await test.post({ ...pitch, nom: `Casino ${n}` }, {}, `203.0.113.${n}`));
    expect(pitches.map(({ status }) => status)).toEqual([202, 202, 202, 503, 503, 503]);
    expect(pitches[3]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await read(await test.request('/api/contributions/etat'))).open).toBe(true);
    expect((await test.post(aNotice())).status).toBe(202);
  });

  it('keeps the last places for those who bring a proof, and holds the others, before it closes', async () => {
    test = await createTestService({
      ...{ PROOF_OF_WORK: 'on', MAX_ACCEPTED_PER_HOUR: '10', MAX_PER_CLIENT_PER_HOUR: '100' },
    });
    const states = [];
    for (let n = 0; n < 12; n++) {
      const { id } = await read(await test.post(aNotice({ nom: `Sans preuve ${n}` })));
      states.push((await read(await test.request(`/api/contributions/${id}`))).state);
    }
    expect(states.filter((state) => state === 'recue')).toHaveLength(8);
    expect(states.slice(8)).toEqual(['retenue', 'retenue', 'retenue', 'retenue']);
    for (const nom of ['Avec preuve 1', 'Avec preuve 2']) {
      const { id } = await read(await test.post(aNotice({ nom, altcha: await solve() })));
      expect((await read(await test.request(`/api/contributions/${id}`))).state).toBe('recue');
    }
    expect((await test.post(aNotice({ nom: 'De trop', altcha: await solve() }))).status).toBe(503);
    expect((await test.post(aNotice({ nom: 'De trop' }))).status).toBe(503);
  });

  it('holds more, and never closes, when moderators refuse much; a day later it has forgotten', async () => {
    test = await createTestService({ PROOF_OF_WORK: 'on', MAX_PER_CLIENT_PER_HOUR: '100' });
    await test.service.start();
    for (let n = 0; n < 20; n++) await test.post(aNotice({ nom: `Pub ${n}` }));
    await eventually(() => test.forge.opened.size === 20);
    for (const id of test.forge.opened.keys()) test.forge.reviews.set(id, { state: 'refusee', comments: [] });
    test.clock.ahead += 40_000;
    await eventually(async () => (await test.press('status')).stdout.includes('refusee 20'));
    expect((await read(await test.request('/api/contributions/etat'))).open).toBe(true);
    const hasty = async (nom: string) => {
      const { id } = await read(await test.post({ nom, licences: ['MIT'], altcha: 'rien qui vaille' }));
      return (await read(await test.request(`/api/contributions/${id}`))).state;
    };
    expect(await hasty('Trop court')).toBe('retenue');
    test.clock.ahead += 24 * 3600 * 1000;
    expect(await hasty('Trop court encore')).not.toBe('retenue');
  });

  it('judges an amendment like a first text: score, trap, proof, quarantine, caps', async () => {
    test = await createTestService();
    await test.service.start();
    const { id = '', reference = '' } = await read(await test.post(aNotice({ corps: 'Un texte.' })));
    await eventually(() => test.forge.opened.has(reference));
    const amend = (fields: object) =>
      test.request(`/api/contributions/${id}/complement`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      });
    const state = async () => (await read(await test.request(`/api/contributions/${id}`))).state;
    expect(await eventually(async () => (await state()) === 'ouverte')).toBe(true);
    expect((await amend({ ...pitch, nom: 'Pinceau' })).status).toBe(202);
    expect(await state()).toBe('retenue');
    expect((await test.press('list', '--state', 'retenue')).stdout).toContain(reference);
    expect(test.forge.amended).toHaveLength(0);
    await test.press('drop', reference);
    expect(await state()).toBe('ouverte');
    await amend({ description_courte: 'De quoi peindre.', [trapField]: 'x', corps: pitch.corps });
    expect(await state()).toBe('retenue');
    await test.press('release', reference);
    expect(await eventually(() => test.forge.amended.length === 1)).toBe(true);
    expect(await eventually(async () => (await state()) === 'ouverte')).toBe(true);
  });

  it('counts amendments in the hourly cap, and ten of them per contribution', async () => {
    test = await createTestService({ MAX_ACCEPTED_PER_HOUR: '14', MAX_PER_CLIENT_PER_HOUR: '1000' });
    const { id = '' } = await read(await test.post(aNotice()));
    const amend = (text: string) =>
      test.request(`/api/contributions/${id}/complement`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ description_courte: text }),
      });
    const statuses = [];
    for (let n = 0; n < 12; n++) statuses.push((await amend(`Description ${n}.`)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 202), 422, 422]);
    for (const nom of ['A1', 'A2', 'A3']) expect((await test.post(aNotice({ nom }))).status).toBe(202);
    expect((await test.post(aNotice({ nom: 'A4' }))).status).toBe(503);
  });

  it('does not let a visitor forge an address, unless a trusted proxy vouches for it', async () => {
    test = await createTestService({ MAX_PER_CLIENT_PER_HOUR: '1', TRUSTED_PROXIES: '10.0.0.0/8' });
    const from = (address: string, forwarded: string, nom: string) =>
      test.post(aNotice({ nom }), { 'x-forwarded-for': forwarded }, address);
    expect((await from('203.0.113.7', '198.51.100.1', 'A1')).status).toBe(202);
    expect((await from('203.0.113.7', '198.51.100.2', 'A2')).status).toBe(429);
    expect((await from('10.1.2.3', '1.2.3.4, 198.51.100.3', 'A3')).status).toBe(202);
    expect((await from('10.1.2.3', '5.6.7.8, 198.51.100.3', 'A4')).status).toBe(429);
  });
});
