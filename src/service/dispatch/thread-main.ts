import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { connectForge } from '#adapters/forges.ts';
import { followContent } from '../content/sharing.ts';
import type { ServiceSettings } from '../env.ts';
import { createLog } from '../operations/log.ts';
import { secretsOf } from '../operations/secrets.ts';
import { createDispatch } from './dispatch.ts';
import type { FromThread, ToThread } from './thread.ts';

const { settings, port } = workerData as { settings: ServiceSettings; port: MessagePort };
const tell = (message: FromThread) => parentPort?.postMessage(message);

const dispatch = createDispatch(settings, {
  now: Date.now,
  elapsed: () => performance.now(),
  random: Math.random,
  forge: await connectForge(settings.forge).create(settings),
  log: createLog((line) => tell({ type: 'log', line }), secretsOf(settings)),
  dispatched: () => tell({ type: 'dispatched' }),
  content: followContent(port, Date.now),
});

parentPort?.on('message', (message: ToThread) => {
  if (message.type === 'wake') dispatch.wake();
  else if (message.type === 'refresh')
    void dispatch.refresh(message.id).finally(() => tell({ type: 'answer', question: message.question }));
  else void dispatch.stop().finally(() => parentPort?.close());
});
await dispatch.start();
