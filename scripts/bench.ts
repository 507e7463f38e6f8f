import { allOf } from '#i18n/format.ts';
import { UserError } from '#i18n/user-error.ts';
import { tCli } from '#words/cli.ts';
import { runCommand } from './run-command.ts';

/** Measurements, each one command: `npm run bench -- pages`. A table for people, a JSON file for machines. */
const benches: Readonly<Record<string, () => Promise<{ run: () => Promise<void> }>>> = {
  build: () => import('../bench/build.ts'),
  pages: () => import('../bench/pages.ts'),
  pictures: () => import('../bench/pictures.ts'),
  search: () => import('../bench/search.ts'),
  service: () => import('../bench/service.ts'),
  kill: () => import('../bench/kill.ts'),
  online: () => import('../bench/online.ts'),
  hostile: () => import('../bench/hostile.ts'),
};

await runCommand(tCli('usage.bench', { names: allOf(Object.keys(benches)) }), async () => {
  const name = process.argv[2] ?? '';
  const load = benches[name];
  if (load === undefined)
    throw new UserError(tCli('bench.unknown', { name, names: allOf(Object.keys(benches)) }));
  const { run } = await load();
  await run();
  // A measure that finds what it must not says so itself.
  return Number(process.exitCode ?? 0);
});
