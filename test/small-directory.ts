import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes from the home page of a copied `content/` the products it puts forward: a small directory has no notice that
 * replaces most of them, and says so as an error.
 */
export async function clearHomeAlternatives(contentDir: string): Promise<void> {
  const settings = join(contentDir, 'site.yaml');
  const text = await readFile(settings, 'utf8');
  await writeFile(settings, text.replace(/^ {2}alternatives:\n(?: {4}- .*\n)*/m, ''));
}
