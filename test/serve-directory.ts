import { createSiteApp } from '#adapters/static-site/serve-site.ts';
import { createService } from '#service/main.ts';
import { serveHere, type ServedHere } from './serve-here.ts';

/**
 * A built folder and the real service at one address, as `npm start` serves them.
 * @param env of the service, besides the address
 */
export async function serveDirectory(
  outDir: string,
  env: Readonly<Record<string, string>>,
): Promise<ServedHere> {
  const site = createSiteApp(outDir);
  const { url, stop } = await serveHere((request, bindings) =>
    new URL(request.url).pathname.startsWith('/api/')
      ? service.fetch(request, bindings)
      : site.fetch(request, bindings),
  );
  const service = createService(
    { SITE_URL: url, MAX_PER_CLIENT_PER_HOUR: '1000', ...env },
    { write: () => true },
  );
  await service.start();
  return {
    url,
    stop: async () => {
      await service.stop();
      await stop();
    },
  };
}
