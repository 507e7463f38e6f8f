import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readContent } from '#adapters/content-files/read-content.ts';
import { hostsSchema } from '#domain/hosts/schema.ts';

test('the hosts shipped with the project are a valid file about notices that exist, and examples say so', async () => {
  const { sample, hosts } = hostsSchema.parse(JSON.parse(await readFile('content/hosts.json', 'utf8')));
  const { bySlug } = (await readContent('content')).catalogue;
  const named = hosts.flatMap(({ services }) => services.flatMap(({ notice }) => notice ?? []));
  expect(named.filter((slug) => !bySlug.has(slug))).toEqual([]);
  if (sample) {
    for (const { nom, site, services } of hosts) {
      expect(nom).toMatch(/exemple/i);
      for (const address of [site, ...services.map(({ url }) => url)])
        expect(new URL(address).hostname).toMatch(/\.example$/);
    }
  }
});
