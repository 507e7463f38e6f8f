import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = /\.(?:ts|astro)$/;
const files = ['src', 'scripts', 'test', 'bench'].flatMap((dir) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => source.test(name))
    .map((name) => join(dir, name)),
);

describe('the words of a directory', () => {
  // A module that names a language speaks it in every directory.
  it('come through #words/, never from the folder of one language', () => {
    const faults = files
      .filter((file) => file !== 'test/languages.test.ts')
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/'(?:#i18n|[./]*\/i18n)\/[a-z]{2}\/([^']+)'/g)].map(
          ([written, module]) => `${file}: write '#words/${module}' instead of ${written}`,
        ),
      );
    expect(faults).toEqual([]);
  });
});
