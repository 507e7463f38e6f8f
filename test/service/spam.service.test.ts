import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterEach, describe, expect, it } from 'vitest';
import { trapField } from '#domain/contribution/score.ts';
import { aNotice, createTestService, eventually, type TestService } from './test-service.ts';

const script = fileURLToPath(new URL('../../scripts/contributions.ts', import.meta.url));

let test: TestService;
afterEach(() => test.stop());

const press = (...args: string[]) =>
  promisify(execFile)(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: test.dataDir, CONTENT_DIR: test.contentDir },
  });

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
    expect((await press('list', '--state', 'retenue')).stdout).toContain('casino-royal');
    await press('release', held.reference ?? '');
    await press('drop', dropped.id ?? '');
    expect(await eventually(() => test.forge.opened.has(held.reference ?? ''))).toBe(true);
    expect((await read(await test.request(`/api/contributions/${dropped.id}`))).state).toBe('refusee');
    expect(test.forge.opened.size).toBe(2);
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
    expect((await test.post(aNotice({ altcha, submission_id: 'a' }))).status).toBe(202);
    const replayed = await test.post(aNotice({ nom: 'Autre', altcha, submission_id: 'b' }));
    expect(replayed.status).toBe(422);
    expect(JSON.stringify(await replayed.json())).toContain('preuve-rejouee');
    // The same submission again is a repeat, not a replay.
    expect((await test.post(aNotice({ altcha, submission_id: 'a' }))).status).toBe(202);
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
