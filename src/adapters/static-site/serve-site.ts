import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { keepTyped } from './keep-typed.ts';

/**
 * Serves a built site as GitLab Pages or nginx would: `/notices/gimp` is `/notices/gimp.html`, a folder is its
 * `index.html`, anything else is the 404 page. Nothing leaves for another host: the policy in the headers says so.
 * @param root the built folder
 * @param serviceUrl where the form may be sent, when that is another host
 */
export function createSiteApp(root: string, serviceUrl?: string): Hono {
  const app = new Hono();
  const elsewhere = serviceUrl === undefined ? [] : [new URL(serviceUrl).origin];
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", ...elsewhere],
        formAction: ["'self'", ...elsewhere],
        workerSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false,
    }),
  );
  app.use(compress());
  app.use(etag());
  app.use('/assets/*', async (context, next) => {
    await next();
    // Their names change with their contents.
    if (context.res.ok) context.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  });
  for (const path of ['/recherche.html', '/recherche']) app.get(path, keepTyped);
  app.use(serveStatic({ root }));
  app.use(serveStatic({ root, rewriteRequestPath: (path) => `${path.replace(/\/$/, '')}.html` }));
  app.use(
    async (context, next) => {
      await next();
      context.res = new Response(context.res.body, { status: 404, headers: context.res.headers });
    },
    serveStatic({ root, path: '404.html' }),
  );
  return app;
}
