import { fixContent } from '#adapters/content-files/fix-content.ts';
import { linksFile, readSecuredAddresses } from '#adapters/link-visitor/links-file.ts';
import { countOf } from '#adapters/reporters/terminal.ts';
import { tCli } from '#words/cli.ts';
import { requireFolder } from './require-folder.ts';
import { runCommand } from './run-command.ts';

await runCommand(tCli('usage.fix'), async () => {
  const dir = await requireFolder();
  const secured = await readSecuredAddresses(linksFile(process.env.DATA_DIR ?? '.data'));
  const { written, kept, left } = await fixContent(dir, { secured });
  const errors = left.filter(({ severity }) => severity === 'error').length;
  if (written.length > 0) list(tCli('fix.done', { count: written.length }), written);
  else console.log(tCli(errors + kept.length > 0 ? 'fix.stuck' : 'fix.nothing'));
  if (kept.length > 0) list(tCli('fix.kept', { count: kept.length }), kept);
  if (errors > 0) console.log(tCli('fix.left', { errors: countOf('errors', errors) }));
  return errors > 0 ? 1 : 0;
});

function list(title: string, files: readonly string[]): void {
  console.log([title, ...files.map((file) => `  content/${file}`)].join('\n'));
}
