import { execFile, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createVisitor, type VisitorOptions } from '#adapters/link-visitor/create-visitor.ts';
import { createNetwork } from '#adapters/link-visitor/network.ts';
import { visitLinks } from '#adapters/link-visitor/visit-links.ts';
import { listAddresses } from '#domain/links/addresses.ts';
import { classifyVisit } from '#domain/links/classify.ts';
import { linksReportSchema, type LinksReport } from '#domain/links/report.ts';
import { closedPort, openSecureSite, openTown, type Page, type SecureSite, type Town } from './links-town.ts';

const run = promisify(execFile);
const at = '2026-11-22T10:00:00.000Z';

const visitor = (options: Partial<VisitorOptions> = {}) =>
  createVisitor({
    network: createNetwork({ allowInside: true }),
    userAgent: 'annuaire-essai-liens/1',
    signal: new AbortController().signal,
    timeoutMs: 5000,
    delayMs: 0,
    retryDelayMs: 0,
    ...options,
  });

describe('visiting one address', () => {
  let town: Town;
  const open = async (pages: Record<string, Page>) => {
    town = await openTown(pages);
  };
  const visit = async (url: string, options: Partial<VisitorOptions> = {}, wantsPage = true) =>
    classifyVisit(await visitor(options)(url, { wantsPage }), at);
  const asked = (host: string) =>
    town.asked.filter((one) => one.host === host && one.path !== '/robots.txt').map(({ method }) => method);

  afterEach(() => town.close());

  it('finds a site that answers good, with HEAD alone when the page is not wanted', async () => {
    await open({});
    expect(await visit(town.url('site'), {}, false)).toEqual({ at, reason: 'repond', status: 200 });
    expect(asked('site')).toEqual(['HEAD']);
  });

  it.each([
    [404, 'introuvable', ['HEAD', 'GET']],
    [410, 'introuvable', ['HEAD', 'GET']],
    [401, 'acces-restreint', ['HEAD']],
    [403, 'acces-restreint', ['HEAD', 'GET']],
    [429, 'trop-de-demandes', ['HEAD']],
    [503, 'service-indisponible', ['HEAD']],
    [500, 'reponse-inattendue', ['HEAD', 'GET', 'GET']],
  ])('understands %i, and insists only where it serves', async (status, reason, methods) => {
    await open({ site: { status, headers: { 'retry-after': '0' } }, 'site/robots.txt': { status: 404 } });
    expect(await visit(town.url('site'))).toEqual({ at, reason, status });
    expect(asked('site')).toEqual(methods);
  });

  it.each([403, 405, 501, 404])(
    'does not believe a HEAD answered with %i when GET succeeds',
    async (status) => {
      await open({ site: ({ method }) => ({ status: method === 'HEAD' ? status : 200 }) });
      expect(await visit(town.url('site'), {}, false)).toMatchObject({ reason: 'repond' });
      expect(asked('site')).toEqual(['HEAD', 'GET']);
    },
  );

  it('asks with GET when HEAD is hung up on', async () => {
    await open({ site: ({ method }) => (method === 'HEAD' ? 'hang-up' : { status: 200 }) });
    expect(await visit(town.url('site'))).toMatchObject({ reason: 'repond' });
  });

  it('proves nothing from a site that hangs up or never answers', async () => {
    await open({ coupe: 'hang-up', muet: 'never', 'muet/robots.txt': { status: 404 } });
    expect(await visit(town.url('coupe'))).toEqual({ at, reason: 'connexion-coupee' });
    expect(await visit(town.url('muet'), { timeoutMs: 100 })).toEqual({ at, reason: 'delai-depasse' });
  });

  it('counts as failures a closed port and a name that is gone', async () => {
    await open({});
    expect(await visit(`http://site.localhost:${await closedPort()}/`)).toEqual({
      at,
      reason: 'connexion-refusee',
    });
    const network = createNetwork({
      allowInside: true,
      resolve: (_name, _options, callback) =>
        callback(Object.assign(new Error('gone'), { code: 'ENOTFOUND' }), []),
    });
    expect(await visit('http://disparu.example/', { network })).toEqual({ at, reason: 'domaine-disparu' });
  });

  it('follows redirects by hand and tells where the address has moved for good', async () => {
    await open({
      'vieux/a': { status: 301, headers: { location: '/b' } },
      'vieux/b': () => ({ status: 308, headers: { location: town.url('neuf', '/c') } }),
      'neuf/c': { status: 302, headers: { location: '/session' } },
    });
    const visited = await visitor()(town.url('vieux', '/a'), { wantsPage: true });
    expect(visited.hops.map(({ url, status }) => [new URL(url).pathname, status])).toEqual([
      ['/a', 301],
      ['/b', 308],
      ['/c', 302],
      ['/session', 200],
    ]);
    expect(classifyVisit(visited, at)).toMatchObject({ reason: 'redirige', target: town.url('neuf', '/c') });
  });

  it('follows a redirect written in raw UTF-8 as browsers do, for a page and for robots.txt', async () => {
    const server = createServer((socket) => {
      socket.once('data', (data) => {
        const [, path = ''] = data.toString('latin1').split(' ');
        const found = path === '/caf%C3%A9' || path === '/r%C3%A8gles';
        const location = { '/': '/café', '/robots.txt': '/règles' }[path];
        socket.end(
          location === undefined
            ? `HTTP/1.1 ${found ? 200 : 404} Vu\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`
            : `HTTP/1.1 301 Moved\r\nLocation: ${location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
        );
      });
    });
    await open({});
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const visited = await visitor()(`http://utf8.localhost:${port}/`, { wantsPage: false });
    server.close();
    expect(visited.hops.map(({ url, status }) => [new URL(url).pathname, status])).toEqual([
      ['/', 301],
      ['/caf%C3%A9', 200],
    ]);
  });

  it('goes to no other port than those of the web', async () => {
    await open({});
    const network = createNetwork({
      resolve: (_name, _options, callback) => callback(null, [{ address: '9.9.9.9', family: 4 }]),
    });
    expect(await visit('https://exemple.org:8443/', { network })).toEqual({ at, reason: 'port-inhabituel' });
  });

  it('stops in a circle, after five redirects, and at what is not the web', async () => {
    await open({
      cercle: { status: 302, headers: { location: '/' } },
      long: ({ count }) => ({ status: 302, headers: { location: `/${count}` } }),
      'long/robots.txt': { status: 404 },
      ftp: { status: 302, headers: { location: 'ftp://site.localhost/' } },
      vide: { status: 302 },
    });
    expect((await visit(town.url('cercle'))).reason).toBe('trop-de-redirections');
    expect((await visit(town.url('long'))).reason).toBe('trop-de-redirections');
    expect(asked('long')).toHaveLength(6);
    expect((await visit(town.url('ftp'))).reason).toBe('redirection-illisible');
    expect((await visit(town.url('vide'))).reason).toBe('redirection-illisible');
  });

  it('sees a parked domain, from the first 64 KB alone', async () => {
    const sale = '<title>Ce nom de domaine est à vendre</title>';
    await open({
      parque: { status: 200, body: `<!doctype html>${sale}` },
      loin: { status: 200, body: `<!doctype html><!--${'x'.repeat(70_000)}-->${sale}` },
    });
    expect((await visit(town.url('parque'))).reason).toBe('domaine-parque');
    expect((await visit(town.url('loin'))).reason).toBe('repond');
  });

  it('does what robots.txt says to it by name, at each redirect too', async () => {
    await open({
      'ferme/robots.txt': { status: 200, body: 'User-agent: annuaire-essai-liens\nDisallow: /prive\n' },
      'panne/robots.txt': { status: 500 },
      'vers/': () => ({ status: 302, headers: { location: town.url('ferme', '/prive/x') } }),
    });
    expect((await visit(town.url('ferme', '/prive/x'))).reason).toBe('robots-refuses');
    expect((await visit(town.url('ferme', '/public'))).reason).toBe('repond');
    expect((await visit(town.url('vers'))).reason).toBe('robots-refuses');
    expect((await visit(town.url('panne'))).reason).toBe('robots-illisible');
    expect(town.asked.some(({ path }) => path === '/prive/x')).toBe(false);
    expect(asked('panne')).toEqual([]);
  });

  it('says who it is, asks for French, sends no cookie and no referrer', async () => {
    await open({});
    await visit(town.url('site'));
    for (const { agent, headers } of town.asked) {
      expect(agent).toBe('annuaire-essai-liens/1');
      expect(headers['accept-language']).toMatch(/^fr/);
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  it('goes nowhere inside: neither by name, nor in figures, nor through a redirect', async () => {
    await open({ site: () => ({ status: 302, headers: { location: town.url('coffre') } }) });
    const network = createNetwork();
    const { port } = new URL(town.url('site'));
    for (const address of [
      town.url('site'),
      `http://127.0.0.1:${port}/`,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://2130706433:${port}/`,
      'http://10.0.0.1/',
      'http://169.254.169.254/latest/meta-data/',
    ])
      expect((await visit(address, { network })).reason).toBe('adresse-interne');
    expect(town.asked).toEqual([]);

    // Only the first site is taken for one of the world: the redirect must not reach the second.
    const outside = createNetwork({ allowInside: true });
    const first = {
      ...network,
      lookup: outside.lookup,
      allows: (url: URL) => url.hostname.startsWith('site.'),
    };
    expect((await visit(town.url('site'), { network: first })).reason).toBe('adresse-interne');
    expect(asked('coffre')).toEqual([]);
  });

  it('refuses a name that resolves inside', async () => {
    await open({});
    const network = createNetwork({
      resolve: (_name, _options, callback) => callback(null, [{ address: '192.168.1.1', family: 4 }]),
    });
    expect((await visit('http://piege.example/', { network })).reason).toBe('adresse-interne');
  });
});

describe('visiting a secure site', () => {
  let good: SecureSite | undefined;
  let ending: SecureSite | undefined;
  beforeAll(async () => {
    good = await openSecureSite('DNS:site.localhost', 90);
    ending = await openSecureSite('DNS:site.localhost', 5);
  });
  afterAll(async () => {
    await good?.close();
    await ending?.close();
  });

  const reason = async (site: SecureSite, host: string, ca: string | undefined) =>
    classifyVisit(
      await visitor({ network: createNetwork({ allowInside: true, ca }) })(site.url(host), {
        wantsPage: true,
      }),
      new Date().toISOString(),
    ).reason;

  it('believes a good certificate, and refuses one it does not know or of another name', async ({ skip }) => {
    if (good === undefined) return skip('openssl is not there');
    expect(await reason(good, 'site', good.ca)).toBe('repond');
    expect(await reason(good, 'site', undefined)).toBe('certificat-invalide');
    expect(await reason(good, 'autre', good.ca)).toBe('certificat-invalide');
  });

  it('tells of a certificate near its end', async ({ skip }) => {
    if (ending === undefined) return skip('openssl is not there');
    expect(await reason(ending, 'site', ending.ca)).toBe('certificat-bientot-expire');
  });
});

describe('visiting many addresses', () => {
  let town: Town;
  afterEach(() => town.close());

  const notices = (urls: readonly string[]) =>
    listAddresses(
      urls.map((url, index) => ({
        slug: `outil-${index}`,
        notice: { nom: `Outil ${index}`, licences: ['MIT'], site_web: url },
        corps: '',
      })),
    );
  const roundOf = async (
    urls: readonly string[],
    { former, now = at, signal = new AbortController().signal }: RoundOptions = {},
  ) => {
    const addresses = notices(urls);
    const saved: LinksReport[] = [];
    const report = await visitLinks({
      addresses,
      todo: urls,
      former,
      started: now,
      visit: visitor({ signal }),
      save: (one) => {
        saved.push(one);
        return Promise.resolve();
      },
      now: () => new Date(now),
      signal,
    });
    return { report, saved };
  };

  it('declares dead only what failed three times over three days', async () => {
    let status = 404;
    town = await openTown({ mort: () => ({ status }), 'mort/robots.txt': { status: 404 } });
    const url = town.url('mort');
    let former: LinksReport | undefined;
    const stateOn = async (day: number) => {
      former = (await roundOf([url], { former, now: `2026-11-${day}T03:00:00.000Z` })).report;
      const link = former.links[0];
      return [link?.state, link?.failures, link?.since];
    };
    const first = '2026-11-22T03:00:00.000Z';
    expect(await stateOn(22)).toEqual(['inconnu', 1, first]);
    expect(await stateOn(23)).toEqual(['inconnu', 2, first]);
    expect(await stateOn(24)).toEqual(['inconnu', 3, first]);
    expect(await stateOn(25)).toEqual(['critique', 4, first]);
    status = 200;
    expect(await stateOn(26)).toEqual(['ok', 0, '2026-11-26T03:00:00.000Z']);
  });

  it('asks each host one thing at a time, whatever the number of its addresses', async () => {
    town = await openTown({});
    await roundOf(Array.from({ length: 12 }, (_, index) => town.url('forge', `/${index}`)));
    expect(Math.max(...town.asked.map(({ together }) => together))).toBe(1);
    expect(town.asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
    // So many addresses on one host: a forge, whose pages need not be read.
    expect(town.asked.filter(({ method, path }) => method === 'GET' && path !== '/robots.txt')).toEqual([]);
  });

  it('leaves alone a host that said « too many » three times', async () => {
    town = await openTown({
      forge: { status: 429, headers: { 'retry-after': '0' } },
      'forge/robots.txt': { status: 404 },
    });
    const urls = Array.from({ length: 10 }, (_, index) => town.url('forge', `/${index}`));
    const { report } = await roundOf(urls);
    expect(town.asked.filter(({ path }) => path !== '/robots.txt')).toHaveLength(3);
    expect(report.counts).toMatchObject({ inconnu: 10, total: 10 });
    expect(report.round.finished).toBe(at);
  });

  it('keeps what it saw when it is stopped, and leaves the rest for later', async () => {
    const stop = new AbortController();
    town = await openTown({
      site: ({ path }) => {
        if (path === '/2') stop.abort();
        return { status: path === '/robots.txt' ? 404 : 200 };
      },
    });
    const urls = Array.from({ length: 6 }, (_, index) => town.url('site', `/${index}`));
    const { report, saved } = await roundOf(urls, { signal: stop.signal });
    expect(report.links.filter(({ visited }) => visited !== undefined)).toHaveLength(2);
    expect(report.round.finished).toBeNull();
    expect(saved.at(-1)).toEqual(report);
  });
});

describe('npm run links', () => {
  let town: Town;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annuaire-liens-'));
    await mkdir(join(folder, 'content', 'notices'), { recursive: true });
    await cp('content/site.yaml', join(folder, 'content', 'site.yaml'));
  });
  afterEach(async () => {
    await town.close();
    await rm(folder, { recursive: true, force: true });
  });

  const env = () => ({
    ...process.env,
    CONTENT_DIR: join(folder, 'content'),
    DATA_DIR: join(folder, 'data'),
  });
  const links = (...args: string[]) =>
    run(process.execPath, ['scripts/links.ts', '--allow-private', ...args], { env: env() });
  const writeNotice = (slug: string, url: string) =>
    writeFile(
      join(folder, 'content', 'notices', `${slug}.md`),
      `---\nnom: "${slug}"\nsite_web: "${url}"\nlicences:\n  - "MIT"\n---\nUn texte.\n`,
    );
  const readReport = async () =>
    linksReportSchema.parse(JSON.parse(await readFile(join(folder, 'data', 'links.json'), 'utf8')));

  it('prints the file it writes, as JSON, with nothing else on standard output', async () => {
    town = await openTown({ mort: { status: 404 } });
    await writeNotice('vivant', town.url('vivant'));
    await writeNotice('mort', town.url('mort'));
    const { stdout, stderr } = await links('--format', 'json');
    expect(linksReportSchema.parse(JSON.parse(stdout))).toEqual(await readReport());
    expect(
      (await readReport()).links.map(({ uses, state, reason }) => [uses[0]?.notice, state, reason]),
    ).toEqual([
      ['mort', 'inconnu', 'introuvable'],
      ['vivant', 'ok', 'repond'],
    ]);
    expect(stderr).toContain('Adresses à visiter : 2, sur 2.');
    expect(town.asked[0]?.agent).toBe('annuaire-libre-liens/1');
  });

  it('goes on with a round cut short by --limit, then begins another', async () => {
    town = await openTown({});
    for (const name of ['a', 'b', 'c']) await writeNotice(name, town.url(name));
    const first = await links('--limit', '2');
    expect(first.stdout).toContain('Adresses restant à visiter : 1');
    expect((await readReport()).round.finished).toBeNull();
    const second = await links();
    expect(second.stderr).toMatch(/^Suite de la visite .* Adresses à visiter : 1, sur 3\.$/m);
    expect((await readReport()).round.finished).not.toBeNull();
    expect((await links()).stderr).toContain('Adresses à visiter : 3, sur 3.');
  });

  it('visits one notice again with --only', async () => {
    town = await openTown({});
    for (const name of ['a', 'b']) await writeNotice(name, town.url(name));
    await links('--only', 'b');
    expect(new Set(town.asked.map(({ host }) => host))).toEqual(new Set(['b']));
    await expect(links('--only', 'absent')).rejects.toMatchObject({ code: 1 });
  });

  it('stops at SIGTERM with what it has, ready to go on', async () => {
    town = await openTown({ muet: 'never' });
    await writeNotice('a', town.url('a'));
    await writeNotice('muet', town.url('muet'));
    const child = spawn(process.execPath, ['scripts/links.ts', '--allow-private'], { env: env() });
    const printed: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
    while (
      !town.asked.some(({ host }) => host === 'muet') ||
      !town.asked.some(({ host, method }) => host === 'a' && method === 'GET')
    )
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(0);
    expect(printed.join('')).toContain('Visite interrompue');
    expect((await readReport()).round.finished).toBeNull();
  });

  it('keeps aside a file it cannot read, and starts afresh', async () => {
    town = await openTown({});
    await writeNotice('a', town.url('a'));
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'links.json'), '{"version": 1, "links": [');
    expect((await links()).stderr).toContain('était illisible');
    expect(await readdir(join(folder, 'data'))).toHaveLength(2);
    expect((await readReport()).counts.total).toBe(1);
  });

  it('writes permanent redirects of the same host with --apply, and touches nothing else', async () => {
    town = await openTown({
      'site/ancien': { status: 301, headers: { location: '/nouveau' } },
      parti: () => ({ status: 301, headers: { location: town.url('ailleurs', '/x') } }),
    });
    await writeNotice('bouge', town.url('site', '/ancien'));
    await writeNotice('parti', town.url('parti', '/x'));
    await links();
    const { stdout } = await links('--apply');
    const text = (slug: string) => readFile(join(folder, 'content', 'notices', `${slug}.md`), 'utf8');
    expect(await text('bouge')).toBe(
      `---\nnom: "bouge"\nsite_web: "${town.url('site', '/nouveau')}"\nlicences:\n  - "MIT"\n---\nUn texte.\n`,
    );
    expect(await text('parti')).toContain(town.url('parti', '/x'));
    expect(stdout).toContain('Adresses réparées : 1.');
    expect((await links('--apply')).stdout).toContain('rien n’a changé');
  });

  it('refuses inside addresses when nothing allows them', async () => {
    town = await openTown({});
    await writeNotice('a', town.url('a'));
    await run(process.execPath, ['scripts/links.ts'], { env: env() });
    expect((await readReport()).links[0]).toMatchObject({ state: 'inconnu', reason: 'adresse-interne' });
    expect(town.asked).toEqual([]);
  });

  it.each([['--format', 'xml'], ['--limit', '0'], ['--limit', 'deux'], ['--inconnue']])(
    'says what it expects when given %s %s',
    async (...args) => {
      town = await openTown({});
      await writeNotice('a', town.url('a'));
      const failure = await links(...args).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 1 });
      expect((failure as { stderr: string }).stderr).toMatch(/Usage|--limit attend/);
      expect((failure as { stderr: string }).stderr).not.toMatch(/\n {4}at /);
    },
  );
});

interface RoundOptions {
  former?: LinksReport | undefined;
  now?: string;
  signal?: AbortSignal;
}
