import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeNotice, type NoticeVersion } from '#domain/contribution/merge.ts';

const base: NoticeVersion = { notice: { nom: 'A', tags: ['x', 'y'], depot: 'https://a.fr/' }, corps: 'un\n' };
const like = (notice: Record<string, unknown>, corps = base.corps): NoticeVersion => ({
  notice: { ...base.notice, ...notice },
  corps,
});

describe('a correction of a notice that changed meanwhile', () => {
  it('keeps both changes when they touch different fields', () => {
    expect(mergeNotice(base, like({ tags: ['z'] }), like({ nom: 'B' }, 'deux\n'))).toEqual({
      version: { notice: { nom: 'B', tags: ['z'], depot: 'https://a.fr/' }, corps: 'deux\n' },
      changed: ['nom', 'corps'],
    });
  });

  it('is a conflict where both changed the same field differently', () => {
    expect(mergeNotice(base, like({ nom: 'C' }, 'trois\n'), like({ nom: 'B' }, 'deux\n'))).toEqual({
      conflicts: ['nom', 'corps'],
    });
  });

  it('is no conflict where both made the same change', () => {
    expect(mergeNotice(base, like({ nom: 'B' }), like({ nom: 'B' })).changed).toEqual([]);
  });

  it('counts the order of a list as a change, the order of keys as none', () => {
    const logo = { notice: { logo: { src: 'a', alt: 'b' } }, corps: '' };
    expect(mergeNotice(logo, logo, { notice: { logo: { alt: 'b', src: 'a' } }, corps: '' }).changed).toEqual(
      [],
    );
    expect(mergeNotice(base, base, like({ tags: ['y', 'x'] })).changed).toEqual(['tags']);
  });

  it('removes a field, unless someone else changed it', () => {
    const { depot: _gone, ...rest } = base.notice;
    const wanted = { notice: rest, corps: base.corps };
    expect(mergeNotice(base, base, wanted).version?.notice).not.toHaveProperty('depot');
    expect(mergeNotice(base, like({ depot: 'https://b.fr/' }), wanted)).toEqual({ conflicts: ['depot'] });
  });

  it('never loses a change of anyone: each field is one of the three, and an untouched one is the current one', () => {
    const version = fc.record({
      notice: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3')),
      corps: fc.constantFrom('', 'x\n', 'y\n'),
    });
    fc.assert(
      fc.property(version, version, version, (start, current, wanted) => {
        const { version: merged, conflicts } = mergeNotice(start, current, wanted);
        if (merged === undefined) return conflicts.length > 0;
        return ['a', 'b', 'c'].every((key) =>
          wanted.notice[key] === start.notice[key]
            ? merged.notice[key] === current.notice[key]
            : merged.notice[key] === wanted.notice[key],
        );
      }),
    );
  });
});
