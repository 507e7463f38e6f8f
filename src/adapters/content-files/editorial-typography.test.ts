import { afterEach, describe, expect, it } from 'vitest';
import { createContent, type ContentFolder } from '../../../test/content-folder.ts';
import { readEditorialTypography } from './editorial-typography.ts';

let folder: ContentFolder | undefined;
afterEach(async () => {
  await folder?.remove();
});

async function repaired(file: string, text: string): Promise<string | undefined> {
  folder = await createContent({ [file]: text });
  return (await readEditorialTypography(folder.dir)).find((found) => found.file === file)?.repaired;
}

describe('the typography of lists and pages', () => {
  it('is repaired in what people read, and comments, other keys and the order stay', async () => {
    const text = `# L'ordre compte\n- slug: "a"\n  label: "L'art ?"\n  besoin: 'faire l''essai'\n  synonymes:\n    - "jeu d'échecs"\n  tags: ["b"] # l'autre\n`;
    expect(await repaired('tags.yaml', text)).toBe(
      `# L'ordre compte\n- slug: "a"\n  label: "L’art\u202F?"\n  besoin: "faire l’essai"\n  synonymes:\n    - "jeu d’échecs"\n  tags: ["b"] # l'autre\n`,
    );
  });

  it('leaves names and addresses of lists as they are', async () => {
    const text = `- nom: "L'Équipe"\n  adresses:\n    - "https://a.org/l'un"\n  motif: "C'est fini"\n`;
    expect(await repaired('refusals.yaml', text)).toBe(text.replace("C'est", 'C’est'));
  });

  it('is repaired in the head and the text of a page', async () => {
    const page = `---\ntitre: "L'aide"\n---\n\nQu'est-ce ? \`l'un\`\n`;
    expect(await repaired('pages/aide.md', page)).toBe(
      `---\ntitre: "L’aide"\n---\n\nQu’est-ce\u202F? \`l'un\`\n`,
    );
  });

  it.each(['- label: "L\'art\n', '{', ''])('leaves %j, which it cannot read, as it is', async (text) => {
    expect(await repaired('tags.yaml', text)).toBe(text);
  });

  it('is told with its line', async () => {
    folder = await createContent({ 'wishes.yaml': `- nom: "A"\n  pourquoi: "C'est utile."\n` });
    expect((await readEditorialTypography(folder.dir)).flatMap(({ issues }) => issues)).toMatchObject([
      { code: 'typographie', file: 'wishes.yaml', line: 2, column: 15, fix: { automatic: true } },
    ]);
  });
});
