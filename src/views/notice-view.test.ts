import { describe, expect, it } from 'vitest';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../test/sample.ts';
import { noticeView } from './notice-view.ts';

const old = sampleEntry('plume', { date_creation: '2025-01-01' });
const verifyHref = (entry = old, settings: object = {}) =>
  noticeView(sampleCatalogue([entry]), entry, sampleSite(settings)).verifyHref;

describe('the page of a notice asks whether it is still right', () => {
  it('when nobody checked it for a year', () => {
    expect(verifyHref()).toBe('/api/contributions/verification');
    expect(verifyHref(sampleEntry('plume', { date_creation: '2026-11-01' }))).toBeUndefined();
    expect(
      verifyHref(sampleEntry('plume', { date_creation: '2025-01-01', verifie_le: '2026-10-01' })),
    ).toBeUndefined();
  });

  it('not where no answer would be taken: closed, or a service on another host', () => {
    expect(verifyHref(old, { contribution: { open: false } })).toBeUndefined();
    expect(verifyHref(old, { contribution: { service: 'https://service.exemple.org' } })).toBeUndefined();
  });
});
