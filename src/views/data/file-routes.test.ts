import { describe, expect, it } from 'vitest';
import { cardFramePath } from '#domain/site/routes.ts';
import { sampleCatalogue, sampleEntry, sampleSite, sampleTag } from '../../../test/sample.ts';
import { ofNotices } from './file-route.ts';
import { fileRoutes, routedFiles, routedText } from './file-routes.ts';

const shown = {
  catalogue: sampleCatalogue([sampleEntry('gimp', { tags: ['dessin'] }), sampleEntry('krita')], {
    tags: [sampleTag('dessin')],
  }),
  site: sampleSite(),
};

const listed = (routes = fileRoutes) => [...routedFiles(shown, routes)].flatMap(({ files }) => files);

describe('the files that are no pages', () => {
  it('have addresses of their own, one for each notice by its slug', () => {
    const paths = listed().map(({ path }) => path);
    for (const { path: pathOf } of fileRoutes)
      expect(
        paths.filter((path) => path.startsWith(pathOf('[').split('[', 1)[0]?.slice(1) ?? '?')),
        pathOf('[slug]'),
      ).not.toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('notices/krita.json');
  });

  it('are together when they tell of one notice', () => {
    const together = [...routedFiles(shown)].find(({ about }) => about?.slug === 'krita');
    expect(together?.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['notices/krita.json', 'notices/krita.md', 'badge/krita.svg']),
    );
    const others = [...routedFiles(shown)].filter(({ about }) => about === undefined);
    expect(others.every(({ files }) => files.length === 1)).toBe(true);
  });

  it('say the same when asked one by one', () => {
    for (const { path, text } of listed()) expect(routedText(path, shown)).toBe(text());
  });

  it('are not there for a slug that no notice has, nor for another address', () => {
    for (const path of ['notices/inkscape.json', 'notices/.json', 'notices/gimp.html', 'notices.yaml', '']) {
      expect(routedText(path, shown), path).toBeUndefined();
    }
  });

  it('are found at an address of their own, when they tell something of every notice', () => {
    expect(JSON.parse(routedText('notices.json', shown) ?? '')).toMatchObject({ count: 2 });
    expect(routedText('notices.csv', shown)).toContain('krita');
  });

  it('may stand in folders, the slug in the middle', () => {
    const routes = [ofNotices(cardFramePath, ({ slug }) => slug)];
    expect(listed(routes).map(({ path }) => path)).toEqual([
      'notices/gimp/carte.html',
      'notices/krita/carte.html',
    ]);
    expect(routedText('notices/gimp/carte.html', shown, routes)).toBe('gimp');
  });
});
