import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withDelays } from './editorial-delays.ts';

const legal = readFileSync('content/pages/mentions-legales.md', 'utf8');

it('the legal page tells the delays that the service is set to', () => {
  const page = { slug: 'mentions-legales', titre: '', description: '', corps: legal };
  const told = withDelays(new Map([[page.slug, page]]), 7).get(page.slug)?.corps ?? '';
  for (const days of [7, 21, 84]) expect(told).toContain(`au bout de ${days} jours`);
  expect(told).not.toMatch(/\{\w+\}/);
});
