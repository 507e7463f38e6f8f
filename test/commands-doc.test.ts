import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('CONTRIBUTING.md says what each command of package.json does', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: object };
  const told = new Set((await readFile('CONTRIBUTING.md', 'utf8')).match(/(?<=`npm (?:run )?)[\w:-]+/g));
  expect(Object.keys(scripts).filter((name) => !told.has(name))).toEqual([]);
});
