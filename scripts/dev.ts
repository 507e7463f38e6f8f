import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { readSiteSettings } from '#adapters/content-files/read-content.ts';
import { basePath } from '#domain/site/address.ts';
import { tCli } from '#words/cli.ts';
import { runCommand } from './run-command.ts';
import { addressFromEnv } from './site-address.ts';
import { untilStopped } from './until-stopped.ts';

/** Astro’s development server and the service side by side; `/api` of the first leads to the second. */
await runCommand(tCli('usage.dev'), async () => {
  const port = process.env.PORT ?? '4321';
  const servicePort = process.env.SERVICE_PORT ?? '4322';
  const { url } = await readSiteSettings(process.env.CONTENT_DIR ?? 'content');
  // Here, under the same path as there: a link that is right now is right once published.
  const SITE_URL = addressFromEnv(process.env.SITE_URL) ?? `http://localhost:${port}${basePath(url)}`;
  const env = {
    ...process.env,
    SITE_URL,
    PORT: port,
    SERVICE_PORT: servicePort,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const children = [
    run([join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--port', port], env),
    run([join('scripts', 'service.ts')], env),
  ];
  const ended = Promise.race(children.map(({ end }) => end));
  await Promise.race([untilStopped(), ended]);
  for (const { child } of children) child.kill('SIGTERM');
  await Promise.all(children.map(({ end }) => end));
  return 0;
});

function run(args: string[], env: NodeJS.ProcessEnv): { child: ChildProcess; end: Promise<void> } {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  return {
    child,
    end: new Promise((resolve) => child.once('exit', () => resolve())),
  };
}
