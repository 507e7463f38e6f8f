import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followContent, shareContent } from './sharing.ts';
import { createContentReader, type ContentReader } from './reader.ts';

describe('the catalogue that threads share', () => {
  let dir = '';
  let clock = Date.now();
  let read: ContentReader;
  let follow: ContentReader;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'annuaire-partage-'));
    await mkdir(join(dir, 'notices'));
    await writeNotice('plume', 'Plume');
    await writeFile(join(dir, 'notices', 'fautif.md'), '---\nnom: "Fautif"\n---\nSans licence.\n');
    read = createContentReader(dir, () => clock);
    const { port1, port2 } = new MessageChannel();
    shareContent(port1, read);
    follow = followContent(port2, () => clock);
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const writeNotice = (slug: string, nom: string) =>
    writeFile(join(dir, 'notices', `${slug}.md`), `---\nnom: "${nom}"\nlicences:\n  - "MIT"\n---\n`);

  it('is the same on both sides, files that are no notice yet included', async () => {
    const [ours, theirs] = [await read(), await follow()];
    expect(theirs.catalogue).toEqual(ours.catalogue);
    expect(theirs.settings).toEqual(ours.settings);
    const texts = ({ files }: typeof ours) =>
      [...files].map(([slug, { text, notice }]) => [slug, text, notice]);
    expect(texts(theirs)).toEqual(texts(ours));
    expect(theirs.files.get('fautif')).toMatchObject({ notice: undefined });
  });

  it('is read anew by no one while nothing changes, and followed when something does', async () => {
    const before = await follow();
    clock += 10_000;
    expect(await follow()).toBe(before);
    await writeNotice('plume', 'Plumier');
    clock += 10_000;
    expect((await follow()).catalogue.bySlug.get('plume')?.notice.nom).toBe('Plumier');
  });

  it('has at once the notice someone names, even accepted a moment ago', async () => {
    await follow();
    await writeNotice('encrier', 'Encrier');
    clock += 300;
    expect((await follow('encrier')).files.has('encrier')).toBe(true);
  });

  it('says so when there is nothing to read, and tries again', async () => {
    const { port1, port2 } = new MessageChannel();
    let fails = true;
    shareContent(port1, () => (fails ? Promise.reject(new Error('no disk')) : read()));
    const broken = followContent(port2, () => clock);
    await expect(broken()).rejects.toThrow('no disk');
    fails = false;
    expect((await broken()).files.size).toBe(2);
  });
});
