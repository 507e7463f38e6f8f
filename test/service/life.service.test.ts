import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '#adapters/stores.ts';
import { openDatabase } from '#adapters/store-sqlite/database.ts';
import { createContentReader } from '#service/content/reader.ts';
import { createInlineJudge } from '#service/intake/judge/judge.ts';
import { createService } from '#service/main.ts';
import { ForgeError } from '#domain/contribution/forge.ts';
import { trapField } from '#domain/contribution/score.ts';
import { aNotice, createTestService, eventually, type TestService } from './test-service.ts';

let test: TestService;
beforeEach(async () => {
  test = await createTestService();
});
afterEach(() => test.stop());

interface Followed {
  id: string;
  reference: string;
  state: string;
  url?: string;
  comments?: unknown[];
}

const follow = async (id: string) =>
  (await (await test.request(`/api/contributions/${id}`)).json()) as Followed;
const contribute = async (more = {}) => (await (await test.post(aNotice(more))).json()) as Followed;
const correct = async (fields: object) =>
  (await (await test.post({ notice: 'plume', ...fields })).json()) as Followed;
const becomes = (id: string, state: string) => eventually(async () => (await follow(id)).state === state);
const act = (id: string, action: string, fields: object = {}) =>
  test.request(`/api/contributions/${id}/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });

describe('the life of a contribution', () => {
  it('goes from received to open, with its address, then to published', async () => {
    const { id, reference } = await contribute();
    expect((await follow(id)).state).toBe('recue');
    await test.service.start();
    expect(await becomes(id, 'ouverte')).toBe(true);
    expect((await follow(id)).url).toBe(`https://forge.example.org/${reference}`);
    test.forge.reviews.set(reference, { state: 'fusionnee', comments: [] });
    test.clock.ahead += 10_000;
    expect(await becomes(id, 'fusionnee')).toBe(true);
  });

  it('is not covered by an older text whose sender hung up, and then sent a newer one', async () => {
    await test.stop();
    const judge = () => createInlineJudge(createContentReader(test.contentDir, Date.now)).judge;
    let begun: () => void = () => undefined;
    let go: () => void = () => undefined;
    const isBegun = new Promise<void>((resolve) => (begun = resolve));
    const mayGo = new Promise<void>((resolve) => (go = resolve));
    test = await createTestService(
      {},
      {
        judge: async (form) => {
          if (form.fields.get('description_courte') === 'Ancien.') {
            begun();
            await mayGo;
          }
          return judge()(form);
        },
      },
    );
    await test.service.start();
    const { id } = await contribute();
    const hangUp = new AbortController();
    const older = test.request(`/api/contributions/${id}/complement`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ description_courte: 'Ancien.' }),
      signal: hangUp.signal,
    });
    await isBegun;
    hangUp.abort();
    expect((await act(id, 'complement', { description_courte: 'Nouveau.' })).status).toBe(202);
    go();
    expect((await older).status).not.toBe(202);
    const told = () =>
      [...test.forge.opened.values(), ...test.forge.amended].map(({ description }) => description).join();
    expect(await eventually(() => told().includes('Nouveau.'))).toBe(true);
    expect(told()).not.toContain('Ancien.');
  });

  it('shows the moderators’ comments when declined', async () => {
    await test.service.start();
    const { id, reference } = await contribute();
    await becomes(id, 'ouverte');
    const comments = [{ date: '2026-11-22', text: 'Sa licence n’est pas libre.' }];
    test.forge.reviews.set(reference, { state: 'refusee', comments });
    test.clock.ahead += 10_000;
    expect(await becomes(id, 'refusee')).toBe(true);
    expect((await follow(id)).comments).toEqual(comments);
  });

  it('never shows the secret number to the forge', async () => {
    await test.service.start();
    const submission_id = randomUUID();
    const { id, reference } = await contribute({ submission_id });
    await becomes(id, 'ouverte');
    const sent = JSON.stringify(test.forge.opened.get(reference), (_key, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
    expect(sent).toContain(`Contribution-Id: ${reference}`);
    expect(sent).not.toContain(id);
    expect(sent).not.toContain(submission_id);
  });

  it('withdraws before it is sent, and nothing reaches the forge', async () => {
    const { id } = await contribute();
    expect((await act(id, 'retrait')).status).toBe(200);
    expect((await act(id, 'retrait')).status).toBe(200);
    await test.service.start();
    const other = await contribute({ nom: 'Autre' });
    await becomes(other.id, 'ouverte');
    expect([...test.forge.opened.keys()]).toEqual([other.reference]);
    expect((await follow(id)).state).toBe('retiree');
  });

  it('amended before it is sent, tells moderators what came with each text', async () => {
    const { id, reference } = await contribute({ message: 'Le premier mot.' });
    await act(id, 'complement', { description_courte: 'Mieux.', message: 'Le deuxième mot.' });
    await act(id, 'complement', { message: 'Le troisième mot.' });
    await test.service.start();
    await becomes(id, 'ouverte');
    const description = test.forge.opened.get(reference)?.description ?? '';
    for (const word of ['premier', 'deuxième', 'troisième']) expect(description).toContain(`Le ${word} mot.`);
  });

  it.each([
    ['in one line', 'é'.repeat(20_000)],
    ['in lines as a browser sends them', `${'ab\r\n'.repeat(6666)}c\r\n`],
  ])('keeps a text as long as a notice may hold, %s', async (_, corps) => {
    await test.service.start();
    const { id } = await contribute({ corps });
    await becomes(id, 'ouverte');
  });

  it('says in a page, to a browser, why a complement is not taken', async () => {
    const { id } = await contribute();
    const sent = await test.request(`/api/contributions/${id}/complement`, {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ nom: '', licences: 'Inventée' }),
    });
    expect([sent.status, sent.headers.get('content-type')]).toEqual([422, 'text/html; charset=UTF-8']);
    expect(await sent.text()).toContain('Inventée');
  });

  it('withdraws after it is sent, and the merge request is closed', async () => {
    await test.service.start();
    const { id, reference } = await contribute();
    await becomes(id, 'ouverte');
    await act(id, 'retrait');
    expect(await eventually(() => test.forge.reviews.get(reference)?.state === 'retiree')).toBe(true);
    expect((await act(id, 'complement', { description_courte: 'Trop tard.' })).status).toBe(409);
  });

  it('withdraws while it is on its way, and the merge request is closed', async () => {
    const answer = test.forge.holdAnswer();
    await test.service.start();
    const { id, reference } = await contribute();
    await eventually(() => test.forge.opened.has(reference));
    expect((await act(id, 'retrait')).status).toBe(200);
    answer();
    expect(await eventually(() => test.forge.reviews.get(reference)?.state === 'retiree')).toBe(true);
    expect((await follow(id)).state).toBe('retiree');
  });

  it('amends what is on its way by one more commit', async () => {
    const answer = test.forge.holdAnswer();
    await test.service.start();
    const { id, reference } = await contribute();
    await eventually(() => test.forge.opened.has(reference));
    expect((await act(id, 'complement', { description_courte: 'De quoi peindre.' })).status).toBe(202);
    answer();
    expect(await eventually(() => test.forge.amended.length === 1)).toBe(true);
    expect(await becomes(id, 'ouverte')).toBe(true);
  });

  it('amends an open proposal by one more commit that keeps the rest', async () => {
    await test.service.start();
    const { id } = await contribute({ site_web: 'https://pinceau.example.org' });
    await becomes(id, 'ouverte');
    const answer = await act(id, 'complement', { description_courte: 'De quoi peindre.' });
    expect(answer.status).toBe(202);
    expect(await eventually(() => test.forge.amended.length === 1)).toBe(true);
    const text = new TextDecoder().decode(test.forge.amended[0]?.files[0]?.content);
    expect(text).toContain('description_courte: "De quoi peindre."');
    expect(text).toContain('site_web: "https://pinceau.example.org"');
    expect(await becomes(id, 'ouverte')).toBe(true);
  });

  it('takes an amendment sent twice for one, and none that says nothing', async () => {
    await test.service.start();
    const { id } = await contribute();
    await becomes(id, 'ouverte');
    const better = { description_courte: 'De quoi peindre.' };
    expect((await act(id, 'complement', better)).status).toBe(202);
    expect(await eventually(() => test.forge.amended.length === 1)).toBe(true);
    expect((await act(id, 'complement', better)).status).toBe(202);
    expect((await act(id, 'complement', {})).status).toBe(422);
    expect(await becomes(id, 'ouverte')).toBe(true);
    expect(test.forge.amended).toHaveLength(1);
  });

  it('says what is wrong with an amendment', async () => {
    const { id } = await contribute();
    const answer = await act(id, 'complement', { site_web: 'pas une adresse' });
    expect(answer.status).toBe(422);
  });

  it('tells moderators of an amendment that takes everything back', async () => {
    await test.service.start();
    const { id, reference } = await correct({ description_courte: 'Une erreur.' });
    expect(await becomes(id, 'ouverte')).toBe(true);
    const back = { description_courte: 'De quoi écrire simplement.', message: 'Je me suis trompé.' };
    expect((await act(id, 'complement', back)).status).toBe(202);
    expect(await eventually(() => test.forge.notes.get(reference)?.length === 1)).toBe(true);
    const [told] = test.forge.notes.get(reference) ?? [];
    expect(told?.note).toContain('Je me suis trompé.');
    expect(told?.note).toContain('la personne reprend ce qu’elle avait proposé');
    expect(await becomes(id, 'ouverte')).toBe(true);
  });

  it('tells moderators what is written to them, whatever became of the notice meanwhile', async () => {
    await test.service.start();
    const { id, reference } = await correct({ description_courte: 'La mienne.' });
    expect(await becomes(id, 'ouverte')).toBe(true);
    const published = test.forge.notices.get('plume') ?? '';
    test.forge.notices.set('plume', published.replace('De quoi écrire simplement.', 'Une autre.'));
    expect((await act(id, 'complement', { message: 'Voici ma source.' })).status).toBe(202);
    expect(await eventually(() => test.forge.notes.get(reference)?.length === 1)).toBe(true);
    expect(test.forge.notes.get(reference)?.[0]?.note).toContain('Voici ma source.');
    expect(await becomes(id, 'ouverte')).toBe(true);
    await act(id, 'complement', { description_courte: 'La mienne, mieux.' });
    expect(await becomes(id, 'conflit')).toBe(true);
    expect(test.forge.notes.get(reference)?.[1]?.note).toContain('n’est pas dans la proposition');
    // Whoever has seen what is there now may change it.
    await act(id, 'complement', {
      description_courte: 'La mienne, mieux.',
      avant: { description_courte: 'Une autre.' },
    });
    expect(await becomes(id, 'ouverte')).toBe(true);
    expect(test.forge.texts.get(reference)).toContain('La mienne, mieux.');
  });

  it('takes back the fields of a new notice that are sent empty', async () => {
    await test.service.start();
    const { id, reference } = await contribute({
      ...{ site_web: 'https://faux.example.org', alias: ['Un alias'], description_courte: 'De quoi vider.' },
    });
    expect(await becomes(id, 'ouverte')).toBe(true);
    const answer = await act(id, 'complement', { site_web: '', alias: [], description_courte: null });
    expect(answer.status).toBe(202);
    expect(await eventually(() => test.forge.amended.length === 1)).toBe(true);
    expect(test.forge.texts.get(reference)).not.toMatch(/faux|alias|vider/);
  });

  it('says of a held amendment that was set aside what became of it, until another one is read', async () => {
    await test.service.start();
    const { id, reference } = await contribute();
    expect(await becomes(id, 'ouverte')).toBe(true);
    const message = async () => ((await follow(id)) as { message?: string }).message;
    await act(id, 'complement', { message: 'Appelez le 06 12 34 56 78, casino, crédit facile.' });
    expect(await becomes(id, 'retenue')).toBe(true);
    await test.press('drop', reference);
    expect(await becomes(id, 'ouverte')).toBe(true);
    expect(await message()).toContain('écarté sans être transmis');
    await act(id, 'complement', { message: 'Merci de votre lecture.' });
    expect(await eventually(async () => (await message()) === undefined)).toBe(true);
  });

  it('completed while it is held, is still told for what it was held', async () => {
    const pitch = { message: 'Casino, crédit facile : 06 12 34 56 78.', [trapField]: 'robot' };
    const { id, reference } = await contribute({ nom: 'Réclame', ...pitch });
    expect(await becomes(id, 'retenue')).toBe(true);
    expect((await act(id, 'complement', { message: 'Merci de votre lecture.' })).status).toBe(202);
    const { stdout } = await test.press('show', reference);
    expect(stdout).toMatch(/piege:\d.* reclame:\d+/);
    expect(stdout).toContain('Casino');
  });

  it('keeps a conflict for a person, who may try again', async () => {
    test.forge.faults.push(new ForgeError('conflict', 'changé'));
    await test.service.start();
    const { id } = await contribute();
    expect(await becomes(id, 'conflit')).toBe(true);
    expect(test.forge.opened.size).toBe(0);
    await act(id, 'complement', { description_courte: 'De quoi peindre.' });
    expect(await becomes(id, 'ouverte')).toBe(true);
  });

  it('learns at once from a webhook that knows the secret, and from no other', async () => {
    await test.stop();
    test = await createTestService({
      FORGE: 'gitlab',
      GITLAB_URL: 'https://git.example.org',
      GITLAB_PROJECT: 'groupe/annuaire',
      GITLAB_TOKEN: 'glpat-x',
      GITLAB_WEBHOOK_SECRET: 'clé-du-crochet',
    });
    await test.service.start();
    const { id, reference } = await contribute();
    await becomes(id, 'ouverte');
    const branch = test.forge.opened.get(reference)?.branch;
    test.forge.reviews.set(reference, { state: 'fusionnee', comments: [] });
    const call = (secret: string) =>
      test.request('/api/gitlab/webhook', {
        method: 'POST',
        // A header holds bytes, and those of GitLab are UTF-8.
        headers: { 'x-gitlab-token': Buffer.from(secret).toString('latin1') },
        body: JSON.stringify({ object_attributes: { source_branch: branch, state: 'merged' } }),
      });
    expect((await call('devine')).status).toBe(403);
    expect((await call('clé-du-crochet')).status).toBe(204);
    expect(await becomes(id, 'fusionnee')).toBe(true);
  });

  it('is sent once when two services share a folder by mistake', async () => {
    const twin = createService(
      {
        DATA_DIR: test.dataDir,
        CONTENT_DIR: test.contentDir,
        PROOF_OF_WORK: 'off',
        DISPATCH_PER_MINUTE: '6000',
      },
      { forge: test.forge, write: () => undefined },
    );
    await Promise.all([test.service.start(), twin.start()]);
    const receipts = await Promise.all(
      Array.from({ length: 10 }, (_, index) => contribute({ nom: `Logiciel ${index}` })),
    );
    for (const { id } of receipts) expect(await becomes(id, 'ouverte')).toBe(true);
    expect(test.forge.attempts.sort()).toEqual(receipts.map(({ reference }) => reference).sort());
    await twin.stop();
  });

  it('is not acknowledged when it cannot be stored, and the text comes back', async () => {
    const busy = new DatabaseSync(join(test.dataDir, 'contributions.sqlite'));
    busy.exec('BEGIN IMMEDIATE');
    const response = await test.request('/api/contributions', {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ nom: 'Pinceau', licences: 'MIT', corps: 'Un texte à garder.' }),
    });
    busy.close();
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('Un texte à garder.');
  });

  it('waits for a person when its proposal is no more, shows no other in its place, and is sent anew', async () => {
    await test.service.start();
    const { id, reference } = await contribute();
    await becomes(id, 'ouverte');
    test.forge.opened.delete(reference);
    test.clock.ahead += 11 * 60_000;
    expect(await becomes(id, 'conflit')).toBe(true);
    expect((await follow(id)).url).toBeUndefined();
    expect(test.lines.some((line) => line.includes('"proposal-gone"'))).toBe(true);
    const store = openStore(test.service.settings, { now: Date.now });
    await store.apply(id, { type: 'retried' });
    store.close();
    expect(await becomes(id, 'ouverte')).toBe(true);
    expect(test.forge.opened.has(reference)).toBe(true);
  });

  it('erases what was sent some weeks after the end, and still answers', async () => {
    await test.service.start();
    const { id, reference } = await contribute({ message: 'Un message à oublier.' });
    await becomes(id, 'ouverte');
    test.forge.reviews.set(reference, { state: 'fusionnee', comments: [] });
    test.clock.ahead += 10_000;
    await becomes(id, 'fusionnee');
    expect(holds(test, 'Un message à oublier.')).toBe(true);
    test.clock.ahead += 31 * 24 * 3600 * 1000;
    expect(await eventually(() => Promise.resolve(!holds(test, 'Un message à oublier.')))).toBe(true);
    expect((await follow(id)).state).toBe('fusionnee');
  });
});

/** Whether what is kept of any contribution still says it. */
function holds(service: TestService, words: string): boolean {
  const database = openDatabase(service.dataDir);
  const rows = database.prepare('SELECT payload FROM submission').all();
  database.close();
  return JSON.stringify(rows).includes(words);
}
