import { relative } from 'node:path';
import { checkContent } from '#adapters/content-files/check-content.ts';
import { linksFile, readSecuredAddresses } from '#adapters/link-visitor/links-file.ts';
import { reportToCodeQuality } from '#adapters/reporters/gitlab-code-quality.ts';
import { reportToJson } from '#adapters/reporters/json.ts';
import { reportToTerminal } from '#adapters/reporters/terminal.ts';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import { requireFolder } from './require-folder.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { addressFromEnv } from './site-address.ts';

await runCommand(tCli('usage.check'), async () => {
  const { format } = readOptions({ options: { format: { type: 'string', default: 'terminal' } } }).values;
  if (!['terminal', 'json', 'code-quality'].includes(format))
    throw new UserError(tCli('check.unknown-format', { format }));
  const dir = await requireFolder();
  const { issues, catalogue } = await checkContent(dir, {
    secured: await readSecuredAddresses(linksFile(process.env.DATA_DIR ?? '.data')),
    siteUrl: addressFromEnv(process.env.SITE_URL),
  });
  process.stdout.write(
    {
      terminal: () =>
        reportToTerminal(issues, { notices: catalogue.notices.length, colour: process.stdout.isTTY }),
      json: () => reportToJson(issues),
      'code-quality': () =>
        // GitLab wants paths from the root of its repository, wherever this command runs.
        reportToCodeQuality(issues, relative(rootAround(dir), dir) || '.'),
    }[format as 'terminal' | 'json' | 'code-quality'](),
  );
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
});

/** The root of the repository in a pipeline; where we are, when that one does not hold the content. */
function rootAround(dir: string): string {
  const { CI_PROJECT_DIR: root = '.' } = process.env;
  return relative(root, dir).startsWith('..') ? '.' : root;
}
