import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { directoryFiles, unknownSource, type Choices } from '#adapters/new-directory/directory-files.ts';
import { generatorVersion } from '#adapters/new-directory/generator-version.ts';
import { writeDirectory } from '#adapters/new-directory/write-directory.ts';
import { allOf } from '#i18n/format.ts';
import { UserError } from '#i18n/user-error.ts';
import { envExample } from '#service/env-docs.ts';
import { withFieldTable } from '#views/data/field-table.ts';
import { tInit } from '#words/init.ts';
import { readChoices } from './init-choices.ts';
import { runCommand } from './run-command.ts';

/** Writes the content repository of a new directory, and builds its site at once. */
await runCommand(tInit('usage'), async () => {
  const { folder, ...chosen } = await readChoices(process.argv.slice(2), (dir) => titleOf(dir));
  if ((await stat(folder).catch(() => undefined))?.isFile() === true)
    throw new UserError(tInit('not-a-folder', { folder }));
  const generator = await generatorVersion();
  const date = new Date().toISOString().slice(0, 10);
  const files = new Map(await directoryFiles({ ...chosen, generator, date }));
  const readme = 'content/README.md';
  files.set(readme, withFieldTable(files.get(readme) ?? ''));
  files.set('.env.example', environment(chosen));
  const inTheWay = await writeDirectory(folder, files);
  if (inTheWay.length > 0)
    throw new UserError(tInit('taken', { folder, files: allOf(inTheWay.slice(0, 5)) }));
  console.log(tInit('written', { count: files.size, folder }));
  const code = await build(folder);
  if (code !== 0) return code;
  const here = (path: string) => {
    const near = relative('.', join(folder, path));
    return near.startsWith(join('..', '..')) ? join(folder, path) : near;
  };
  console.log(
    tInit('next', {
      content: shellWord(here('content')),
      pages: here('content/pages'),
      readme: here('README.md'),
    }),
  );
  if (generator.source === undefined) console.log(tInit('source', { place: unknownSource }));
  return 0;
});

/** A path as one types it in a shell, whatever it holds. */
function shellWord(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

/** What a folder would call itself: « mon-annuaire » is « Mon annuaire ». */
function titleOf(folder: string): string {
  const words = basename(folder)
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  return words === '' ? 'Annuaire' : `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}

/** The settings of the service, with what is known of its GitLab. */
function environment({ gitlab, url }: Pick<Choices, 'gitlab' | 'url'>): string {
  const known: Record<string, string | undefined> = {
    SITE_URL: url,
    ...(gitlab && { FORGE: 'gitlab', GITLAB_URL: gitlab.host, GITLAB_PROJECT: gitlab.path }),
  };
  return envExample().replace(/^#([A-Z_]+)=.*$/gm, (line, name: string) =>
    known[name] === undefined ? line : `${name}=${known[name]}`,
  );
}

/** In a process of its own: it speaks the language of the new directory. */
function build(folder: string): Promise<number> {
  const { SITE_URL: _elsewhere, ...inherited } = process.env;
  const env = { ...inherited, CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'dist') };
  const args = ['--import', './src/language.ts', 'scripts/build.ts'];
  return new Promise((done, failed) => {
    spawn(process.execPath, args, { env, stdio: 'inherit' })
      .once('error', failed)
      .once('close', (code) => done(code ?? 1));
  });
}
