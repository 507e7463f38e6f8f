import { expect, it } from 'vitest';
import type { Visit } from '#domain/links/classify.ts';
import { visitLinks } from './visit-links.ts';

const at = '2026-11-22T10:00:00.000Z';

/** Visits these addresses in a world where each answers as told; the others have nobody. */
async function securedBy(todo: readonly string[], world: Readonly<Record<string, Visit['hops']>>) {
  const asked: string[] = [];
  const report = await visitLinks({
    addresses: new Map(todo.map((url) => [url, [{ notice: 'a', field: 'site_web' }]])),
    todo,
    former: undefined,
    started: at,
    visit: (url) => {
      asked.push(url);
      const hops = world[url];
      return Promise.resolve(
        hops === undefined
          ? { hops: [{ url }], milliseconds: 1, trouble: 'connexion-refusee' }
          : { hops, milliseconds: 1 },
      );
    },
    save: () => Promise.resolve(),
    now: () => new Date(at),
    signal: new AbortController().signal,
  });
  return { asked, secure: Object.fromEntries(report.links.map(({ url, secure }) => [url, secure])) };
}

it('tries over https what is given over http, and tells whether the same page answered', async () => {
  const [good, gone, back, moved] = ['http://a.org/', 'http://b.org/', 'http://c.org/', 'http://d.org/x'];
  const { secure } = await securedBy([good, gone, back, moved], {
    [good]: [{ url: good, status: 200 }],
    'https://a.org/': [{ url: 'https://a.org/', status: 200 }],
    [back]: [{ url: back, status: 200 }],
    'https://c.org/': [
      { url: 'https://c.org/', status: 302 },
      { url: back, status: 200 },
    ],
    'https://d.org/x': [
      { url: 'https://d.org/x', status: 301 },
      { url: 'https://d.org/', status: 200 },
    ],
  });
  expect(secure).toEqual({ [good]: true, [gone]: false, [back]: false, [moved]: false });
});

it('tries nothing more for an address over https or an onion service', async () => {
  const urls = ['https://a.org/', 'http://a.onion/'];
  const { asked, secure } = await securedBy(urls, {});
  expect([...asked].sort()).toEqual([...urls].sort());
  expect(secure).toEqual({ 'https://a.org/': undefined, 'http://a.onion/': undefined });
});
