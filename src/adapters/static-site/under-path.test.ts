import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { underPath } from './under-path.ts';

const site = new Hono();
site.get('*', (context) => context.text(context.req.path));
const get = async (base: string, path: string) => underPath(site, base).request(`http://a.org${path}`);

it('leaves a site at the root as it is', async () => {
  expect(await (await get('/', '/notices/a.html')).text()).toBe('/notices/a.html');
});

it('serves a site under its path, and sends there what is asked outside', async () => {
  expect(await (await get('/b/c/', '/b/c/notices/a.html')).text()).toBe('/notices/a.html');
  expect(await (await get('/b/c/', '/b/c/')).text()).toBe('/');
  const elsewhere = await get('/b/c/', '/recherche.html?q=x');
  expect(elsewhere.status).toBe(302);
  expect(elsewhere.headers.get('Location')).toBe('/b/c/recherche.html?q=x');
});
