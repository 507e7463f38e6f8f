import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkContent } from '#adapters/content-files/check-content.ts';
import { reportToTerminal } from '#adapters/reporters/terminal.ts';
import { buildSite } from '#adapters/static-site/build-site.ts';
import { cliMessages } from '#i18n/fr/cli.ts';
import { SpokenFault } from '#i18n/spoken-fault.ts';
import { createTranslate } from '#i18n/translate.ts';
import { runCommand } from './run-command.ts';

const t = createTranslate(cliMessages);

await runCommand(async () => {
  const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');
  const outDir = resolve(process.env.OUT_DIR ?? 'dist');
  if (!(await stat(contentDir).catch(() => undefined))?.isDirectory())
    throw new SpokenFault(t('check.no-folder', { dir: contentDir }));
  const content = await checkContent(contentDir);
  const errors = content.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    process.stderr.write(
      reportToTerminal(errors, {
        notices: content.catalogue.notices.length,
        colour: process.stderr.isTTY,
      }),
    );
    throw new SpokenFault(t('build.check-failed'));
  }
  await buildSite({
    content,
    contentDir,
    outDir,
    siteUrl: process.env.SITE_URL,
    say: (message) => {
      console.log(message);
    },
  });
  return 0;
});
