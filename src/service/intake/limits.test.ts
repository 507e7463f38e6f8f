import { describe, expect, it } from 'vitest';
import { envelopeKeys } from '#domain/contribution/form-fields.ts';
import { noticeKeys } from '#domain/notice/fields.ts';
import { fieldLimits } from './limits.ts';

describe('the limits of the door', () => {
  it('exist for every field a contribution may have, but for what was seen, which has its own', () => {
    const wanted = [...noticeKeys, ...envelopeKeys].filter((key) => key !== 'avant');
    expect([...fieldLimits.keys()].sort()).toEqual(wanted.sort());
  });

  it.each([
    ['nom', { maxLength: 100, length: 200, maxValues: 1, values: 2 }],
    ['site_web', { maxLength: 500, length: 1000, maxValues: 1, values: 2 }],
    ['corps', { maxLength: 20_000, length: 40_000, maxValues: 1, values: 2 }],
    ['message', { maxLength: 2000, length: 4000, maxValues: 1, values: 2 }],
    ['tags', { maxLength: 80, length: 160, maxValues: 12, values: 24, joined: true }],
    // The longest of its codes, and as many as there are.
    ['plateformes', { maxLength: 20, length: 100, maxValues: 10, values: 20, joined: true }],
    // A small object counts as a list of its values.
    ['en_bref', { maxLength: 10, length: 100, maxValues: 4, values: 8 }],
  ])('follow the schema for %s', (key, limit) => {
    expect(fieldLimits.get(key)).toEqual(limit);
  });
});
