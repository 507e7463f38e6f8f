import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import * as icons from 'simple-icons';
import type { SimpleIcon } from 'simple-icons';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { readContent } from '#adapters/content-files/read-content.ts';
import { writeFileAtomically } from '#adapters/content-files/write-file.ts';
import { prepareLogo, type PreparedLogo } from '#adapters/logos/prepare-logo.ts';
import { foldTight } from '#domain/text.ts';
import { tCli } from '#words/cli.ts';
import { requireFolder } from './require-folder.ts';
import { readOptions } from './read-options.ts';
import { runCommand } from './run-command.ts';

/** Brands the package names otherwise, by slug of the notice; an empty name says that its homonym is something else, or not free. */
const otherNames: Readonly<Record<string, string>> = {
  'adguard-home': 'adguard',
  'arduino-ide': 'arduino',
  'dbeaver-community': 'dbeaver',
  'ente-auth': 'ente',
  'fedora-linux': 'fedora',
  gitlab: 'gitlab',
  'gnome-web': 'gnome',
  'gnu-octave': 'octave',
  gnupg: 'gnuprivacyguard',
  'jitsi-meet': 'jitsi',
  jupyterlab: 'jupyter',
  'mullvad-vpn': 'mullvad',
  'musicbrainz-picard': 'musicbrainz',
  'odoo-community': 'odoo',
  'onlyoffice-docs': 'onlyoffice',
  'consul-democracy': '',
  nodebb: '',
  orange: '',
  'overleaf-community-edition': 'overleaf',
  'portainer-ce': 'portainer',
  processing: 'processingfoundation',
  'proxmox-ve': 'proxmox',
  'rstudio-desktop': 'rstudioide',
  'simplex-chat': 'simplex',
  'thunderbird-android': 'thunderbird',
  'trilium-notes': 'trilium',
  vlc: 'vlcmediaplayer',
};

/**
 * Gives each notice without a logo the one found for it: in the folder of `--from`, under the notice’s own name and made
 * light, else the one `simple-icons` has for its brand, with the brand’s colour. Other notices keep their monogram.
 */
await runCommand(tCli('usage.logos'), async () => {
  const dir = await requireFolder();
  const { values } = readOptions({ options: { from: { type: 'string' } } });
  const pictures = values.from === undefined ? undefined : await listPictures(values.from);
  const byTitle = new Map<string, SimpleIcon>();
  const bySlug = new Map<string, SimpleIcon>();
  for (const icon of Object.values<SimpleIcon>(icons)) {
    byTitle.set(foldTight(icon.title), icon);
    bySlug.set(icon.slug, icon);
  }
  const { files, catalogue } = await readContent(dir);
  let copied = 0;
  for (const { slug, notice, corps } of catalogue.notices) {
    if (notice.logo !== undefined) continue;
    const named = otherNames[slug];
    const icon = named === undefined ? byTitle.get(foldTight(notice.nom)) : bySlug.get(named);
    const file = files.get(slug);
    const found = pictures === undefined ? icon && drawIcon(icon) : await pictures.get(slug)?.();
    if (found === undefined || file === undefined) continue;
    const src = `${slug}.${found.ending}`;
    await writeFileAtomically(join(dir, 'logos', src), found.bytes);
    await writeFileAtomically(join(dir, file.file), writeNoticeFile({ ...notice, logo: { src } }, corps));
    copied += 1;
  }
  console.log(tCli('logos.done', { count: copied, dir: `${dir}/logos` }));
  return 0;
});

/** The pictures of a folder by the notice they are named after, each made light when it is asked for. */
async function listPictures(folder: string): Promise<Map<string, () => Promise<PreparedLogo | undefined>>> {
  const names = (await readdir(folder)).filter((name) => /\.(?:svg|png|webp|jpe?g)$/.test(name));
  return new Map(
    names.map((name) => [
      name.slice(0, -extname(name).length),
      async () => prepareLogo(await readFile(join(folder, name)), name),
    ]),
  );
}

/** A drawing on white: brands too pale to be seen there are darkened to a neutral ink. */
function drawIcon({ path, hex }: SimpleIcon): PreparedLogo {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#${luminance(hex) > 0.75 ? '4a4453' : hex.toLowerCase()}" d="${path}"/></svg>\n`;
  return { bytes: new TextEncoder().encode(svg), ending: 'svg' };
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
