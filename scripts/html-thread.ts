import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { FileSystemConfigLoader, HtmlValidate, type ResolvedConfig } from 'html-validate';

const { outDir, pages } = workerData as PagesToValidate;

/** Works the configuration out once: for each page anew, it takes as long as the page. */
class OneConfig extends FileSystemConfigLoader {
  #known: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#known ??= super.getConfigFor('page.html'));
  }
}

const validator = new HtmlValidate(new OneConfig());
const faults: string[] = [];
for (const page of pages) {
  const report = await validator.validateString(await readFile(join(outDir, page), 'utf8'), 'page.html');
  for (const { messages } of report.results) {
    for (const { line, column, ruleId, message } of messages)
      faults.push(`${page}:${line}:${column} ${ruleId} ${message}`);
  }
}
parentPort?.postMessage(faults);

export interface PagesToValidate {
  outDir: string;
  pages: readonly string[];
}
