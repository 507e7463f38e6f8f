import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);

// npm keeps what it learnt of a fault: ours are made up.
let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'annuaire-npm-'));
});
afterAll(() => rm(cache, { recursive: true }));

/** What the job ends with, by what the registry answers to the question about our packages. */
async function audit(status: number, faults: object): Promise<{ code: number; stdout: string }> {
  const registry = createServer((request, response) => {
    request.resume().on('end', () => {
      // It may be asked for the versions of what is at fault too, which it need not know.
      const isAudit = request.method === 'POST';
      response.writeHead(isAudit ? status : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isAudit ? faults : {}));
    });
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  const { port } = registry.address() as AddressInfo;
  const env = {
    ...process.env,
    npm_config_registry: `http://127.0.0.1:${port}`,
    npm_config_fetch_retries: '0',
    npm_config_cache: cache,
  };
  try {
    return await run('.ci/audit', { env }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (failed: unknown) => failed as { code: number; stdout: string },
    );
  } finally {
    registry.close();
  }
}

describe('the audit of our packages', () => {
  it('fails for a serious fault, not for a small one', async () => {
    const fault = (severity: string) => ({
      hono: [
        {
          id: severity.length,
          url: 'https://exemple.org/',
          title: 'Faute',
          severity,
          vulnerable_versions: '<99',
        },
      ],
    });
    const [serious, small] = [await audit(200, fault('high')), await audit(200, fault('low'))];
    expect(serious).toMatchObject({ code: 1, stdout: expect.stringContaining('hono') as string });
    expect(small.code).toBe(0);
  });

  it('passes when nothing is known', async () => {
    expect((await audit(200, {})).code).toBe(0);
  });

  it('says that the registry did not answer, with a code that stops nobody', async () => {
    expect(await audit(405, {})).toMatchObject({
      code: 75,
      stdout: expect.stringContaining('did not answer') as string,
    });
  });
});
