import { describe, expect, it } from 'vitest';
import {
  checkedOn,
  confirmNotice,
  isDoubtful,
  monthlyRequest,
  readVerifications,
  requestSent,
} from './verification.ts';

const none = readVerifications(undefined);
const yes = (slug: string, marks: readonly string[], day = '2026-12-01') =>
  marks.reduce((before, mark) => confirmNotice(before, { slug, mark, day }), none);

describe('a notice asks whether it is still right', () => {
  it('once a year has passed since it was checked, or else written', () => {
    expect(isDoubtful({ date_creation: '2025-11-27' }, '2026-11-27')).toBe(true);
    expect(isDoubtful({ date_creation: '2025-11-28' }, '2026-11-27')).toBe(false);
    expect(isDoubtful({ date_creation: '2020-01-01', verifie_le: '2026-01-01' }, '2026-11-27')).toBe(false);
    expect(isDoubtful({ date_creation: '2020-01-01', verifie_le: '2025-01-01' }, '2026-11-27')).toBe(true);
  });

  it('when nobody knows how old it is', () => {
    expect(isDoubtful({}, '2026-11-27')).toBe(true);
  });
});

describe('what people answer', () => {
  it('dates a notice once three of them agree, the same person counted once', () => {
    expect(monthlyRequest(yes('gimp', ['a', 'b', 'b', 'a']), '2026-12')).toBeUndefined();
    const agreed = yes('gimp', ['a', 'b', 'c', 'd']);
    expect(monthlyRequest(agreed, '2026-12')).toEqual({ month: '2026-12', slugs: ['gimp'], sent: false });
    expect(agreed.confirmed.gimp).toHaveLength(3);
    expect(checkedOn(agreed, 'gimp')).toBe('2026-12-01');
  });

  it('says nothing any more after a year, nor of what is no notice', () => {
    const old = yes('gimp', ['a', 'b'], '2025-01-01');
    const later = confirmNotice(old, { slug: 'gimp', mark: 'c', day: '2026-12-01' });
    expect(later.confirmed.gimp).toEqual([{ mark: 'c', day: '2026-12-01' }]);
    expect(confirmNotice(none, { slug: '../gimp', mark: 'a', day: '2026-12-01' })).toBe(none);
  });

  it('is asked of moderators once a month, and again as it was when it never left', () => {
    const agreed = yes('gimp', ['a', 'b', 'c']);
    const request = { month: '2026-12', slugs: ['gimp'], sent: false };
    const begun = { ...agreed, asked: request };
    expect(monthlyRequest(begun, '2027-01')).toEqual(request);
    const sent = requestSent(begun, request);
    expect(sent).toEqual({ confirmed: {}, asked: { ...request, sent: true } });
    const more = ['a', 'b', 'c'].reduce(
      (before, mark) => confirmNotice(before, { slug: 'vlc', mark, day: '2026-12-20' }),
      sent,
    );
    expect(monthlyRequest(more, '2026-12')).toBeUndefined();
    expect(monthlyRequest(more, '2027-01')?.slugs).toEqual(['vlc']);
  });

  it('is nothing when what was kept cannot be read', () => {
    for (const kept of ['', '{', '[]', '{"confirmed":3}'])
      expect(readVerifications(kept)).toEqual({ confirmed: {} });
  });
});
