import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { contentPolicy, isFramed, securityHeaders } from '#views/security-headers.ts';
import { keepTyped } from './keep-typed.ts';

/**
 * Serves a built site as GitLab Pages or nginx would: `/notices/gimp` is `/notices/gimp.html`, a folder is its
 * `index.html`, anything else is the 404 page. Nothing leaves for another host: the policy in the headers says so.
 * @param root the built folder
 * @param serviceUrl where the form may be sent, when that is another host
 */
export function createSiteApp(root: string, serviceUrl?: string): Hono {
  const app = new Hono();
  const elsewhere = serviceUrl === undefined ? undefined : new URL(serviceUrl).origin;
  app.use(async (context, next) => {
    await next();
    const { path } = context.req;
    const { headers } = context.res;
    headers.set('Content-Security-Policy', contentPolicy(path, elsewhere));
    if (!isFramed(path)) headers.set('X-Frame-Options', 'DENY');
    for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
    const type = ownTypes.find(([end]) => path.endsWith(end))?.[1];
    if (type !== undefined && context.res.ok) headers.set('Content-Type', `${type}; charset=utf-8`);
  });
  app.use(compress());
  app.use(etag());
  const notFound = [asNotFound, serveStatic({ root, path: '404.html' })] as const;
  // What a build keeps for itself is no page.
  app.use('/:hidden{\\.(?!well-known)[^/]*}', ...notFound);
  app.use('/assets/*', async (context, next) => {
    await next();
    // Their names change with their contents.
    if (context.res.ok) context.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  });
  for (const path of ['/recherche.html', '/recherche'])
    app.get(path, keepTyped, serveStatic({ root, path: 'recherche.html' }));
  app.use(serveStatic({ root, precompressed: true }));
  app.use(
    serveStatic({
      root,
      precompressed: true,
      rewriteRequestPath: (path) => `${path.replace(/\/$/, '')}.html`,
    }),
  );
  app.use(...notFound);
  return app;
}

const asNotFound: MiddlewareHandler = async (context, next) => {
  await next();
  context.res = new Response(context.res.body, { status: 404, headers: context.res.headers });
};

/** Files whose name alone does not tell their type, as nginx gives them. @see deploy/nginx/annuaire.conf */
const ownTypes = [
  ['.md', 'text/markdown'],
  ['.yml', 'application/yaml'],
  ['/atom.xml', 'application/atom+xml'],
  ['/opensearch.xml', 'application/opensearchdescription+xml'],
  ['/feed.json', 'application/feed+json'],
] as const;
