import { describe, expect, it } from 'vitest';
import { licences } from '#adapters/spdx/licences.ts';
import { findLicenceId, isFreeLicence } from '#domain/notice/licence.ts';

describe('a licence as people write it', () => {
  it.each([
    ['MIT', 'MIT'],
    ['mit', 'MIT'],
    ['Licence MIT', 'MIT'],
    ['MIT License', 'MIT'],
    ['GNU GPL v3', 'GPL-3.0-only'],
    ['GPL-3.0', 'GPL-3.0-only'],
    ['GPLv3+', 'GPL-3.0-or-later'],
    ['GPL-2.0+', 'GPL-2.0-or-later'],
    ['GNU General Public License v2.0 or later', 'GPL-2.0-or-later'],
    ['licence publique générale GNU version 3 ou ultérieure', 'GPL-3.0-or-later'],
    ['AGPLv3', 'AGPL-3.0-only'],
    ['GNU Affero GPL 3', 'AGPL-3.0-only'],
    ['LGPL 2.1', 'LGPL-2.1-only'],
    ['GNU Lesser General Public License 3', 'LGPL-3.0-only'],
    ['Apache 2.0', 'Apache-2.0'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['Mozilla Public License 2.0', 'MPL-2.0'],
    ['BSD 3-Clause', 'BSD-3-Clause'],
    ['EUPL 1.2', 'EUPL-1.2'],
    ['CeCILL 2.1', 'CECILL-2.1'],
    ['CeCILL-B', 'CECILL-B'],
    ['CC0', 'CC0-1.0'],
    ['CC BY-SA 4.0', 'CC-BY-SA-4.0'],
    ['WTFPL', 'WTFPL'],
    ['Licence Ouverte 2.0', 'etalab-2.0'],
    ['Licence Ouverte / Open Licence version 2.0', 'etalab-2.0'],
    ['licence ouverte v2.0 (Etalab)', 'etalab-2.0'],
    ['Etalab 2.0', 'etalab-2.0'],
  ])('« %s » is %s', (written, id) => {
    expect(findLicenceId(written, licences)).toBe(id);
  });

  it.each([
    'GPL',
    'GNU GPL',
    'Licence Ouverte',
    'BSD',
    'Creative Commons',
    'libre',
    '',
    'GPL v3 with Classpath exception',
    'MIT/GPL-2.0-only',
    'MIT OR GPL-3.0-only',
    'GPL-2.0 ou GPL-3.0',
    'LGPL/GPL 3',
    'Apache 2.0 et GPL',
    'GPLv3 ou licence commerciale',
    'GPL 3 non commerciale',
    'MIT, BSD, GPL 2',
    'GPL-9.9',
  ])('« %s » could be several, or none', (written) => {
    expect(findLicenceId(written, licences)).toBeUndefined();
  });

  it('knows itself: every identifier of the list that SPDX has not replaced', () => {
    const deprecated = /^(?:A?GPL|LGPL|GFDL)-\d+\.\d+\+?$/;
    for (const id of licences.keys()) {
      if (!deprecated.test(id)) expect(findLicenceId(id, licences)).toBe(id);
    }
  });
});

describe('a free licence', () => {
  it.each([
    'MIT',
    'AGPL-3.0-or-later',
    'WTFPL',
    'CC0-1.0',
    'CC-BY-SA-4.0',
    'OFL-1.1',
    'LicenseRef-Domaine-public',
  ])('%s is one', (id) => {
    expect(isFreeLicence(id, licences)).toBe(true);
  });

  it.each(['SSPL-1.0', 'BUSL-1.1', 'CC-BY-NC-4.0', 'CC-BY-ND-4.0', 'JSON', 'Elastic-2.0', 'N-importe-quoi'])(
    '%s is not one',
    (id) => {
      expect(isFreeLicence(id, licences)).toBe(false);
    },
  );
});
