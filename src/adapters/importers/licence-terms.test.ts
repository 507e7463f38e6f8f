import { describe, expect, test } from 'vitest';
import { licences } from '#adapters/spdx/licences.ts';
import { chooseLicences } from './licence-terms.ts';

const choose = (...written: string[]) => {
  const choice = chooseLicences(written, licences);
  return choice.ok ? choice.ids : `${choice.reason} ${choice.detail ?? ''}`.trim();
};

describe('licences of foreign records', () => {
  test.each([
    ['GPL-2.0+', ['GPL-2.0-or-later']],
    ['AGPL-3.0', ['AGPL-3.0-only']],
    ['gpl-3.0-or-later', ['GPL-3.0-or-later']],
    ['GPL-2.0+ and LGPL-2.0+', ['GPL-2.0-or-later', 'LGPL-2.0-or-later']],
    ['MIT OR (Apache-2.0 AND BSD-3-Clause)', ['MIT', 'Apache-2.0', 'BSD-3-Clause']],
    ['GPLv2+;GPLv3+', ['GPL-2.0-or-later', 'GPL-3.0-or-later']],
    ['GPL-3.0-only OR LicenseRef-KDE-Accepted-GPL', ['GPL-3.0-only']],
    ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only']],
    ['Licence publique générale GNU v3 ou ultérieure', ['GPL-3.0-or-later']],
    ['Licence Publique Générale GNU (GNU GPL)', ['LicenseRef-GNU-GPL']],
    ['BSD', ['LicenseRef-BSD']],
  ])('« %s » is free', (written, ids) => {
    expect(choose(written)).toEqual(ids);
  });

  test.each([
    ['LicenseRef-proprietary=https://exemple.example/gpl-3.0', 'licence-non-libre'],
    ['MIT AND SSPL-1.0', 'licence-non-libre SSPL-1.0'],
    ['MIT WITH Commons-Clause', 'licence-inconnue Commons-Clause'],
    ['MIT + Commons Clause', 'licence-inconnue'],
    ['GPL or proprietary', 'licence-non-libre'],
    ['CC-BY-SA-3.0', 'licence-non-libre'],
    ['constructor', 'licence-inconnue constructor'],
    ['', 'licence-absente'],
    ['((((', 'licence-inconnue (((('],
  ])('« %s » is not taken', (written, said) => {
    expect(choose(written)).toContain(said);
  });

  test('every licence of a list must be free', () => {
    expect(choose('MIT', 'Apache-2.0')).toEqual(['MIT', 'Apache-2.0']);
    expect(choose('MIT', '⊘ Proprietary')).toContain('licence-non-libre');
  });

  test('a licence of images beside a free one is noted and left out', () => {
    expect(chooseLicences(['GPL-3.0+ and CC-BY-SA-3.0'], licences)).toEqual({
      ok: true,
      ids: ['GPL-3.0-or-later'],
      notes: [{ code: 'licence-laissee', value: 'CC-BY-SA-3.0' }],
    });
  });
});
