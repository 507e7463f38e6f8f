import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { envExample, settingsPage } from '#service/env-docs.ts';
import { envDefaults, parseEnv } from '#service/env.ts';

// When these fail: npm run field-docs
it('has the settings of the service as they are, in the docs of both audiences and in .env.example', async () => {
  expect(readFileSync('docs/reglages.md', 'utf8')).toBe(await settingsPage('fr'));
  expect(readFileSync('docs/dev/configuration.md', 'utf8')).toBe(await settingsPage('en'));
  expect(readFileSync('.env.example', 'utf8')).toBe(envExample());
});

it('gives defaults that the service takes, and that change nothing', () => {
  const given = Object.fromEntries(Object.entries(envDefaults()).filter(([, value]) => value !== ''));
  expect(parseEnv(given)).toEqual(parseEnv({}));
});

it('tells every setting in the example, one line each, all of them off', () => {
  const lines = envExample()
    .split('\n')
    .filter((line) => /^#?[A-Z_]+=/.test(line));
  expect(lines).toHaveLength(Object.keys(envDefaults()).length - 1);
  expect(lines.every((line) => line.startsWith('#'))).toBe(true);
});
