import { resolve } from 'node:path';
import { defineConfig, logHandlers } from 'astro/config';
import { getMimeType } from 'hono/utils/mime';
import { languageImports } from './src/language.ts';

const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');
const pagesOfBefore = process.env.ASTRO_PAGES;
const programs = process.env.KEPT_PROGRAMS;
const outDir = resolve(process.env.OUT_DIR ?? 'dist');
// A build gives the address; the development server takes it from `site.yaml`, as every view does.
const address = new URL(process.env.SITE_URL ?? (await readSettings()).url);

/**
 * Scripts come in few files: each is a request, and one more journey where another file asks for it. Every page runs
 * « every-page », with all that it asks for; nearly every other script needs « shared »; pages of a selection share one
 * more, with a second one for what few ask of it; so do the forms. Each page adds one file of its own.
 */
const scriptFiles = Object.entries({
  'every-page': [
    'browser/(?:every-page|selection/(?:breakable|card-notice|qr-picture)|unfold)',
    'i18n/format',
    'layouts/Page\\.astro.*',
  ],
  shared: [
    'browser/(?:download|element|monogram)',
    'domain/(?:notice/(?:address|platforms|slug|states)|selection/address-text|site/routes|text)',
    'i18n/\\w+/labels',
    'views/labels',
    'components/SearchScripts\\.astro.*index=1.*',
  ],
  search: [
    'browser/search/(?:answer|mark|reason|result-item|search-data|words)',
    'domain/search/(?:card|platform-bits|wide)',
    'i18n/\\w+/elision',
    'components/SearchScripts\\.astro.*index=0.*',
  ],
  beyond: ['browser/search/open-text-search', 'domain/search/(?:distance|search)'],
  values: ['domain/notice/(?:closed-values|languages)', 'i18n/\\w+/brief'],
  selection: [
    'browser/offline/cache-name',
    'browser/selection/(?:known-list|problem-note|records|renamed|store|today)',
    'domain/(?:notice/snippet|selection/(?:copies|selection))',
    'i18n/\\w+/(?:card|compare|selection)',
  ],
  contribution: [
    'browser/contribution/(?:button|draft|error-summary|form-values|notice-values|panels|reveal-field|prove-late|send-on-submit|sent-copies|service|subject|submit|ticket)',
  ],
  'selection-tools': [
    'browser/(?:offline/keep|selection/(?:download-page|follow|shown))',
    'domain/selection/subscriptions',
    'i18n/\\w+/(?:offline|subscriptions)',
    'views/selection/list-document',
  ],
  follow: ['browser/contribution/own-address', 'i18n/\\w+/follow'],
}).map(([name, modules], position, { length }) => ({
  name,
  test: new RegExp(`/src/(?:${modules.join('|')})\\.ts$${position === 0 ? '|preload-helper' : ''}`),
  priority: length - position,
}));

export default defineConfig({
  site: address.origin,
  // Astro compares it with addresses that it has decoded.
  base: decodeURI(address.pathname),
  outDir,
  output: 'static',
  // Framalibre’s addresses: /notices/<slug>.html
  build: { format: 'file', inlineStylesheets: 'auto', assets: 'assets', concurrency: 2 },
  compressHTML: true,
  // What makes the pages is left for builds of the same code; see adapters/static-site/page-programs.ts.
  integrations: programs === undefined ? [] : [await keeper(programs)],
  devToolbar: { enabled: false },
  telemetry: false,
  // A build that finds no site of before takes pages of before from here; see adapters/static-site/kept-pages.ts.
  ...(pagesOfBefore === undefined
    ? {}
    : { cacheDir: pagesOfBefore, experimental: { incrementalBuild: true } }),
  // A build shows what Astro printed when it fails: what went wrong, without a line for each page.
  ...(process.env.CONTENT_SNAPSHOT === undefined ? {} : { logger: logHandlers.node({ level: 'warn' }) }),
  server: { host: '127.0.0.1' },
  vite: {
    // This one alone: a folder above may have one for something else, with packages that are not here.
    tsconfig: 'tsconfig.json',
    // Only the words of the directory’s language go into its pages.
    resolve: { alias: languageImports },
    plugins: [themeStyles(), reloadOnContent(), serveBesidePages(), importPlainly()],
    // What every page wears is one file, which a visit fetches once; what one page adds is in the page.
    build: { assetsInlineLimit: (file) => file.endsWith('.css') && !/\/Page\.[^/]+$/.test(file) },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: { groups: scriptFiles },
              // The name of a component is enough: each page writes these names.
              entryFileNames: ({ name }) => `assets/${name.replace(/\.astro_.*/, '')}.[hash].js`,
            },
          },
        },
      },
    },
    server: { proxy: { '/api': `http://127.0.0.1:${process.env.SERVICE_PORT ?? 4322}` } },
  },
});

async function keeper(folder) {
  const { programsKeeper } = await import('./src/adapters/static-site/programs-keeper.ts');
  return programsKeeper(folder);
}

async function readSettings() {
  const { readSiteSettings } = await import('./src/adapters/content-files/read-content.ts');
  return readSiteSettings(contentDir);
}

/** The colours of the directory, as a stylesheet that goes with what every page wears. */
function themeStyles() {
  const name = 'virtual:theme.css';
  return {
    name: 'annuaire:theme-styles',
    resolveId: (id) => (id === name ? name : undefined),
    async load(id) {
      if (id !== name) return undefined;
      const { themeCss } = await import('./src/views/theme.ts');
      return themeCss((await readSettings()).colours);
    },
  };
}

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

/** In development, what the build writes beside Astro’s pages. */
function serveBesidePages() {
  return {
    name: 'annuaire:serve-beside-pages',
    configureServer(server) {
      // Loaded without waiting: a middleware added later would come after Astro’s, which answers everything.
      const beside = import('./src/adapters/static-site/beside-pages.ts').then(({ besidePages }) =>
        besidePages(contentDir, process.env.SITE_URL),
      );
      server.watcher.on('all', async (_event, path) => {
        if (resolve(path).startsWith(contentDir)) (await beside).forget();
      });
      server.middlewares.use(async (request, response, next) => {
        // Astro has taken the site’s own path off already.
        const path = new URL(request.url, 'http://localhost').pathname.slice(1);
        const content = await beside
          .then(({ answer }) => answer(decodeURIComponent(path)))
          .catch(() => undefined);
        if (content === undefined) return next();
        response.setHeader('Content-Type', getMimeType(path) ?? 'application/octet-stream');
        response.end(content);
      });
    },
  };
}

/**
 * What is loaded on demand has no stylesheet, and its own imports are mostly there: Vite’s helper for `import()`, and the
 * lists of files it would fetch ahead, weigh more than what they gain.
 */
function importPlainly() {
  return {
    name: 'annuaire:import-plainly',
    enforce: 'pre',
    configEnvironment: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}
