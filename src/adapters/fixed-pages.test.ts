import { describe, expect, it } from 'vitest';
import { fixedPages } from '#adapters/fixed-pages.ts';

describe('the fixed pages', () => {
  const pages = fixedPages(['a-propos', 'donnees']);

  it('are those of the templates and the editorial ones, each once', () => {
    expect(pages).toEqual(expect.arrayContaining(['/', '/tags.html', '/a-propos.html', '/donnees.html']));
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('are pages to land on', () => {
    expect(pages).not.toContain('/404.html');
    expect(pages).not.toContain('/par-tag.html');
    expect(pages.join()).not.toContain('[');
  });
});
