import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/findings.ts';
import { sampleEntry } from '../../../../test/sample.ts';
import { exodusPackage as rule } from './exodus-package.ts';

const report = (id: string) => `https://reports.exodus-privacy.eu.org/fr/reports/${id}/latest/`;
const findings = (id: string, installer?: object) =>
  findingsOf(rule, {
    entries: [sampleEntry('etar', { lien_exodus: report(id), ...(installer && { installer }) })],
  });

describe('a report of Exodus Privacy', () => {
  it('is about a package the notice gives', () => {
    expect(findings('ws.xsoh.etar', { fdroid: 'ws.xsoh.etar' })).toEqual([]);
    expect(findings('ws.xsoh.etar', { fdroid: 'autre', google_play: 'ws.xsoh.etar' })).toEqual([]);
    expect(findings('ws.xsoph.etar', { fdroid: 'ws.xsoh.etar' })).toEqual([
      'notices/etar.md lien_exodus : Le rapport est celui de « ws.xsoph.etar », alors que la notice installe « ws.xsoh.etar » : donner celui de la même application.',
    ]);
  });

  it('is let be when nothing tells the package', () => {
    expect(findings('ws.xsoh.etar')).toEqual([]);
    expect(findings('12345', { fdroid: 'ws.xsoh.etar' })).toEqual([]);
  });
});
