import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { judgeNotice } from '#domain/notice/judge.ts';
import { createContent, noticeText, type ContentFolder } from '../../../test/content-folder.ts';
import { besidePages } from './beside-pages.ts';

vi.mock('#domain/notice/judge.ts', { spy: true });

let content: ContentFolder | undefined;
afterEach(() => content?.remove());

it('tells a notice that changed, and judges no other again', async () => {
  content = await createContent({
    'notices/a.md': noticeText('A'),
    'notices/b.md': noticeText('B'),
    'tags.yaml': '[]\n',
  });
  const beside = besidePages(content.dir, 'https://exemple.org');
  expect(String(await beside.answer('notices/a.json'))).toContain('"nom":"A"');
  vi.mocked(judgeNotice).mockClear();
  await writeFile(join(content.dir, 'notices/a.md'), noticeText('A bis'));
  beside.forget();
  expect(String(await beside.answer('notices/a.json'))).toContain('"nom":"A bis"');
  expect(vi.mocked(judgeNotice)).toHaveBeenCalledOnce();
});
