import { oldNode } from './i18n/old-node.mjs';

/**
 * What every command of npm begins with, in words that any Node can read: where the installation was cut short, npm takes
 * the Node of the machine, which may know nothing of TypeScript.
 */
if (!process.features.typescript) {
  process.stderr.write(oldNode(process.version));
  process.exit(1);
}
await import('./language.ts');
