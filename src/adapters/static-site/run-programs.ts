import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { handOver } from './hand-over.ts';

/**
 * Makes the pages by programs that Astro left in a build before, as it does itself once they are there
 * (`core/build/generate.js` of Astro 7): what is not done is to bundle anew what did not change. Each page goes to the
 * build that started this process.
 */
const [entry = '', stylesFile = ''] = process.argv.slice(2);
const { app } = (await import(pathToFileURL(entry).href)) as { app: ProgramsApp };
const styles = JSON.parse(readFileSync(stylesFile, 'utf8')) as [string, unknown][];
app.setInternals({ pagesByKeys: new Map(styles.map(([page, worn]) => [page, { styles: worn }])) });
app.setOptions({
  settings: { scripts: [] },
  logger: { options: { destination: { write: ({ message }) => process.stderr.write(`${message}\n`) } } },
});

const { site = '', base } = app.manifest;
const made = new Set<string>();
const paths = (await new StaticPaths(app).getAll()).filter(({ pathname }) => {
  const page = pathname.replace(/\/$/, '');
  return !made.has(page) && made.add(page);
});

async function makePages(): Promise<void> {
  for (let next = paths.shift(); next !== undefined; next = paths.shift()) {
    const { pathname, route } = next;
    const name = pathname.replace(/^\/|\/$/g, '') || 'index';
    const path = route.type === 'endpoint' ? name : `${name}.html`;
    const url = new URL(`${base.replace(/\/$/, '')}/${path}`, site);
    const response = await app.render(new Request(url), { routeData: route });
    if (response.status >= 300 && response.status < 400) throw new Error(`${path}: a page leads elsewhere`);
    if (response.body === null) continue;
    const page = Buffer.from(await response.arrayBuffer());
    // What is no page is found in the folder.
    if (route.type === 'endpoint') writeFileSync(join(process.env.OUT_DIR ?? '', path), page);
    else await handOver({ path, page });
  }
}

// As many at once as `astro.config.mjs` asks for.
await Promise.all([makePages(), makePages()]);
process.disconnect();

/** What the entry that Astro bundles gives. */
interface ProgramsApp extends StaticPathsApp {
  setInternals: (internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown }> }) => void;
  setOptions: (options: {
    settings: { scripts: readonly never[] };
    logger: { options: { destination: { write: (event: { message: string }) => void } } };
  }) => void;
  render: (
    request: Request,
    options: { routeData: Awaited<ReturnType<StaticPaths['getAll']>>[number]['route'] },
  ) => Promise<Response>;
}
