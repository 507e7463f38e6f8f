import { serve } from '@hono/node-server';
import { createService } from '#service/main.ts';
import { tService } from '#words/service.ts';
import { UserError } from '#i18n/user-error.ts';
import { runCommand } from './run-command.ts';
import { untilStopped } from './until-stopped.ts';

await runCommand(async () => {
  const service = createService(process.env);
  const { host, port } = service.settings;
  await service.prepare();
  const server = serve({
    fetch: (request, connection) => service.fetch(request, connection),
    hostname: host,
    port,
    serverOptions: { requestTimeout: 60_000, headersTimeout: 20_000 },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (reason: NodeJS.ErrnoException) => {
      reject(reason.code === 'EADDRINUSE' ? new UserError(tService('service.port-taken', { port })) : reason);
    });
  });
  await service.start();
  process.stderr.write(`${tService('service.ready', { url: `http://${host}:${port}` })}\n`);
  await untilStopped();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, 3000).unref();
  });
  await service.stop();
  process.stderr.write(`${tService('service.stopped')}\n`);
  return 0;
});
