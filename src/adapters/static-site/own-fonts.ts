import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { element } from '#views/data/xml.ts';

/**
 * Has pictures drawn with letters that come with the project: a bare server has no font, and draws boxes in place of words.
 * Those of the machine come after, for scripts that ours do not write. To be called before the first letter is drawn: the
 * library of fonts asks once, for the whole process (https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html).
 * @param cacheDir a folder of ours
 */
export async function useOwnFonts(cacheDir: string): Promise<void> {
  const file = resolve(cacheDir, 'fonts.conf');
  const ttf = join(dirname(fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/package.json'))), 'ttf');
  const settings = element(
    'fontconfig',
    {},
    element('include', { ignore_missing: 'yes' }, '/etc/fonts/fonts.conf'),
    element('dir', {}, ttf),
    element('cachedir', {}, resolve(cacheDir, 'fonts')),
  );
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, settings.xml);
  process.env.FONTCONFIG_FILE = file;
}
