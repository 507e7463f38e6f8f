import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestService, type TestService } from './test-service.ts';

let test: TestService;
beforeEach(async () => {
  test = await createTestService();
  await test.service.prepare();
});
afterEach(() => test.stop());

const sayYes = (slug: string, address: string, headers: Readonly<Record<string, string>> = {}) =>
  test.request(
    '/api/contributions/verification',
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ notice: slug }).toString(),
    },
    address,
  );
const addresses = ['192.0.2.1', '198.51.100.1', '203.0.113.1'];

describe('« toujours vrai ? »', () => {
  it('is answered by a plain form, with a page that says thank you', async () => {
    const answer = await sayYes('plume', '192.0.2.1', { accept: 'text/html' });
    expect(answer.status).toBe(202);
    expect(await answer.text()).toContain('Merci');
  });

  it('dates a notice in one request of the month, once three people agree', async () => {
    for (const address of [...addresses.slice(0, 2), '192.0.2.1']) await sayYes('plume', address);
    for (const address of addresses) await sayYes('tableau', address);
    const proposal = await test.sent();
    expect(proposal.files.map(({ path }) => path)).toEqual(['content/notices/tableau.md']);
    const text = new TextDecoder().decode(proposal.files[0]?.content);
    expect(text).toContain(`verifie_le: "${new Date().toISOString().slice(0, 10)}"`);
    expect(text.replace(/verifie_le: .*\n/, '')).toBe(test.forge.notices.get('tableau'));
    // What the request dates is asked no more, and there is no other one this month.
    expect(proposal.labels).toContain('contribution');
  });

  it('is closed by the red button, and refuses other sites, other notices and floods', async () => {
    expect((await sayYes('inconnue', '192.0.2.1')).status).toBe(404);
    expect((await sayYes('plume', '192.0.2.1', { origin: 'https://ailleurs.example' })).status).toBe(403);
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++) statuses.push((await sayYes('plume', '198.51.100.9')).status);
    expect(statuses).toContain(429);
    const closed = await createTestService({ CONTRIBUTIONS: 'closed' });
    await closed.service.prepare();
    const answer = await closed.request('/api/contributions/verification', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'notice=plume',
    });
    expect(answer.status).toBe(503);
    await closed.stop();
  });
});
