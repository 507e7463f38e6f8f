import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createContent, noticeText, type ContentFolder } from '../../../test/content-folder.ts';
import { besidePages } from './beside-pages.ts';

let content: ContentFolder | undefined;
afterEach(() => content?.remove());

it('tells a notice as it is once it is said to have changed', async () => {
  content = await createContent({
    'notices/a.md': noticeText('A'),
    'notices/b.md': noticeText('B'),
    'tags.yaml': '[]\n',
  });
  const beside = besidePages(content.dir, 'https://exemple.org');
  expect(String(await beside.answer('notices/a.json'))).toContain('"nom":"A"');
  await writeFile(join(content.dir, 'notices/a.md'), noticeText('A bis'));
  beside.forget();
  expect(String(await beside.answer('notices/a.json'))).toContain('"nom":"A bis"');
});
