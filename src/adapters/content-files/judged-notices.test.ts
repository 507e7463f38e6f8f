import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from '../../../test/content-folder.ts';
import { checkContent } from './check-content.ts';
import { judgedSinceStart, openJudgedNotices, type JudgedNotices } from './judged-notices.ts';

let content: ContentFolder;
let place: string;
const memory = () => join(place, 'judged');
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'annuaire-jugées-'));
  content = await createContent({
    'site.yaml': 'name: "Annuaire"\n',
    'notices/bonne.md': noticeText('Bonne'),
    'notices/http.md': noticeText('Sans S').replace('https://', 'http://'),
    'notices/etiquette.md': noticeText('Étiquette', 'tags:\n  - "inconnue"\n'),
    'notices/windows.md': `\uFEFF${noticeText('Windows').replaceAll('\n', '\r\n')}`,
    'notices/a-reecrire.md': noticeText('À réécrire').replace('nom: "À réécrire"', 'nom: À réécrire'),
    'notices/cassee.md': 'rien\n',
    'notices/Majuscule.md': noticeText('Majuscule'),
  });
});
afterEach(async () => {
  await content.remove();
  await rm(place, { recursive: true, force: true });
});

/** The same memory, which tells how many notices had to be judged. */
function counting(opened: JudgedNotices): { judged: JudgedNotices; kept: () => number } {
  let kept = 0;
  const judged: JudgedNotices = {
    ...opened,
    of: (...file) => {
      const { judgement, keep } = opened.of(...file);
      return {
        judgement,
        keep: (made) => {
          kept += 1;
          keep(made);
        },
      };
    },
  };
  return { judged, kept: () => kept };
}

/** What a check says of the folder, and how many notices it had to judge. */
async function check(shared = 'code et listes') {
  const opened = await openJudgedNotices(memory(), shared);
  const { judged, kept } = counting(opened);
  const { catalogue, files, issues, rewrites } = await checkContent(content.dir, { judged });
  await judged.save();
  const notices = [...files.values()].map(({ locate, ...file }) => ({ ...file, place: locate(['nom']) }));
  return { said: { catalogue, notices, issues, rewrites }, kept: kept() };
}

describe('notices judged before', () => {
  it('say the same as when they are judged again, findings and places included', async () => {
    const first = await check();
    const second = await check();
    const { catalogue, issues } = await checkContent(content.dir);
    expect(second.said).toEqual(first.said);
    expect([second.said.catalogue, second.said.issues]).toEqual([catalogue, issues]);
    expect([first.kept, second.kept]).toEqual([4, 0]);
  });

  it('are judged again once their file changed, and they alone', async () => {
    await check();
    await writeFile(
      join(content.dir, 'notices/bonne.md'),
      `${noticeText('Bonne')}# Trop grand titre
`,
    );
    const { said, kept } = await check();
    expect(kept).toBe(1);
    expect(said.issues).toEqual((await checkContent(content.dir)).issues);
  });

  it('are known as long as the process lives, for the same lists alone', async () => {
    const since = judgedSinceStart();
    const keptFor = async (lists: string) => {
      const { judged, kept } = counting(since(lists));
      await checkContent(content.dir, { judged });
      return kept();
    };
    expect([await keptFor('listes'), await keptFor('listes')]).toEqual([4, 0]);
    await writeFile(join(content.dir, 'notices/bonne.md'), noticeText('Meilleure'));
    expect([await keptFor('listes'), await keptFor('autres')]).toEqual([1, 4]);
  });

  it('are forgotten when the code or a closed list changed, or when the memory is cut', async () => {
    await check();
    expect((await check('autre code')).kept).toBe(4);
    await truncate(memory(), 200);
    expect((await check('autre code')).kept).toBe(4);
  });
});
