import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { readSiteSettings } from '#adapters/content-files/read-content.ts';
import { findBrokenLinks } from '#adapters/static-site/check-links.ts';
import { basePath } from '#domain/site/address.ts';
import { createTranslate } from '#i18n/translate.ts';
import { cliMessages } from '#words/cli.ts';
import { buildInto } from '../test/site.ts';
import { runCommand } from './run-command.ts';
import { addressFromEnv } from './site-address.ts';

const t = createTranslate(cliMessages);

/** Builds the site, then asks html-validate of each page and follows each internal link. */
await runCommand(async () => {
  const contentDir = process.env.CONTENT_DIR ?? 'content';
  const siteUrl = addressFromEnv(process.env.SITE_URL) ?? (await readSiteSettings(contentDir)).url;
  const { outDir, remove } = await buildInto(contentDir);
  try {
    const files = (await readdir(outDir, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1));
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const faults: string[] = [];
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const report = await validator.validateString(await readFile(join(outDir, file), 'utf8'), 'page.html');
      for (const { messages } of report.results) {
        for (const { line, column, ruleId, message } of messages)
          faults.push(`${file}:${line}:${column} ${ruleId} ${message}`);
      }
    }
    const broken = await findBrokenLinks(outDir, files, basePath(siteUrl));
    for (const fault of [...faults, ...broken].slice(0, 50)) console.log(fault);
    console.log(t('html.summary', { files: files.length, faults: faults.length, broken: broken.length }));
    return faults.length + broken.length === 0 ? 0 : 1;
  } finally {
    await remove();
  }
});
