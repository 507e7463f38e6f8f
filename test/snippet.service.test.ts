import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSnippet } from '#domain/notice/snippet.ts';
import { listToCards } from '#domain/selection/copies.ts';
import { cardWords } from '#words/card.ts';
import { betweenOf, hostileLists, hostileParts, partsOf, shownBetween, shownOf, siteName } from './cards.ts';
import { needs } from './needs.ts';

const run = promisify(execFile);

/** Builds pages with the real Jekyll and gives each as a document. */
async function publish(pages: readonly string[]): Promise<Document[]> {
  const dir = await mkdtemp(join(tmpdir(), 'mini-site-'));
  try {
    await mkdir(join(dir, '_layouts'));
    await writeFile(join(dir, '_config.yml'), 'title: Mon mini-site\n');
    await writeFile(join(dir, '_layouts', 'default.html'), '<!doctype html><body>{{ content }}</body>');
    for (const [index, page] of pages.entries()) {
      await writeFile(join(dir, `page-${index}.md`), `---\nlayout: default\n---\n${page}`);
    }
    await run('jekyll', ['build', '--quiet', '--source', dir, '--destination', join(dir, '_site')], {
      env: { ...process.env, LANG: 'C.UTF-8' },
    });
    return await Promise.all(
      pages.map(async (_, index) => {
        const html = await readFile(join(dir, '_site', `page-${index}.html`), 'utf8');
        return new JSDOM(html).window.document;
      }),
    );
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

// Jekyll is not a dependency of this project: the proof is made where Debian’s `jekyll` package is installed.
describe('a card published by Jekyll (kramdown and Liquid)', () => {
  beforeEach((context) => {
    needs(context, 'jekyll');
  });

  it('is one whole card, whatever the notice holds', async () => {
    const cards = fc.sample(hostileParts, { numRuns: 300, seed: 2023 });
    const documents = await publish(
      cards.map((card) => `Avant.\n${createSnippet(card, cardWords)}\nAprès *tout*.\n`),
    );
    for (const [index, document] of documents.entries()) {
      expect(shownOf(document)).toEqual([cards[index]]);
      expect(document.querySelector('em')?.textContent).toBe('tout');
      expect([...document.body.children].map(({ localName }) => localName)).toEqual(['p', 'article', 'p']);
    }
  });

  it('may follow another, with a sentence between', async () => {
    const [card] = fc.sample(hostileParts, { numRuns: 1, seed: 7 });
    if (card === undefined) throw new Error('pas de carte');
    const [document] = await publish([
      `${createSnippet(card, cardWords)}\nJe m’en sers.\n${createSnippet(card, cardWords)}`,
    ]);
    expect(document && shownOf(document)).toEqual([card, card]);
  });

  it('comes out whole from a selection of twelve, whatever people wrote between', async () => {
    const lists = fc.sample(hostileLists, { numRuns: 40, seed: 12 });
    const documents = await publish(
      lists.map((list) => `Avant.\n${listToCards(list, siteName, cardWords)}\nAprès.\n`),
    );
    for (const [index, document] of documents.entries()) {
      const list = lists[index];
      if (list === undefined) throw new Error('pas de liste');
      expect(shownOf(document)).toEqual(partsOf(list));
      expect(shownBetween(document)).toEqual(betweenOf(list));
    }
  });
});
