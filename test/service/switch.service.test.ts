import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ForgeError } from '#domain/contribution/forge.ts';
import { createSqliteStore } from '#adapters/store-sqlite/store.ts';
import { aNotice, createTestService, eventually, type TestService } from './test-service.ts';

let test: TestService;
afterEach(() => test.stop());

const state = async () =>
  (await (await test.request('/api/contributions/etat')).json()) as { open: boolean; message?: string };

describe('the red button', () => {
  it('closes at the next request, with the reason, and opens again', async () => {
    test = await createTestService();
    await test.press('close', 'Trop de monde ce soir.');
    expect(await state()).toMatchObject({ open: false, message: 'Trop de monde ce soir.' });
    const refused = await test.post(aNotice());
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused.json()).toEqual({ open: false, message: 'Trop de monde ce soir.' });
    await test.press('open');
    expect((await test.post(aNotice())).status).toBe(202);
  });

  it('says a reason whole when its quotation marks were forgotten, and names what it cannot take', async () => {
    test = await createTestService();
    await test.press('close', 'Trop', 'de', 'monde.');
    expect((await state()).message).toBe('Trop de monde.');
    for (const [args, said] of [
      [['fermer'], 'Commande inconnue : « fermer ».'],
      [['close-last', '2', 'heures'], '« heures » est en trop'],
    ] as const)
      await expect(test.press(...args)).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining(said) as string,
      });
  });

  it('gives a browser its text back when closed, with other ways to contribute', async () => {
    test = await createTestService({ CONTRIBUTIONS: 'closed' });
    const response = await test.request('/api/contributions', {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ nom: 'Pinceau', licences: 'MIT', corps: 'Un texte à garder.' }),
    });
    expect(response.status).toBe(503);
    const html = await response.text();
    expect(html).toContain('Un texte à garder.');
    expect(html).toContain('download="pinceau.md"');
  });

  it('says when to come back, whatever is asked of it', async () => {
    test = await createTestService({ CONTRIBUTIONS: 'closed' });
    const verification = await test.request('/api/contributions/verification', {
      method: 'POST',
      body: new URLSearchParams({ notice: 'plume' }),
    });
    for (const answer of [verification, await test.request('/api/contributions/formulaire')])
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3600']);
  });

  it('still gives its receipt to a contribution stored before it closed', async () => {
    test = await createTestService();
    const submission_id = randomUUID();
    const first: unknown = await (await test.post(aNotice({ submission_id }))).json();
    await test.press('close');
    const again = await test.post(aNotice({ submission_id }));
    expect(again.status).toBe(202);
    expect(await again.json()).toEqual(first);
  });

  it('closes by a file alone, by site.yaml, and when either cannot be read', async () => {
    test = await createTestService();
    const stop = join(test.dataDir, 'STOP');
    await writeFile(stop, '');
    expect((await state()).open).toBe(false);
    await rm(stop);
    expect((await state()).open).toBe(true);
    const site = join(test.contentDir, 'site.yaml');
    await writeFile(site, 'contribution:\n  open: false\n  message: "En vacances."\n');
    expect(await state()).toMatchObject({ open: false, message: 'En vacances.' });
    await writeFile(site, 'contribution: [oups\n');
    expect((await state()).open).toBe(false);
    await writeFile(site, 'contribution:\n  open: true\n');
    expect((await state()).open).toBe(true);
  });

  it('pauses sending without losing anything, and resumes', async () => {
    test = await createTestService();
    await test.press('pause');
    await test.service.start();
    expect((await test.post(aNotice())).status).toBe(202);
    const { stdout } = await test.press('list', '--state', 'recue');
    expect(stdout).toContain('pinceau');
    expect(test.forge.opened.size).toBe(0);
    await test.press('resume');
    expect(await eventually(() => test.forge.opened.size === 1)).toBe(true);
  });

  it('closes by itself past the hourly cap, and opens by itself an hour later', async () => {
    test = await createTestService({ MAX_ACCEPTED_PER_HOUR: '3' });
    for (const nom of ['A1', 'A2', 'A3']) expect((await test.post(aNotice({ nom }))).status).toBe(202);
    const refused = await test.post(aNotice({ nom: 'A4' }));
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3500);
    test.clock.ahead += 3601 * 1000;
    expect((await test.post(aNotice({ nom: 'A4' }))).status).toBe(202);
  });

  it('does not go past the cap by one when a crowd comes together', async () => {
    test = await createTestService({ MAX_ACCEPTED_PER_HOUR: '7', MAX_PER_CLIENT_PER_HOUR: '100' });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => test.post(aNotice({ nom: `Logiciel ${index}` }))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(7);
    expect(statuses.filter((status) => status === 503)).toHaveLength(33);
  });

  it('closes by itself when too many proposals wait, and opens when moderators have dealt with some', async () => {
    test = await createTestService({ MAX_OPEN_PROPOSALS: '2' });
    await test.service.start();
    for (const nom of ['A1', 'A2']) await test.post(aNotice({ nom }));
    expect((await test.post(aNotice({ nom: 'A3' }))).status).toBe(503);
    await eventually(() => test.forge.opened.size === 2);
    for (const id of test.forge.opened.keys())
      test.forge.reviews.set(id, { state: 'fusionnee', comments: [] });
    test.clock.ahead += 60_000;
    expect(await eventually(async () => (await state()).open)).toBe(true);
  });

  it('obeys the flag moderators press in GitLab, and closes when nobody can read it for long', async () => {
    test = await createTestService({
      FORGE: 'gitlab',
      GITLAB_URL: 'https://git.example.org',
      GITLAB_PROJECT: 'groupe/annuaire',
      GITLAB_TOKEN: 'glpat-x',
      GITLAB_FEATURE_FLAG_INSTANCE_ID: 'drapeau',
    });
    const store = createSqliteStore({ dataDir: test.dataDir, now: Date.now });
    expect((await state()).open).toBe(false);
    await store.settings.write('flag', `open ${Date.now()}`);
    expect((await state()).open).toBe(true);
    await store.settings.write('flag', `closed ${Date.now()}`);
    expect((await state()).open).toBe(false);
    await store.settings.write('flag', `open ${Date.now()}`);
    test.clock.ahead += 11 * 60_000;
    expect((await state()).open).toBe(false);
    store.close();
  });

  it('closes when the forge refuses our token, keeps what it had, and opens when it is accepted again', async () => {
    test = await createTestService();
    test.forge.faults.push(new ForgeError('stop', 'GitLab answered 401', { status: 401 }));
    expect((await test.post(aNotice())).status).toBe(202);
    await test.service.start();
    expect(await eventually(async () => !(await state()).open)).toBe(true);
    test.clock.ahead += 60_000;
    expect(await eventually(() => test.forge.opened.size === 1)).toBe(true);
    expect(await eventually(async () => (await state()).open)).toBe(true);
  });
});
