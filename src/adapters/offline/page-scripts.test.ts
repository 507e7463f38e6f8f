import { expect, it } from 'vitest';
import { pageScripts } from './page-scripts.ts';

const page = (...names: string[]) =>
  `<head>${names.map((name) => `<script type="module" src="/annuaire/assets/${name}"></script>`).join('')}`;
const neverRead = () => {
  throw new Error('read again');
};

it('what a page runs is known from its writing, or from the copy of before, and read otherwise', () => {
  const former = new Map([['avant.html', { print: '1', modules: ['assets/a.js'] }]]);
  const scripts = pageScripts(former);
  scripts.learn('a.html', page('a.js', 'b.js'));
  scripts.learn('vieux.html', '<meta http-equiv="refresh" content="0">');
  expect(scripts.of('a.html', '1', neverRead)).toEqual(['assets/a.js', 'assets/b.js']);
  expect(scripts.of('vieux.html', '1', neverRead)).toBeUndefined();
  expect(scripts.of('avant.html', '1', neverRead)).toEqual(['assets/a.js']);
  expect(scripts.of('avant.html', '2', () => page('c.js'))).toEqual(['assets/c.js']);
  expect(scripts.of('b.html', '1', () => page())).toEqual([]);
});

it('pages that run the same scripts share one list', () => {
  const scripts = pageScripts(new Map([['avant.html', { print: '1', modules: ['assets/a.js'] }]]));
  scripts.learn('a.html', page('a.js'));
  scripts.learn('b.html', page('a.js'));
  const list = scripts.of('a.html', '1', neverRead);
  expect(scripts.of('b.html', '1', neverRead)).toBe(list);
  expect(scripts.of('avant.html', '1', neverRead)).toBe(list);
});
