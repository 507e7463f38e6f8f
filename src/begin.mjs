import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { oldNode } from './i18n/old-node.mjs';

/**
 * What every command of npm begins with, in words that any Node can read: where the installation was cut short, npm takes
 * the Node of the machine, which may know nothing of TypeScript.
 */
if (!process.features.typescript) {
  process.stderr.write(oldNode(process.version));
  process.exit(1);
}
// What was compiled once is kept, among our files, where nobody else writes; a folder we cannot write in keeps nothing. The
// threads and the programs that a command starts keep it there too.
const compiled = fileURLToPath(new URL('../.cache/compiled', import.meta.url));
module.enableCompileCache(compiled);
process.env.NODE_COMPILE_CACHE ??= compiled;
await import('./language.ts');
