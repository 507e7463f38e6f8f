import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = '/usr/sbin/nginx';
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * Runs a real nginx on the loopback with the server file of `deploy/`, filled in by the command of the operator’s page.
 * @param words what the page has people replace
 * @param snippets those of `deploy/` that are put where it includes them; Brotli’s with its module
 */
export async function startNginx(
  words: { name: string; site: string; service: string },
  { port, snippets = [] }: { port: number; snippets?: readonly ('brotli' | 'https')[] },
): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'annuaire-nginx-'));
  const file = await fillIn(words);
  await mkdir(join(folder, 'snippets'));
  for (const name of snippets)
    await cp(`deploy/nginx/snippets/annuaire-${name}.conf`, join(folder, `snippets/annuaire-${name}.conf`));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  // As on Debian, but for what needs port 80; workers read what this user owns.
  await writeFile(
    join(folder, 'nginx.conf'),
    `${snippets.includes('brotli') ? `load_module ${brotliModule};\n` : ''}daemon off;\nuser root;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\n${paths.join('\n')}\n${file
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('listen [::]:80;', '')}}\n`,
  );
  const options = ['-p', folder, '-c', join(folder, 'nginx.conf')];
  const { stderr } = await run(program, [...options, '-t']);
  const child = spawn(program, options, { stdio: 'ignore' });
  await untilListening(port);
  return {
    url: `http://127.0.0.1:${port}`,
    tested: stderr,
    errors: () => readFile(join(folder, 'error.log'), 'utf8'),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The server file, through the command the page tells people to type. */
async function fillIn({ name, site, service }: Record<'name' | 'site' | 'service', string>): Promise<string> {
  const page = await readFile('docs/exploiter.md', 'utf8');
  const command = /^(sed [^\n]*deploy\/nginx\/annuaire\.conf)/m.exec(page)?.[1] ?? '';
  const typed = command
    .replace('annuaire.example.org', name)
    .replace('/srv/annuaire/site', site)
    .replace('127.0.0.1:4322', service);
  const { stdout } = await run('sh', ['-c', typed]);
  return stdout;
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nginx does not listen on ${port}`);
}

export interface Nginx {
  url: string;
  /** What `nginx -t` said. */
  tested: string;
  /** What it logged as errors so far. */
  errors: () => Promise<string>;
  stop: () => Promise<void>;
}
