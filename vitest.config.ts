import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The suffix of a test says what it needs; each kind is a project of its own. */
const kinds = {
  unit: '.test.ts',
  build: '.build.test.ts',
  service: '.service.test.ts',
  browser: '.browser.test.ts',
};
const special = ['build', 'service', 'browser'].map((kind) => `**/*.${kind}.test.ts`);

/**
 * What is true of our directory is tested beside it, in `content/tests/`. These take its notices, its tags or its pages as
 * their material: where `content/` is another’s, they have nothing to say.
 */
const ofOurContent = [
  'src/adapters/content-files/read-hosts.test.ts',
  'src/adapters/importers/import-hosts.service.test.ts',
  'src/adapters/importers/import-notices.test.ts',
  'src/adapters/importers/parse-sources.test.ts',
  'scripts/facts.service.test.ts',
  'scripts/import.service.test.ts',
  'test/field-docs.test.ts',
  'test/broken-index.browser.test.ts',
  'test/contribution.browser.test.ts',
  'test/desktop-pages.browser.test.ts',
  'test/hosts.browser.test.ts',
  'test/keep.browser.test.ts',
  'test/offline.browser.test.ts',
  'test/pages.browser.test.ts',
  'test/phone-pages.browser.test.ts',
  'test/search.browser.test.ts',
  'test/tasks.browser.test.ts',
];
const leftOut = existsSync('content/tests') ? [] : ofOurContent;

export default defineConfig({
  test: {
    projects: Object.entries(kinds).map(([name, suffix], order) => ({
      test: {
        name,
        include: [`{src,scripts,test,bench,content}/**/*${suffix}`],
        exclude: [...(name === 'unit' ? special : []), ...leftOut],
        globalSetup: name === 'browser' ? ['./test/our-site-folder.ts'] : [],
        setupFiles: name === 'unit' ? ['./test/no-console.ts'] : [],
        // What a test starts begins in half the work: Node keeps what it compiled, of TypeScript too.
        env: { NODE_COMPILE_CACHE: resolve('.cache', 'compiled') },
        testTimeout: name === 'unit' ? 10_000 : 120_000,
        hookTimeout: 180_000,
        // They share nothing that one of them changes: modules are loaded once, not for each of three hundred files.
        isolate: name !== 'unit',
        fileParallelism: name !== 'build',
        // One kind after another, when several are asked for at once.
        sequence: { groupOrder: order },
        // They wait more than they work: two at once fill the two cores of a small machine.
        ...(name === 'service' || name === 'browser' ? { maxWorkers: 2 } : {}),
      },
    })),
  },
});
