import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { isPresent } from '../../test/needs.ts';
import type { Drawn } from './screens.ts';

const selection =
  '#T=Huit_logiciels_pour_commencer,libreoffice=Pour_écrire_et_compter,gimp=Pour_les_photos,vlc=Pour_tout_regarder,' +
  'firefox=Pour_naviguer,G=Pour_se_parler,signal=À_la_place_de_WhatsApp,thunderbird=Pour_le_courriel,keepassxc=Pour_les_mots_de_passe,inkscape';
const papers = [
  { name: 'papier-deux-colonnes', path: `/imprimer.html${selection}`, format: 'A4' },
  { name: 'papier-une-colonne', path: `/imprimer.html?format=liste${selection}`, format: 'A4' },
  { name: 'papier-cartes', path: `/imprimer.html?format=cartes${selection}`, format: 'A4' },
  { name: 'papier-lettre', path: `/imprimer.html${selection}`, format: 'Letter' },
  { name: 'papier-liste', path: '/mini-sites/associations.html', format: 'A4' },
  { name: 'papier-notice', path: '/notices/signal.html', format: 'A4' },
] as const;

/** The first page of each printed sheet, drawn by poppler as a printer would; nothing on a machine without it. */
export async function drawPapers(
  browser: Browser,
  root: string,
  place: (name: string) => string,
): Promise<Drawn[]> {
  if (!isPresent('pdftoppm')) return [];
  const dir = await mkdtemp(join(tmpdir(), 'annuaire-papiers-'));
  const page = await browser.newPage();
  const drawn: Drawn[] = [];
  try {
    for (const { name, path, format } of papers) {
      await page.goto('about:blank');
      await page.goto(`${root}${path}`, { waitUntil: 'networkidle' });
      await writeFile(join(dir, `${name}.pdf`), await page.pdf({ format, printBackground: true }));
      execFileSync('pdftoppm', ['-r', '110', '-png', join(dir, `${name}.pdf`), join(dir, name)]);
      const [first = ''] = (await readdir(dir))
        .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'))
        .sort();
      const { size } = await sharp(join(dir, first))
        .webp({ quality: 70, effort: 6 })
        .toFile(place(`${name}.webp`));
      drawn.push({ name: `${name}.webp`, ko: size / 1024 });
    }
  } finally {
    await page.close();
    await rm(dir, { recursive: true, force: true });
  }
  return drawn;
}
