import { stat } from 'node:fs/promises';
import { fixContent } from '#adapters/content-files/fix-content.ts';
import { countOf } from '#adapters/reporters/terminal.ts';
import { cliMessages } from '#i18n/fr/cli.ts';
import { SpokenFault } from '#i18n/spoken-fault.ts';
import { createTranslate } from '#i18n/translate.ts';
import { runCommand } from './run-command.ts';

const t = createTranslate(cliMessages);

await runCommand(async () => {
  const dir = process.env.CONTENT_DIR ?? 'content';
  if (!(await stat(dir).catch(() => undefined))?.isDirectory())
    throw new SpokenFault(t('check.no-folder', { dir }));
  const { written, left } = await fixContent(dir);
  const errors = left.filter(({ severity }) => severity === 'error').length;
  console.log(written.length === 0 ? t('fix.nothing') : t('fix.done', { count: written.length }));
  for (const file of written) console.log(`  content/${file}`);
  if (errors > 0) console.log(t('fix.left', { errors: countOf('errors', errors) }));
  return errors > 0 ? 1 : 0;
});
