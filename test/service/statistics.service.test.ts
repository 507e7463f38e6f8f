import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  contributionStatisticsSchema,
  type ContributionStatistics,
} from '#domain/statistics/contributions.ts';
import { aNotice, createTestService, eventually, type TestService } from './test-service.ts';

let test: TestService;
beforeEach(async () => {
  test = await createTestService();
});
afterEach(() => test.stop());

const read = async (): Promise<ContributionStatistics> =>
  contributionStatisticsSchema.parse(await (await test.request('/api/contributions/statistiques')).json());

describe('the counts of the service', () => {
  it('tell what was received and what waits, for anyone, and nothing of what was sent', async () => {
    await test.post(aNotice({ nom: 'Plume à compter' }));
    const answer = await test.request('/api/contributions/statistiques');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=600');
    const text = await answer.text();
    expect(text).not.toContain('Plume');
    expect(contributionStatisticsSchema.parse(JSON.parse(text))).toMatchObject({
      days: 90,
      received: 1,
      waiting: 1,
      accepted: 0,
      decision: null,
    });
  });

  it('are counted anew after ten minutes, and left where the build of the site reads them', async () => {
    expect((await read()).received).toBe(0);
    await test.post(aNotice());
    expect((await read()).received).toBe(0);
    test.clock.ahead = 11 * 60_000;
    expect((await read()).received).toBe(1);
    const file = join(test.dataDir, 'statistics.json');
    expect(await eventually(async () => (await readFile(file, 'utf8')).includes('"received":1'))).toBe(true);
  });

  it('remember the dates when what people wrote is erased', async () => {
    const { id } = (await (await test.post(aNotice())).json()) as { id: string };
    await test.request(`/api/contributions/${id}/retrait`, { method: 'POST' });
    expect((await read()).withdrawn).toBe(1);
    test.clock.ahead = 40 * 24 * 3600_000;
    await test.service.start();
    expect(await eventually(async () => (await read()).received === 1)).toBe(true);
    expect((await read()).withdrawn).toBe(1);
  });
});
