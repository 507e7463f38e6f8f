import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Package {
  license?: string;
  dev?: boolean;
  integrity?: string;
  link?: boolean;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>;
};
const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true);

/** Licences whose programs may be distributed together with ours, under the AGPL-3.0-or-later. */
const compatible = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Unlicense',
  ],
  ...['MPL-2.0', 'LGPL-3.0-or-later', 'PSF-2.0', 'Python-2.0', 'CC-BY-4.0', 'Zlib', 'WTFPL', 'Artistic-2.0'],
  'Bitstream-Vera',
]);

/** What a person read in the licence file of packages that only point at it. */
const readLicences: Readonly<Record<string, string>> = { 'node_modules/dejavu-fonts-ttf': 'Bitstream-Vera' };

it('depends at run time on programs whose licences go with ours', () => {
  const faults = installed.flatMap(([path, { dev, license }]) => {
    if (dev === true) return [];
    const said = readLicences[path] ?? license ?? licenceOf(path);
    const ids = said.replace(/[()]/g, '').split(/ (?:AND|OR) /);
    const fits = said.includes(' OR ')
      ? ids.some((id) => compatible.has(id))
      : ids.every((id) => compatible.has(id));
    return fits ? [] : [`${path}: ${said}`];
  });
  expect(faults).toEqual([]);
});

it('knows every package by its digest, so that none can be changed on the way', () => {
  expect(
    installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([]);
});

/** Some packages tell their licence in an older form, which the lock leaves out. */
function licenceOf(path: string): string {
  try {
    const { license = 'none' } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as {
      license?: string;
    };
    return license;
  } catch {
    return 'not installed here, not told in the lock';
  }
}

it('says of every package it depends on why', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const decisions = readFileSync('docs/dev/decisions.md', 'utf8');
  const untold = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !name.startsWith('@types/') && !decisions.includes(`\`${name}\``),
  );
  expect(untold).toEqual([]);
});
