import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../../../../test/sample.ts';
import { findingsOf } from '../../../../test/findings.ts';
import { licence as rule } from './licence.ts';

describe('the licences of a notice', () => {
  it('are free, or said to be by a person; a software no longer free keeps its own', () => {
    const entries = [
      sampleEntry('a', { licences: ['AGPL-3.0-or-later', 'LicenseRef-Domaine-public'] }),
      sampleEntry('b', { licences: ['BUSL-1.1'], etat: 'plus-libre' }),
    ];
    expect(findingsOf(rule, { entries })).toEqual([]);
  });

  it('are not non-free ones', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', { licences: ['MIT', 'SSPL-1.0'] })] })).toEqual([
      'notices/a.md licences.1 : « SSPL-1.0 » (Server Side Public License, v 1) n’est pas une licence libre : ni l’OSI ni la FSF ne la reconnaissent.',
    ]);
  });

  it('leave to its repair what is understood, and judge what it means', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', { licences: ['mit'] })] })).toEqual([]);
    expect(findingsOf(rule, { entries: [sampleEntry('a', { licences: ['busl-1.1'] })] })).toEqual([
      expect.stringContaining('« BUSL-1.1 » (Business Source License 1.1) n’est pas une licence libre'),
    ]);
  });

  it.each([
    ['AGPL', 'AGPL-3.0-only, AGPL-3.0-or-later'],
    ['GNU GPL', 'GPL-2.0-only, GPL-2.0-or-later, GPL-3.0-only, GPL-3.0-or-later'],
    ['Licence MPL', 'MPL-2.0'],
    ['bsd', 'BSD-2-Clause, BSD-3-Clause'],
  ])(
    'named without a version (%s) are those of that name, never a stranger of a like one',
    (written, meant) => {
      expect(findingsOf(rule, { entries: [sampleEntry('a', { licences: [written] })] })).toEqual([
        expect.stringContaining(`vouliez-vous dire « ${meant} » ?`),
      ]);
    },
  );

  it('are identifiers of the list, and a near one is proposed', () => {
    expect(findingsOf(rule, { entries: [sampleEntry('a', { licences: ['MLP-2.0', 'Inconnue'] })] })).toEqual([
      'notices/a.md licences.0 : « MLP-2.0 » n’est pas un identifiant de licence SPDX (liste : https://spdx.org/licenses/). → vouliez-vous dire « MPL-2.0 » ?',
      'notices/a.md licences.1 : « Inconnue » n’est pas un identifiant de licence SPDX (liste : https://spdx.org/licenses/).',
    ]);
  });
});
