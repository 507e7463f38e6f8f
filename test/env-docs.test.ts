import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { envExample, settingsPage } from '#service/env-docs.ts';
import { envDefaults, parseEnv } from '#service/env.ts';

// When these fail: npm run field-docs
it('has the settings of the service as they are, in docs/ and in .env.example', () => {
  expect(readFileSync('docs/reglages.md', 'utf8')).toBe(settingsPage());
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
