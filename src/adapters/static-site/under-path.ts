import { Hono } from 'hono';
import { mount } from 'hono/mount';

/**
 * The same site under a path, as on GitLab Pages; what is asked outside is sent to the same place inside.
 * @param base the path, with slashes around
 */
export function underPath(site: Hono, base: string): Hono {
  if (base === '/') return site;
  const app = new Hono();
  app.all(`${base}*`, mount(site.fetch));
  app.all('*', (context) => {
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(`${base}${pathname.slice(1)}${search}`);
  });
  return app;
}
