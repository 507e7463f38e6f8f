import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';

/** Writes a content folder with two notices, three tags and one refusal: enough to contribute to. */
export async function writeSmallContent(dir: string): Promise<string> {
  await mkdir(join(dir, 'notices'), { recursive: true });
  await mkdir(join(dir, 'logos'), { recursive: true });
  const tags = ['bureautique', 'courriel', 'dessin'].map(
    (slug) =>
      `- slug: ${slug}\n  label: ${slug}\n  description: "De quoi faire du ${slug}."\n  besoin: "faire du ${slug}"\n`,
  );
  await writeFile(join(dir, 'tags.yaml'), tags.join(''));
  await writeFile(
    join(dir, 'refusals.yaml'),
    `- nom: "Logiciel Privateur"\n  slug: logiciel-privateur\n  adresses: ["https://privateur.example.org"]\n  motif: "Sa licence n’est pas libre."\n  date: "2026-01-15"\n`,
  );
  for (const [slug, nom] of [
    ['plume', 'Plume'],
    ['tableau', 'Tableau'],
  ] as const) {
    await writeFile(
      join(dir, 'notices', `${slug}.md`),
      writeNoticeFile(
        {
          nom,
          description_courte: 'De quoi écrire simplement.',
          site_web: `https://${slug}.example.org`,
          licences: ['MIT'],
          plateformes: ['gnu-linux'],
          tags: ['bureautique'],
        },
        'Un texte qui présente le logiciel.\n',
      ),
    );
  }
  return dir;
}
