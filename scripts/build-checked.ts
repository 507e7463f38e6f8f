import { checkContent } from '#adapters/content-files/check-content.ts';
import type { JudgedNotices } from '#adapters/content-files/judged-notices.ts';
import { reportToTerminal } from '#adapters/reporters/terminal.ts';
import { buildSite } from '#adapters/static-site/build-site.ts';
import { tCli } from '#words/cli.ts';
import { UserError } from '#i18n/user-error.ts';
import { requireFolder } from './require-folder.ts';

/**
 * Builds the site of a folder, when its content has no error; else shows the errors and throws a sentence.
 * @param siteUrl the address of the site, when it is not the one of `site.yaml`
 * @param opens whether the site opens to the public there: more is asked of it then, and its texts are compressed
 */
export async function buildChecked(
  contentDir: string,
  outDir: string,
  siteUrl: string | undefined,
  opens = true,
): Promise<void> {
  await requireFolder(contentDir);
  const check = async (judged: JudgedNotices | undefined) => {
    const address = opens ? siteUrl : undefined;
    const content = await checkContent(contentDir, { siteUrl: address, judged, onlyErrors: true });
    const errors = content.issues.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return content;
    const notices = content.catalogue.notices.length;
    process.stderr.write(reportToTerminal(errors, { notices, colour: process.stderr.isTTY }));
    throw new UserError(tCli('build.check-failed'));
  };
  await buildSite({ contentDir, outDir, siteUrl, opens, check, say: console.log });
}
