import { expect, test } from 'vitest';
import { isSharedHost } from './shared-hosts.ts';

test.each([
  ['sites.google.com', true],
  ['atelier.sites.google.com', true],
  [`${'a.'.repeat(200)}github.io`, true],
  ['salsa.debian.org', true],
  ['mes-sites.google.com', false],
  ['xgithub.io', false],
  ['github.io.exemple.org', false],
  [`${'a'.repeat(300)}github.io`, false],
  ['.', false],
  ['', false],
])('%s is shared by many programs: %s', (host, shared) => {
  expect(isSharedHost(host)).toBe(shared);
});
