import { resolve } from 'node:path';
import { readSiteSettings } from '#adapters/content-files/read-content.ts';
import { buildStamp, isFresh } from '#adapters/static-site/build-stamp.ts';
import { createSiteApp } from '#adapters/static-site/serve-site.ts';
import { underPath } from '#adapters/static-site/under-path.ts';
import { basePath } from '#domain/site/address.ts';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import { createService } from '#service/main.ts';
import { buildChecked } from './build-checked.ts';
import { listen, stopListening } from './listen.ts';
import { runCommand } from './run-command.ts';
import { addressFromEnv } from './site-address.ts';
import { untilStopped } from './until-stopped.ts';

await runCommand(tCli('usage.start'), async () => {
  const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');
  const outDir = resolve(process.env.OUT_DIR ?? 'dist');
  const port = parsePort(process.env.PORT ?? '4321');
  const siteUrl = addressFromEnv(process.env.SITE_URL);
  const say = (message: string) => console.log(message);

  if (await isFresh(outDir, buildStamp(contentDir, siteUrl))) {
    say(tCli('start.fresh'));
  } else {
    await buildChecked(contentDir, outDir, siteUrl);
  }

  const settings = await readSiteSettings(contentDir);
  const base = basePath(siteUrl ?? settings.url);
  const here = `http://localhost:${port}${base}`;
  const service = createService({
    ...process.env,
    PORT: String(port),
    CONTENT_DIR: contentDir,
    SITE_URL: siteUrl ?? here,
  });
  await service.prepare();
  const site = underPath(createSiteApp(outDir, settings.contribution.service), base);
  const isService = (path: string) => path.startsWith('/api/') || path === '/healthz' || path === '/metrics';
  const server = await listen(
    {
      fetch: (request, env) =>
        isService(new URL(request.url).pathname) ? service.fetch(request, env) : site.fetch(request, env),
      port,
      hostname: '127.0.0.1',
    },
    {
      taken: tCli('start.port-taken', { port }),
      refused: tCli('start.port-refused', { port }),
    },
  );
  await service.start();
  say(tCli('start.ready', { url: base === '/' ? `http://localhost:${port}` : here }));
  await untilStopped();
  await service.stop();
  await stopListening(server);
  say(tCli('start.stopped'));
  return 0;
});

function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserError(tCli('start.bad-port', { value }));
  return port;
}
