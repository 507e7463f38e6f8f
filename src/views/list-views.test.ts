import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../test/sample.ts';
import { letterRange, listPaths, pageTitle } from './list-views.ts';

const entries = (count: number) => Array.from({ length: count }, (_, index) => sampleEntry(`n${index}`));

describe('a long list', () => {
  it('comes by forty-two cards, the first page under its own name', () => {
    const paths = listPaths('android', entries(85));
    expect(paths.map(({ params }) => params.list)).toEqual(['android', 'android/2', 'android/3']);
    expect(paths.map(({ props }) => props.pages[props.page - 1]?.length)).toEqual([42, 42, 1]);
  });

  it('has a page even when there is nothing in it', () => {
    expect(listPaths('bsd', []).map(({ props }) => props.pages)).toEqual([[[]]]);
  });

  it('says on each page which letters it holds, and its number in the title', () => {
    const named = (...names: string[]) => names.map((nom) => sampleEntry('x', { nom }));
    expect(letterRange(named('7-Zip', 'Écrire', 'GIMP'))).toBe('0-9 – G');
    expect(letterRange(named('Krita', 'Kdenlive'))).toBe('K');
    expect(pageTitle('Android', 1, 3)).toBe('Android');
    expect(pageTitle('Android', 2, 3)).toBe('Android, page 2 sur 3');
  });
});
