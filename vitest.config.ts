import { defineConfig } from 'vitest/config';

/** The suffix of a test says what it needs; each kind is a project of its own. */
const kinds = {
  unit: '.test.ts',
  build: '.build.test.ts',
  service: '.service.test.ts',
  browser: '.browser.test.ts',
};
const special = ['build', 'service', 'browser'].map((kind) => `**/*.${kind}.test.ts`);

export default defineConfig({
  test: {
    projects: Object.entries(kinds).map(([name, suffix]) => ({
      test: {
        name,
        include: [`{src,scripts,test,bench}/**/*${suffix}`],
        exclude: name === 'unit' ? special : [],
        setupFiles: name === 'unit' ? ['./test/no-console.ts'] : [],
        testTimeout: name === 'unit' ? 10_000 : 120_000,
        hookTimeout: 180_000,
        fileParallelism: name === 'unit',
      },
    })),
  },
});
