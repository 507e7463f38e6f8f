import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { standingPages } from './own-pages.ts';

it('the pages of the site are those of its templates', () => {
  const templates = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro') && !name.includes('['))
    .map((name) => name.slice(0, -'.astro'.length));
  expect(standingPages().sort()).toEqual(templates.sort());
});
