import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';

const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');
const address = process.env.SITE_URL === undefined ? undefined : new URL(process.env.SITE_URL);

export default defineConfig({
  site: address?.origin ?? 'http://localhost:4321',
  base: address?.pathname ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  output: 'static',
  // Framalibre’s addresses: /notices/<slug>.html
  build: { format: 'file', inlineStylesheets: 'always', assets: 'assets', concurrency: 2 },
  compressHTML: true,
  devToolbar: { enabled: false },
  telemetry: false,
  server: { host: '127.0.0.1' },
  vite: { plugins: [reloadOnContent()], build: { assetsInlineLimit: 0 } },
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
