import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { GuardOptions, WorkNews, WorkPlace } from '../guarded-work.ts';
import type { DecodeJob, Decoded } from './decode-picture.ts';

const program = fileURLToPath(new URL('./decode-picture.ts', import.meta.url));

/**
 * Starts the process that decodes pictures, under a limit that the system itself enforces on all it allocates, by the
 * JavaScript engine or by the native decoder: beyond it an allocation fails, and at worst the process dies.
 * `ulimit -d` bounds private writable memory (Linux 4.7 and later); where it is unknown, the size of pictures alone
 * bounds what they take.
 */
export function startDecoder(
  { told, ended }: Parameters<GuardOptions<DecodeJob, Decoded>['start']>[0],
  memoryMb: number,
): WorkPlace<DecodeJob> {
  // One thread decodes: others would only hold memory.
  const node = [process.execPath, '--max-old-space-size=64', '--v8-pool-size=0', program];
  const [command = '', ...args] =
    process.platform === 'win32'
      ? node
      : ['/bin/sh', '-c', limitScript, 'sh', String(memoryMb * 1024), ...node];
  const child = spawn(command, args, {
    // Nothing of the environment goes to it, least of all a token.
    env: { UV_THREADPOOL_SIZE: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  child.on('message', (news) => told(news as WorkNews<Decoded>));
  child.on('error', ended);
  child.on('exit', ended);
  // A service that stops does not wait for it; it ends when its line to us does.
  child.unref();
  child.channel?.unref();
  return {
    send: (order) => child.send(order, (fault) => fault && ended()),
    kill: () => child.kill('SIGKILL'),
  };
}

const limitScript = 'ulimit -d "$1" 2>/dev/null; shift; exec "$@"';
