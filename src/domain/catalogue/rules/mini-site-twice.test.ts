import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry, sampleMiniSite } from '../../../../test/sample.ts';
import { miniSiteTwice as rule } from './mini-site-twice.ts';

const entries = [sampleEntry('krita')];
const list = (...notices: string[]) => ({ entries, miniSites: [sampleMiniSite('artistes', notices)] });
const place = 'mini-sites/artistes.yaml groupes.0.logiciels';

describe('a software in a curated list', () => {
  it('stands there once', () => {
    expect(findingsOf(rule, list('krita'))).toEqual([]);
  });

  it('is told when it stands there twice', () => {
    expect(findingsOf(rule, list('krita', 'krita'))).toEqual([
      `${place}.1.notice : « krita » est déjà dans le groupe « Pour commencer » de cette liste.`,
    ]);
  });
});
