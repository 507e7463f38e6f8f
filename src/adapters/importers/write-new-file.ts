import { link, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file that does not exist yet, whole or not at all; never over another one.
 * @returns `false` when the name was taken meanwhile, and nothing is changed
 */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'wx');
    await file.writeFile(content).finally(async () => {
      await file.sync();
      await file.close();
    });
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
