import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { languageImports } from './src/language.ts';

const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');
const outDir = resolve(process.env.OUT_DIR ?? 'dist');
const address = process.env.SITE_URL === undefined ? undefined : new URL(process.env.SITE_URL);

export default defineConfig({
  site: address?.origin ?? 'http://localhost:4321',
  base: address?.pathname ?? '/',
  outDir,
  output: 'static',
  // Framalibre’s addresses: /notices/<slug>.html
  build: { format: 'file', inlineStylesheets: 'always', assets: 'assets', concurrency: 2 },
  compressHTML: true,
  devToolbar: { enabled: false },
  telemetry: false,
  server: { host: '127.0.0.1' },
  vite: {
    // Only the words of the directory’s language go into its pages.
    resolve: { alias: languageImports },
    plugins: [reloadOnContent(), serveBuiltParts(), serveTextIndex()],
    build: { assetsInlineLimit: 0 },
    server: { proxy: { '/api': `http://127.0.0.1:${process.env.SERVICE_PORT ?? 4322}` } },
  },
});

/** In development, a change under `content/` is a change of every page. */
function reloadOnContent() {
  return {
    name: 'annuaire:reload-on-content',
    configureServer(server) {
      server.watcher.add(contentDir);
      server.watcher.on('all', (_event, path) => {
        if (!resolve(path).startsWith(contentDir)) return;
        for (const module of server.moduleGraph.getModulesByFile(resolve('src/catalogue.ts')) ?? []) {
          server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** In development, what the build adds beside Astro’s pages: the logos of `content/`. */
function serveBuiltParts() {
  const base = (address?.pathname ?? '/').replace(/\/$/, '');
  const roots = { logos: contentDir };
  const types = {
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.webp': 'image/webp',
    '.jpg': 'image/jpeg',
  };
  return {
    name: 'annuaire:serve-built-parts',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(base.length);
        const root = roots[path.split('/')[1]];
        if (root === undefined || path.includes('..')) return next();
        const bytes = await readFile(join(root, path)).catch(() => undefined);
        if (bytes === undefined) return next();
        response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
        response.end(bytes);
      });
    },
  };
}

/** In development, the full-text index of the search: built at the first question, again once the content changes. */
function serveTextIndex() {
  const base = `${(address?.pathname ?? '/').replace(/\/$/, '')}/pagefind/`;
  const types = { '.js': 'text/javascript', '.json': 'application/json' };
  let files;
  const build = async () => {
    const { readContent } = await import('./src/adapters/content-files/read-content.ts');
    const { textIndexOf } = await import('./src/adapters/pagefind/write-index.ts');
    return textIndexOf((await readContent(contentDir)).catalogue);
  };
  return {
    name: 'annuaire:serve-text-index',
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (resolve(path).startsWith(contentDir)) files = undefined;
      });
      server.middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url, 'http://localhost');
        if (!pathname.startsWith(base)) return next();
        files ??= build();
        const bytes = (await files.catch(() => undefined))?.get(pathname.slice(base.length));
        if (bytes === undefined) return next();
        response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
        response.end(bytes);
      });
    },
  };
}
