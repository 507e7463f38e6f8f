import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry, sampleMiniSite } from '../../../../test/sample.ts';
import { miniSiteRetired as rule } from './mini-site-retired.ts';

const entries = [
  sampleEntry('krita', { etat: 'en-veille' }),
  sampleEntry('vieux', { etat: 'abandonne', remplace_par: 'krita' }),
];
const list = (...notices: string[]) => ({ entries, miniSites: [sampleMiniSite('artistes', notices)] });
const place = 'mini-sites/artistes.yaml groupes.0.logiciels';

describe('a software that a curated list recommends', () => {
  it('may be at rest', () => {
    expect(findingsOf(rule, list('krita'))).toEqual([]);
  });

  it('is told when it was retired, with its successor', () => {
    expect(findingsOf(rule, list('vieux'))).toEqual([
      `${place}.0.notice : On ne recommande plus « vieux », dont l’état est « abandonne ». → vouliez-vous dire « krita » ?`,
    ]);
  });
});
