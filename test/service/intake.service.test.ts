import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { aNotice, createTestService, type TestService } from './test-service.ts';

let test: TestService;
afterEach(() => test.stop());

const codesOf = async (response: Response) => {
  const { issues = [] } = (await response.json()) as { issues?: { code: string; path: unknown[] }[] };
  return issues.map(({ code, path }) => [code, ...path].join(' '));
};
const raw = (body: string, type = 'application/json', accept = '*/*') =>
  test.request('/api/contributions', { method: 'POST', headers: { 'content-type': type, accept }, body });
const withLogo = async (fields: Record<string, string>, logo?: Uint8Array) => {
  const picture = await sharp({ create: { width: 30, height: 30, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  body.append('logo', new Blob([new Uint8Array(logo ?? picture)]), 'logo.png');
  return test.request('/api/contributions', { method: 'POST', body });
};
const notice = { nom: 'Pinceau', licences: 'MIT' };

describe('what comes before any work on a contribution', () => {
  it('is its size: a field too long or too many values are told, each at its place', async () => {
    test = await createTestService();
    const long = `y${' '.repeat(60_000)}x`;
    expect(await codesOf(await test.post(aNotice({ message: long, tags: Array(8000).fill('a') })))).toEqual([
      'trop-long message',
      'trop-de-valeurs tags',
    ]);
    const page = await raw(
      new URLSearchParams({ ...notice, corps: `${'é'.repeat(50_000)} fin du texte` }).toString(),
      'application/x-www-form-urlencoded',
      'text/html',
    );
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('é fin du texte');
  });

  it('is its depth and its number of parts, told with a sentence', async () => {
    test = await createTestService();
    for (const response of [
      await raw(`{"nom":${'['.repeat(100_000)}`),
      await raw('a=1&'.repeat(100_000), 'application/x-www-form-urlencoded'),
    ]) {
      expect(response.status).toBe(400);
      expect(((await response.json()) as { message: string }).message).toMatch(/trop imbriquées.*\.$/);
    }
  });

  it('is everything else, for a picture: it is not opened when a field is wrong', async () => {
    test = await createTestService();
    expect(await codesOf(await withLogo({ ...notice, nom: '' }, new TextEncoder().encode('MZ')))).toEqual([
      'champ-manquant nom',
    ]);
    expect(await codesOf(await withLogo(notice, new TextEncoder().encode('MZ')))).toEqual(['logo-type logo']);
  });

  it('is a proof of work, for more than a few pictures an hour', async () => {
    test = await createTestService({ PROOF_OF_WORK: 'on' });
    for (const nom of ['Un', 'Deux', 'Trois']) expect((await withLogo({ ...notice, nom })).status).toBe(202);
    expect(await codesOf(await withLogo(notice))).toEqual(['logo-plus-tard logo']);
    expect((await test.post(aNotice())).status).toBe(202);
    const state = (await (await test.request('/api/contributions/etat')).json()) as { challenge: Challenge };
    const solution = await solveChallenge({ challenge: state.challenge, deriveKey });
    const altcha = Buffer.from(JSON.stringify({ challenge: state.challenge, solution })).toString('base64');
    // A proof pays for a few tries, of which one is stored; then it is spent.
    const broken = new TextEncoder().encode('MZ');
    for (const _ of [1, 2])
      expect(await codesOf(await withLogo({ ...notice, altcha }, broken))).toEqual(['logo-type logo']);
    expect((await withLogo({ ...notice, altcha })).status).toBe(202);
    expect(await codesOf(await withLogo({ ...notice, altcha }))).toEqual(['logo-plus-tard logo']);
  });
});

describe('a contribution that could not be judged', () => {
  it('is answered 503, its text given back, and nothing else suffers', async () => {
    test = await createTestService({}, { judge: () => Promise.resolve({ outcome: 'failed' }) });
    const response = await test.post(aNotice());
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    const page = await raw(
      new URLSearchParams({ ...notice, corps: 'Un texte à garder.' }).toString(),
      'application/x-www-form-urlencoded',
      'text/html',
    );
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Un texte à garder.');
    expect((await test.request('/api/contributions/etat')).status).toBe(200);
  });
});

describe('a correction of a notice that was renamed', () => {
  it('is about the notice that took over its address', async () => {
    test = await createTestService();
    const text = `---\nnom: "Encrier"\nlicences:\n  - "MIT"\nredirections:\n  - "/notices/vieil-encrier"\n---\n`;
    await writeFile(join(test.contentDir, 'notices', 'encrier.md'), text);
    test.forge.notices.set('encrier', text);
    const sent = await test.post({
      notice: 'vieil-encrier',
      description_courte: 'De quoi tremper sa plume.',
    });
    expect(sent.status).toBe(202);
    const proposal = await test.sent();
    expect(proposal.title).toBe('Modification : encrier');
    const page = await test.request('/api/contributions/formulaire?notice=vieil-encrier');
    expect(await page.text()).toContain('name="notice" value="encrier"');
    const confirmed = await test.request('/api/contributions/verification', {
      method: 'POST',
      body: new URLSearchParams({ notice: 'vieil-encrier' }),
    });
    expect(confirmed.status).toBe(202);
  });
});
