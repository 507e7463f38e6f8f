import { createService } from '#service/main.ts';
import { tService } from '#words/service.ts';
import { listen, stopListening } from './listen.ts';
import { tCli } from '#words/cli.ts';
import { runCommand } from './run-command.ts';
import { untilStopped } from './until-stopped.ts';

await runCommand(tCli('usage.service'), async () => {
  const service = createService(process.env);
  const { host, port } = service.settings;
  await service.prepare();
  const server = await listen(
    {
      fetch: (request, connection) => service.fetch(request, connection),
      hostname: host,
      port,
      serverOptions: { requestTimeout: 60_000, headersTimeout: 20_000 },
    },
    {
      taken: tService('service.port-taken', { port }),
      refused: tService('service.address-refused', { host, port }),
    },
  );
  await service.start();
  const name = host.includes(':') ? `[${host}]` : host;
  process.stderr.write(`${tService('service.ready', { url: `http://${name}:${port}` })}\n`);
  await untilStopped();
  await stopListening(server, 3000);
  await service.stop();
  process.stderr.write(`${tService('service.stopped')}\n`);
  return 0;
});
