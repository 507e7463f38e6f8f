import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { aNotice, createTestService, eventually, type TestService } from './test-service.ts';

let test: TestService;
beforeEach(async () => {
  test = await createTestService({ MAX_PER_CLIENT_PER_HOUR: '100' });
});
afterEach(() => test.stop());

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  test.request('/api/contributions', {
    method: 'POST',
    headers: { accept: 'text/html,*/*', ...headers },
    body: new URLSearchParams(fields),
  });

const read = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe('what the service answers', () => {
  it('says whether contributions are open, with a token, and is never cached', async () => {
    const response = await test.request('/api/contributions/etat');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await read(response)).toEqual({ open: true, token: expect.any(String) as string });
  });

  it('gives a receipt with a secret number, and a public reference that has nothing to do with it', async () => {
    const response = await test.post(aNotice());
    expect(response.status).toBe(202);
    const { id, reference, suivi } = await read(response);
    expect(id).toMatch(/^[0-9a-f]{40}$/);
    expect(reference).toMatch(/^[0-9a-z]{10,26}$/);
    expect(suivi).toBe(`https://annuaire.example.org/suivi.html#${String(id)}`);
  });

  it.each([
    ['a withdrawal', (id: string) => `/api/contributions/${id}/retrait`],
    ['a « yes, still right »', () => '/api/contributions/verification'],
  ])('says that %s could not be kept, and when to ask again', async (_, pathOf) => {
    const { id } = await read(await test.post(aNotice()));
    const other = new DatabaseSync(join(test.dataDir, 'contributions.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const ask = () =>
      test.request(pathOf(String(id)), { method: 'POST', body: new URLSearchParams({ notice: 'plume' }) });
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    other.close();
    expect((await ask()).ok).toBe(true);
  });

  it('sends a browser to the receipt page', async () => {
    const response = await form({ nom: 'Pinceau', licences: 'MIT' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(
      /^https:\/\/annuaire\.example\.org\/contribuer\/merci\.html#[0-9a-f]{40}$/,
    );
  });

  it('takes the same fields as JSON, as a form and as a form with a file', async () => {
    const body = new FormData();
    body.append('nom', 'Pinceau');
    body.append('licences', 'MIT');
    body.append('plateformes', 'windows');
    body.append('plateformes', 'macos');
    const logo = await sharp({
      create: { width: 700, height: 900, channels: 4, background: '#5b3f8c' },
    })
      .png()
      .toBuffer();
    body.append('logo', new Blob([new Uint8Array(logo)], { type: 'application/x-nonsense' }), 'photo.exe');
    expect((await test.request('/api/contributions', { method: 'POST', body })).status).toBe(202);
    const proposal = await test.sent();
    expect(proposal.files.map(({ path }) => path)).toEqual([
      'content/notices/pinceau.md',
      'content/logos/pinceau.webp',
    ]);
    const picture = await sharp(proposal.files[1]?.content).metadata();
    expect([picture.format, picture.height, picture.exif]).toEqual(['webp', 512, undefined]);
  });

  it('lists everything wrong, by field, in French', async () => {
    const response = await test.post({ nom: 'X'.repeat(101), licences: ['Propriétaire'], inconnu: 'x' });
    expect(response.status).toBe(422);
    const { issues } = (await read(response)) as {
      issues: { code: string; path: string[]; message: string }[];
    };
    expect(issues.map(({ code, path }) => [code, path[0]])).toEqual(
      expect.arrayContaining([
        ['trop-long', 'nom'],
        ['champ-inconnu', 'inconnu'],
      ]) as unknown,
    );
    for (const { message } of issues) expect(message).toMatch(/\p{L}{3}/u);
  });

  it('gives a browser its form back, filled in, errors first, nothing executed', async () => {
    const response = await form({ nom: '', licences: 'MIT', corps: '</textarea><script>alert(1)</script>' });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await response.text();
    expect(html).toContain('href="#champ-nom"');
    expect(html.indexOf('id="erreurs"')).toBeLessThan(html.indexOf('<form'));
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('value="MIT"');
  });

  it('gives the same receipt for the same submission, by header or by field, and stores nothing new', async () => {
    const submission_id = randomUUID();
    const first = await read(await test.post(aNotice({ submission_id })));
    const again = await test.post(aNotice(), { 'idempotency-key': submission_id });
    expect(again.status).toBe(202);
    expect(await read(again)).toEqual(first);
    const capitals = await test.post(aNotice(), { 'idempotency-key': submission_id.toUpperCase() });
    expect(await read(capitals)).toEqual(first);
    const quoted = await test.post(aNotice(), { 'idempotency-key': `"${submission_id}"` });
    expect(await read(quoted)).toEqual(first);
    await test.service.start();
    expect(await eventually(() => test.forge.opened.size > 0)).toBe(true);
    expect(test.forge.opened.size).toBe(1);
  });

  it('says what an address takes to a request that it does not', async () => {
    for (const [path, method, allow] of [
      ['/api/contributions', 'PUT', 'GET, POST'],
      ['/api/contributions/inconnue', 'DELETE', 'GET'],
      ['/api/contributions/inconnue/retrait', 'GET', 'POST'],
      ['/api/contributions/verification', 'GET', 'POST'],
      ['/healthz', 'POST', 'GET'],
      ['/metrics', 'DELETE', 'GET'],
    ] as const) {
      const { status, headers } = await test.request(path, { method });
      expect([status, headers.get('allow')]).toEqual([405, allow]);
    }
  });

  it('gives one receipt to fifty simultaneous repeats', async () => {
    const submission_id = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => test.post(aNotice({ submission_id })).then(read)),
    );
    expect(answers[0]?.id).toMatch(/^[0-9a-f]{40}$/);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('never gives someone’s number for another text under the same key, and loses nothing', async () => {
    const submission_id = randomUUID();
    const first = await read(await test.post(aNotice({ submission_id })));
    for (const other of [{ submission_id }, aNotice({ nom: 'Autre', submission_id })]) {
      const answer = await test.post(other);
      expect(answer.status).toBe(409);
      const body = await read(answer);
      expect(body.message).toMatch(/[.!]$/);
      expect(JSON.stringify(body)).not.toContain(String(first.id));
    }
    for (const guess of ['1', 'essai-1', '00000000-0000-0000-0000-000000000000'])
      expect((await test.post(aNotice(), { 'idempotency-key': guess })).status).toBe(422);
    for (const submission_id of [1, [randomUUID()], {}])
      expect((await test.post(aNotice({ submission_id }))).status).toBe(422);
  });

  it('keeps what a browser sends again after « Back » as another contribution', async () => {
    const submission_id = randomUUID();
    const first = await form({ nom: 'Pinceau', licences: 'MIT', submission_id });
    const same = await form({ nom: 'Pinceau', licences: 'MIT', submission_id });
    // A button pressed twice sends it twice at once.
    const others = await Promise.all(
      Array.from({ length: 3 }, () => form({ nom: 'Gouache', licences: 'MIT', submission_id })),
    );
    const again = await form({ nom: 'Gouache', licences: 'MIT', submission_id });
    expect([first, same, ...others, again].map(({ status }) => status)).toEqual(Array(6).fill(303));
    const placeOf = ({ headers }: Response) => headers.get('location');
    expect(placeOf(same)).toBe(placeOf(first));
    expect([...new Set([...others, again].map(placeOf))]).toEqual([
      expect.not.stringMatching(placeOf(first) ?? ''),
    ]);
    await test.service.start();
    expect(await eventually(() => test.forge.opened.size === 2)).toBe(true);
  });

  it('never mixes contributions that come together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => test.post(aNotice({ nom: `Logiciel ${index}` })).then(read)),
    );
    await test.service.start();
    expect(await eventually(() => test.forge.opened.size === 40)).toBe(true);
    for (const [index, { reference }] of answers.entries()) {
      const proposal = test.forge.opened.get(String(reference));
      expect(new TextDecoder().decode(proposal?.files[0]?.content)).toContain(`nom: "Logiciel ${index}"\n`);
    }
  });

  it.each([
    ['a type it does not know', { 'content-type': 'text/plain' }, 'nom=x', 415],
    ['JSON that is not', { 'content-type': 'application/json' }, '{"nom":', 400],
    ['JSON that is a list', { 'content-type': 'application/json' }, '[]', 400],
    ['a multipart without its boundary', { 'content-type': 'multipart/form-data' }, 'x', 400],
    ['bytes that are not text', { 'content-type': 'application/json' }, new Uint8Array([0xff, 0xfe]), 400],
    [
      'another site',
      {
        'content-type': 'application/json',
        origin: 'https://ailleurs.example',
        'sec-fetch-site': 'cross-site',
      },
      '{}',
      403,
    ],
    ['a sandboxed page', { 'content-type': 'application/json', origin: 'null' }, '{}', 403],
  ])('refuses %s with a sentence', async (_case, headers, body, status) => {
    const response = await test.request('/api/contributions', {
      method: 'POST',
      headers: headers as unknown as Record<string, string>,
      body,
    });
    expect(response.status).toBe(status);
    expect((await read(response)).message).toMatch(/[.!]$/);
  });

  it('refuses what is too large, however it is sent, and gives a browser its text back', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(256 * 1024).fill(0x20));
      },
    });
    const chunked = await test.request('/api/contributions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(413);

    const body = new FormData();
    body.append('nom', 'Pinceau');
    body.append('corps', 'Un long texte à ne pas perdre.');
    body.append('logo', new Blob([new Uint8Array(5_000_000)]), 'photo.png');
    const response = await test.request('/api/contributions', {
      method: 'POST',
      headers: { accept: 'text/html' },
      body,
    });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('Un long texte à ne pas perdre.');
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'logo-svg'],
    ['something else', 'MZ not a picture', 'logo-type'],
    ['a broken picture', '\x89PNG\r\n\x1a\n broken', 'logo-illisible'],
  ])('refuses %s as a logo with a sentence', async (_case, content, code) => {
    const body = new FormData();
    body.append('nom', 'Pinceau');
    body.append('licences', 'MIT');
    body.append('logo', new Blob([Uint8Array.from(content, (c) => c.charCodeAt(0))]), 'logo.png');
    const response = await test.request('/api/contributions', { method: 'POST', body });
    expect(response.status).toBe(422);
    expect((await read(response)).issues).toEqual([expect.objectContaining({ code, path: ['logo'] })]);
  });

  it('answers 404 to a number nobody was given', async () => {
    expect((await test.request('/api/contributions/unknown')).status).toBe(404);
    expect((await test.request(`/api/contributions/${'0'.repeat(40)}`)).status).toBe(404);
  });

  it('lets the configured site read its answers, and no other', async () => {
    const ask = (origin: string) => test.request('/api/contributions/etat', { headers: { origin } });
    const ours = await ask('https://annuaire.example.org');
    expect(ours.headers.get('access-control-allow-origin')).toBe('https://annuaire.example.org');
    expect(ours.headers.get('access-control-expose-headers')).toBe('Retry-After');
    expect((await ask('https://ailleurs.example')).headers.has('access-control-allow-origin')).toBe(false);
  });

  it('lets the page of the configured site, and no other, ask whether it may send', async () => {
    const ask = async (origin: string) => {
      const asked = { origin, 'access-control-request-method': 'POST' };
      const { status, headers } = await test.request('/api/contributions', {
        method: 'OPTIONS',
        headers: asked,
      });
      const allowed = ['origin', 'methods', 'headers'].map((name) =>
        headers.get(`access-control-allow-${name}`),
      );
      return { status, allowed, vary: headers.get('vary') };
    };
    expect(await ask('https://annuaire.example.org')).toMatchObject({
      status: 204,
      allowed: ['https://annuaire.example.org', 'GET,POST', 'content-type,idempotency-key'],
      vary: expect.stringContaining('Origin') as string,
    });
    expect((await ask('https://ailleurs.example')).allowed[0]).toBeNull();
  });

  it('closes every answer to frames, guesses and caches, errors included', async () => {
    for (const path of ['/api/contributions/etat', '/api/contributions/unknown', '/healthz', '/nowhere']) {
      const { headers } = await test.request(path);
      const sent = ['x-content-type-options', 'referrer-policy', 'x-frame-options', 'cache-control'];
      expect(sent.map((name) => headers.get(name))).toEqual(['nosniff', 'same-origin', 'DENY', 'no-store']);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    }
    const page = await test.request('/api/contributions/formulaire');
    expect(page.headers.get('content-security-policy')).toContain('form-action');
  });

  it('tells a browser that a software was refused, with the reason, before sending for good', async () => {
    const fields = { nom: 'Logiciel privateur', licences: 'MIT' };
    const told = await form(fields);
    expect(told.status).toBe(422);
    const html = await told.text();
    expect(html).toContain('Sa licence n’est pas libre.');
    expect(html).toContain('name="confirmer"');
    expect((await form({ ...fields, confirmer: 'oui' })).status).toBe(303);
  });

  it('shows its form filled with a notice to correct, and sends only what changes', async () => {
    const page = await test.request('/api/contributions/formulaire?notice=plume');
    const html = await page.text();
    expect(html).toContain('>\nDe quoi écrire simplement.</textarea>');
    const response = await form({
      notice: 'plume',
      nom: 'Plume',
      description_courte: 'De quoi écrire, vraiment.',
    });
    expect(response.status).toBe(303);
    const proposal = await test.sent();
    expect(new TextDecoder().decode(proposal.files[0]?.content)).toBe(
      test.forge.notices.get('plume')?.replace('De quoi écrire simplement.', 'De quoi écrire, vraiment.'),
    );
  });

  it('knows a notice that was accepted a moment ago', async () => {
    await test.request('/api/contributions/formulaire');
    const text =
      test.forge.notices.get('plume')?.replaceAll('Plume', 'Crayon').replaceAll('plume', 'crayon') ?? '';
    await writeFile(join(test.contentDir, 'notices', 'crayon.md'), text);
    const response = await test.post({ notice: 'crayon', description_courte: 'De quoi dessiner.' });
    expect(response.status).toBe(202);
  });

  it('refuses a correction that changes nothing, and one of a notice that is not there', async () => {
    const same = await read(await test.post({ notice: 'plume', nom: 'Plume' }));
    expect(same.issues).toEqual([expect.objectContaining({ code: 'rien-a-changer' })]);
    const gone = await read(await test.post({ notice: 'disparue', nom: 'Plume' }));
    expect(gone.issues).toEqual([expect.objectContaining({ code: 'notice-inconnue' })]);
  });
});
