import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { listFiles } from '#adapters/list-files.ts';
import { serverFolder, siteFolder, stylesFile } from './page-programs.ts';

/** Where Astro puts the programs that make the pages; it removes them once they have. */
const prerenderFolder = '.prerender/';

/**
 * Has Astro leave what makes the pages, besides the pages, for builds of the same code.
 * @param folder where it goes; it may not be there yet
 */
export function programsKeeper(folder: string): AstroIntegration {
  let pages: HookParameters<'astro:build:setup'>['pages'] = new Map();
  return {
    name: 'annuaire:programs-keeper',
    hooks: {
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      // The pages are there, and what made them still is.
      'astro:build:generated': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const styles = [...pages].map(([page, worn]) => [page, worn.styles]);
        await writeFileAtomically(join(folder, stylesFile), JSON.stringify(styles));
        // What the programs write is none of what they ask for.
        const written = new Set([...pages.values()].map(({ route }) => route.pathname?.slice(1)));
        for (const path of listFiles(site)) {
          if (written.has(path)) continue;
          const isProgram = path.startsWith(prerenderFolder);
          const kept = isProgram ? path.replace(prerenderFolder, serverFolder) : join(siteFolder, path);
          cpSync(join(site, path), join(folder, kept));
        }
      },
    },
  };
}
