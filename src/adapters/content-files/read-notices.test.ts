import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createContent, noticeText } from '../../../test/content-folder.ts';
import { sampleVocabulary } from '../../../test/sample.ts';
import { readNotices } from './read-notices.ts';

it('leaves their turn to those this process serves, after each notice that is judged', async () => {
  const names = Array.from({ length: 100 }, (_, number) => `plume-${number}`);
  const content = await createContent(
    Object.fromEntries(names.map((name) => [`notices/${name}.md`, noticeText(name)])),
  );
  let turns = 0;
  let isReading = true;
  const serve = () => {
    turns += 1;
    if (isReading) setImmediate(serve);
  };
  setImmediate(serve);
  const found = { issues: [], rewrites: [], secured: undefined };
  await readNotices(join(content.dir, 'notices'), sampleVocabulary(), found);
  isReading = false;
  await content.remove();
  expect(turns).toBeGreaterThanOrEqual(names.length);
});
