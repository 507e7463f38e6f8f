import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { createConnection } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentPolicy, securityHeaders } from '#views/security-headers.ts';
import { launchBrowser } from './browser.ts';
import { startDirectory, type Directory } from './contribution-site.ts';
import { isPresent, needs } from './needs.ts';
import { startNginx, type Nginx } from './nginx.ts';
import { freePort } from './free-port.ts';

let directory: Directory;
let browser: Browser;
/** In front of a service that answers, with the Brotli module; and of one that does not, without it. */
let nginx: Nginx;
let down: Nginx;
const undo: (() => Promise<void>)[] = [];

beforeAll(async () => {
  if (!isPresent('nginx')) return;
  const [port, downPort, nobody] = [await freePort(), await freePort(), await freePort()];
  directory = await startDirectory({
    ALLOWED_ORIGINS: `http://127.0.0.1:${port}`,
    TRUSTED_PROXIES: '127.0.0.1',
    MAX_PER_CLIENT_PER_HOUR: '2',
    PROOF_OF_WORK: 'off',
  });
  undo.push(directory.stop);
  // A card to embed, which others may frame.
  await mkdir(`${directory.outDir}/notices/gimp`, { recursive: true });
  await writeFile(`${directory.outDir}/notices/gimp/carte.html`, '<!doctype html>');
  const words = { name: 'localhost', site: directory.outDir };
  const service = new URL(directory.url).host;
  nginx = await startNginx({ ...words, service }, { port, snippets: ['brotli'] });
  down = await startNginx({ ...words, service: `127.0.0.1:${nobody}` }, { port: downPort });
  browser = await launchBrowser();
  undo.push(nginx.stop, down.stop, () => browser.close());
});
afterAll(async () => {
  for (const step of undo.reverse()) await step();
});
beforeEach((context) => needs(context, 'nginx'));

async function ask(path: string, options: AskOptions = {}): Promise<Answer> {
  const { body, server = nginx, ...rest } = options;
  return new Promise((resolve, reject) => {
    const asked = request(`${server.url}${path}`, rest, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Bytes as no library would send them; gives the whole answer. */
function sayRaw(text: string): Promise<string> {
  const { port } = new URL(nginx.url);
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(port), '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const json = { 'content-type': 'application/json' };
const plainForm = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

describe('the nginx server file', () => {
  it('is accepted by nginx without a warning, with Brotli and without', () => {
    for (const { tested } of [nginx, down]) {
      expect(tested).toContain('syntax is ok');
      expect(tested).not.toContain('[warn]');
    }
  });

  it('says the policy that the project’s own server says', async () => {
    const { bytes } = await ask('/recherche.html');
    const worker = (await readdir(`${directory.outDir}/assets`)).find((name) =>
      name.startsWith('text-worker'),
    );
    expect(bytes.toString()).toContain('data-search-results');
    for (const path of [
      '/',
      '/recherche',
      '/recherche.html',
      `/assets/${worker}`,
      '/notices/gimp/carte.html',
    ])
      expect((await ask(path)).headers['content-security-policy'], path).toBe(contentPolicy(path));
    expect((await ask('/notices/gimp/carte.html')).headers['x-frame-options']).toBeUndefined();
  });

  const kinds: [string, number, string, AskOptions?][] = [
    ['a page', 200, '/'],
    ['a page without its extension', 200, '/notices/gimp'],
    ['the headers of a page alone', 200, '/notices/gimp.html', { method: 'HEAD' }],
    ['a compressed page', 200, '/notices/gimp.html', { headers: { 'accept-encoding': 'br' } }],
    ['a part of a page, all of it', 200, '/notices/gimp.html', { headers: { range: 'bytes=0-99' } }],
    [
      'a part that is not there, the page',
      200,
      '/notices/gimp.html',
      { headers: { range: 'bytes=99999999-' } },
    ],
    ['data', 200, '/notices.json'],
    ['an old address', 200, '/content/gimp'],
    ['a page that is not there', 404, '/rien'],
    ['a folder', 404, '/assets/'],
    ['a hidden file', 404, '/.construit-de'],
    ['measures', 404, '/metrics'],
    ['health', 404, '/healthz'],
    ['a text sent to a page', 405, '/', { method: 'POST' }],
    ['an address too long', 414, `/${'a'.repeat(9000)}`],
    ['the state of the service', 200, '/api/contributions/etat'],
    ['nothing at the service', 404, '/api/rien'],
    ['bad JSON', 400, '/api/contributions', { method: 'POST', headers: json, body: '{' }],
    [
      'a foreign form',
      403,
      '/api/contributions',
      { method: 'POST', headers: { ...json, origin: 'https://x.example' }, body: '{}' },
    ],
    [
      'too much for the service',
      413,
      '/api/contributions',
      { method: 'POST', headers: json, body: 'x'.repeat(6_000_000) },
    ],
    [
      'too much for nginx',
      413,
      '/api/contributions',
      { method: 'POST', headers: json, body: 'x'.repeat(9_000_000) },
    ],
    ['a service that is down, to a program', 503, '/api/contributions/etat', { down: true }],
    [
      'a service that is down, to a browser',
      503,
      '/api/contributions',
      { down: true, method: 'POST', headers: plainForm, body: 'nom=x' },
    ],
  ];
  for (const [kind, status, path, { down: isDown, ...options } = {}] of kinds) {
    it(`has every header, once, on the answer to ${kind} (${status})`, async () => {
      const answer = await ask(path, { ...options, ...(isDown ? { server: down } : {}) });
      expect(answer.status).toBe(status);
      checkHeaders(answer.headers);
    });
  }

  it('has every header on a 304, and on what is no HTTP', async () => {
    const { headers } = await ask('/notices/gimp.html');
    const again = await ask('/notices/gimp.html', { headers: { 'if-none-match': headers.etag } });
    expect(again.status).toBe(304);
    checkHeaders(again.headers);
    for (const bytes of ['GET / HTTP/1.1\r\n\r\n', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n']) {
      const answer = await sayRaw(bytes);
      expect(answer).toContain('400 Bad Request');
      for (const name of Object.keys(securityHeaders)) expect(answer).toContain(`${name}: `);
      expect(answer).toContain('Content-Security-Policy: ');
    }
  });

  // After https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
  it('passes what Mozilla’s Observatory looks at', async () => {
    const { headers } = await ask('/');
    const policy = String(headers['content-security-policy']);
    const directive = (name: string) => new RegExp(`(?:^|; )${name} ([^;]*)`).exec(policy)?.[1] ?? '';
    const checks = {
      'default-src none': directive('default-src') === "'none'",
      'no unsafe script': !/unsafe-inline|unsafe-eval|data:|\*|https?:/.test(directive('script-src')),
      'base-uri none': directive('base-uri') === "'none'",
      'form-action restricted': directive('form-action') === "'self'",
      'frame-ancestors none':
        directive('frame-ancestors') === "'none'" && headers['x-frame-options'] === 'DENY',
      'no foreign host in the policy': !/https?:|\s\*/.test(policy),
      nosniff: headers['x-content-type-options'] === 'nosniff',
      'private referrer': ['no-referrer', 'same-origin'].includes(String(headers['referrer-policy'])),
      'no cookie': headers['set-cookie'] === undefined,
      'no open CORS with credentials': headers['access-control-allow-credentials'] === undefined,
      'opener isolated': headers['cross-origin-opener-policy'] === 'same-origin',
      'no version told': headers.server === 'nginx',
      'HSTS over TLS': (await readFile('deploy/nginx/annuaire.conf', 'utf8')).includes(
        'on "max-age=31536000"',
      ),
    };
    expect(Object.entries(checks).filter(([, passed]) => !passed)).toEqual([]);
  });

  it('gives each kind of file its type', async () => {
    const types = {
      '/': 'text/html; charset=utf-8',
      '/notices/gimp': 'text/html; charset=utf-8',
      '/notices.csv': 'text/csv; charset=utf-8',
      '/notices.json': 'application/json; charset=utf-8',
      '/atom.xml': 'application/atom+xml; charset=utf-8',
      '/tags/dessin.xml': 'application/atom+xml; charset=utf-8',
      '/feed.json': 'application/feed+json; charset=utf-8',
      '/opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
      '/sitemap-index.xml': 'application/xml; charset=utf-8',
      '/robots.txt': 'text/plain; charset=utf-8',
      '/favicon.svg': 'image/svg+xml; charset=utf-8',
      '/pagefind/pagefind.js': 'text/javascript; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      for (const encoding of ['identity', 'gzip', 'br'])
        expect(
          (await ask(path, { headers: { 'accept-encoding': encoding } })).headers['content-type'],
          path,
        ).toBe(type);
    }
  });

  it('serves the files compressed at build, and says that it depends on who asks', async () => {
    const plain = await ask('/notices/gimp.html');
    const as = (encoding: string, server?: Nginx) =>
      ask('/notices/gimp.html', { headers: { 'accept-encoding': encoding }, ...(server ? { server } : {}) });
    const br = await as('gzip, br');
    const gz = await as('gzip, br', down);
    expect(br.headers['content-encoding']).toBe('br');
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
    expect(gunzipSync(gz.bytes).equals(plain.bytes)).toBe(true);
    expect(br.bytes.equals(await readFile(`${directory.outDir}/notices/gimp.html.br`))).toBe(true);
    for (const { headers } of [plain, br, gz]) expect(headers.vary).toMatch(/accept-encoding/i);
    // One page of text, and the rest of the visit: what every page wears is fetched once.
    expect(br.bytes.length).toBeLessThanOrEqual(6 * 1024);
  });

  it('sends what is asked in the clear to the same address over TLS, with every header', async () => {
    const server = await startNginx(
      { name: 'annuaire.example.org', site: directory.outDir, service: '127.0.0.1:1' },
      { port: await freePort(), snippets: ['https'] },
    );
    undo.push(server.stop);
    for (const [path, method] of [
      ['/notices/gimp?a=b', 'GET'],
      ['/rien', 'HEAD'],
      ['/api/contributions', 'POST'],
    ] as const) {
      const { status, headers } = await ask(path, { server, method, headers: { host: 'ailleurs.example' } });
      expect([status, headers.location]).toEqual([301, `https://annuaire.example.org${path}`]);
      checkHeaders(headers);
    }
  });

  it('lets browsers keep for ever only what never changes', async () => {
    const { bytes } = await ask('/contribuer.html');
    const asset = /\/assets\/[^"]+\.js/.exec(bytes.toString())?.[0] ?? '';
    const cached = async (path: string) => (await ask(path)).headers['cache-control'];
    expect(await cached(asset)).toBe('public, max-age=31536000, immutable');
    expect(await cached('/notices/gimp')).toBe('no-cache');
    expect(await cached('/assets/rien.js')).toBe('no-store');
    expect(await cached('/api/contributions/etat')).toBe('no-store');
  });
});

describe('nginx in front of the contribution service', () => {
  const send = (localAddress: string, forwarded: string) =>
    ask('/api/contributions', {
      method: 'POST',
      headers: { ...json, 'x-forwarded-for': forwarded },
      localAddress,
      body: JSON.stringify({ nom: `Essai ${Math.random()}`, licences: ['MIT'] }),
    });

  it('counts people by their own address, whatever they pretend', async () => {
    const one = [];
    for (const forged of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
      one.push((await send('127.0.0.1', forged)).status);
    expect(one).toEqual([202, 202, 429]);
    expect((await send('127.1.0.1', '192.0.2.1')).status).toBe(202);
  });

  it('passes on what a closed service says, with its own delay', async () => {
    await directory.command('contributions', 'close', 'Pause de fin d’année');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const { status, headers, bytes } = await send('127.2.0.1', '192.0.2.1');
    await directory.command('contributions', 'open');
    expect(status).toBe(503);
    expect(JSON.parse(bytes.toString())).toMatchObject({ open: false, message: 'Pause de fin d’année' });
    expect(String(headers['retry-after'])).toMatch(/^\d+$/);
  });

  it('says in JSON that the service is down, and when to come back', async () => {
    const { headers, bytes } = await ask('/api/contributions/etat', { server: down });
    expect(JSON.parse(bytes.toString())).toMatchObject({ open: false });
    expect(headers['content-type']).toContain('application/json');
    expect(headers['retry-after']).toBe('120');
  });

  for (const javaScriptEnabled of [true, false]) {
    it(`tells a person that the service is down, ${javaScriptEnabled ? 'with' : 'without'} JavaScript, and keeps their text`, async () => {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`${down.url}/contribuer.html`, { waitUntil: 'networkidle' });
      if (javaScriptEnabled) {
        expect(await page.locator('main').innerText()).toContain('ne répond pas');
      } else {
        await page.fill('form.contribution input[name=nom]', 'Mon logiciel');
        await page.click('form.contribution button[type=submit]:has-text("Envoyer")');
        expect(await page.locator('h1').innerText()).toBe('Le formulaire ne répond pas pour le moment');
        expect(await page.locator('main').innerText()).toContain('Votre texte n’est pas perdu');
        await page.goBack();
        expect(await page.inputValue('form.contribution input[name=nom]')).toBe('Mon logiciel');
      }
      await context.close();
    });
  }

  it('lets every type of page live under its policy', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
    });
    const pages = [
      '/',
      '/recherche.html?q=dessin',
      '/notices/gimp',
      '/notices',
      '/contribuer',
      '/suivi',
      '/etat',
      '/rien',
    ];
    for (const path of pages) await page.goto(`${nginx.url}${path}`, { waitUntil: 'networkidle' });
    expect(refused).toEqual([]);
    await context.close();
  });
});

/** Every security header, once: two policies would both apply, two types would confuse. */
function checkHeaders(headers: IncomingHttpHeaders): void {
  for (const [name, value] of Object.entries(securityHeaders))
    expect(headers[name.toLowerCase()], name).toBe(value);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  expect(String(headers['content-security-policy']).match(/default-src/g)).toHaveLength(1);
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['cache-control']).toBeTruthy();
}

interface AskOptions {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
  /** The address one asks from. */
  localAddress?: string;
  server?: Nginx;
  down?: boolean;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}
