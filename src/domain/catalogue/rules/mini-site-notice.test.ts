import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry, sampleMiniSite } from '../../../../test/sample.ts';
import { miniSiteNotice as rule } from './mini-site-notice.ts';

const entries = [sampleEntry('krita', { redirections: ['/notices/krita-painting'] })];
const list = (...notices: string[]) => ({ entries, miniSites: [sampleMiniSite('artistes', notices)] });
const place = 'mini-sites/artistes.yaml groupes.0.logiciels';

describe('what a curated list recommends', () => {
  it('has a notice', () => {
    expect(findingsOf(rule, list('krita'))).toEqual([]);
  });

  it('is told when no notice has that slug, with the nearest or the new one', () => {
    expect(findingsOf(rule, list('kritta', 'krita-painting', 'rien-de-tel'))).toEqual([
      `${place}.0.notice : « kritta » n’est pas une notice de cet annuaire. → vouliez-vous dire « krita » ?`,
      `${place}.1.notice : « krita-painting » n’est pas une notice de cet annuaire. → écrire : krita`,
      `${place}.2.notice : « rien-de-tel » n’est pas une notice de cet annuaire.`,
    ]);
  });
});
