import worker from './text-worker.ts?worker&url';
import type { TextFault, Texts } from './texts.ts';

/**
 * The full-text search in a worker of its own, started by the first question.
 * @param base address of `/pagefind/`, with its final slash
 * @param version of the index, once it is known
 */
export function openTexts(base: string, version: () => string): Texts {
  const waiting = new Map<number, (found: TextAnswer['found']) => void>();
  let running: Worker | undefined;
  let questions = 0;

  const start = (): Worker => {
    const started = new Worker(worker, { type: 'module' });
    const stop = (fault: TextFault) => {
      started.terminate();
      if (running === started) running = undefined;
      for (const tell of waiting.values()) tell(fault);
      waiting.clear();
    };
    started.addEventListener('message', ({ data }: MessageEvent<TextAnswer>) => {
      waiting.get(data.id)?.(data.found);
      waiting.delete(data.id);
      // What failed may work later, or with the files of another build: from a fresh start.
      if (typeof data.found === 'string') stop(data.found);
    });
    // No worker here, or a policy that forbids it.
    started.addEventListener('error', () => stop('unavailable'));
    return started;
  };
  const ask = (question: Pick<TextQuestion, 'ask' | 'words'>) =>
    new Promise<TextAnswer['found']>((resolve) => {
      if (version() === '') {
        resolve('unavailable');
        return;
      }
      const id = questions++;
      waiting.set(id, resolve);
      try {
        running ??= start();
        running.postMessage({ id, base, version: version(), ...question } satisfies TextQuestion);
      } catch {
        waiting.delete(id);
        resolve('unavailable');
      }
    });
  return {
    knows: (words) => ask({ ask: 'knows', words }) as Promise<readonly string[] | TextFault>,
    search: (words) => ask({ ask: 'search', words }) as Promise<readonly number[] | TextFault>,
  };
}

export interface TextQuestion {
  id: number;
  base: string;
  version: string;
  ask: 'knows' | 'search';
  words: readonly string[];
}

export interface TextAnswer {
  id: number;
  found: readonly (string | number)[] | TextFault;
}
