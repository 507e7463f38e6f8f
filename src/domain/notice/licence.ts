import { onceFor } from '#domain/once-for.ts';
import type { Issue } from '#domain/issue.ts';
import { suggestion } from '#domain/suggestion.ts';
import { fold } from '#domain/text.ts';

/** What a maintained list says of the licences of the world: SPDX identifier → its name and whether it is free. */
export type LicenceList = ReadonlyMap<string, LicenceFacts>;

export interface LicenceFacts {
  nom: string;
  /** OSI-approved or listed as free by the FSF. */
  libre: boolean;
}

/**
 * The SPDX identifier a written licence can only mean, or `undefined` when it is unknown or could be several.
 * « GNU GPL v3 » → `GPL-3.0-only`, as SPDX itself reads its old `GPL-3.0`; « GPL » alone stays unknown.
 */
export function findLicenceId(written: string, list: LicenceList): string | undefined {
  if (list.has(written) && !deprecatedGnu.test(written)) return written;
  const gnu = gnuToId(written);
  if (gnu !== undefined) return list.has(gnu) ? gnu : undefined;
  const key = licenceKey(written);
  // « constructor » is a word people may write, and no licence.
  const known = Object.hasOwn(otherAliases, key) ? otherAliases[key] : undefined;
  if (known !== undefined) return known;
  return indexOf(list).get(key);
}

/**
 * What was probably meant by a licence that is unknown, for a person to confirm: of a family named without its version, those
 * of it that people use, never a stranger of a like name (« AGPL » is not the NGPL of NetHack).
 */
export function suggestLicence(written: string, list: LicenceList): Issue['fix'] {
  const key = licenceKey(written).replace(/^gnu/, '');
  if (!Object.hasOwn(families, key)) return suggestion(written, list.keys());
  return { expected: (families[key] ?? []).filter((id) => list.has(id)).join(', '), automatic: false };
}

/** Whether a licence of a notice is acceptable; `LicenseRef-…` is a person’s decision, so it is. */
export function isFreeLicence(id: string, list: LicenceList): boolean {
  return id.startsWith('LicenseRef-') || list.get(id)?.libre === true;
}

/** The list of a directory that takes these licences too: what it accepts is no fault there. */
export function withAccepted(list: LicenceList, accepted: readonly string[]): LicenceList {
  if (accepted.length === 0) return list;
  return new Map([
    ...list,
    ...accepted.map((id) => [id, { nom: list.get(id)?.nom ?? id, libre: true }] as const),
  ]);
}

/** Each list is indexed once: importers ask for thousands of licences. */
const indexOf = onceFor((list: LicenceList): ReadonlyMap<string, string> => {
  const index = new Map<string, string>();
  for (const [id, { nom }] of list) {
    if (deprecatedGnu.test(id)) continue;
    for (const key of [licenceKey(id), licenceKey(nom)]) if (!index.has(key)) index.set(key, id);
  }
  return index;
});

/** Identifiers SPDX replaced by `-only` and `-or-later`. @see https://spdx.org/licenses/ « Deprecated » */
const deprecatedGnu = /^(?:A?GPL|LGPL|GFDL)-\d+\.\d+\+?$/;

const gnuFamilies: readonly (readonly [RegExp, string])[] = [
  [/\b(?:agpl|affero)/, 'AGPL'],
  [/\b(?:lgpl|lesser|amoindrie)/, 'LGPL'],
  [/\b(?:gfdl|fdl|free documentation)/, 'GFDL'],
  [/\b(?:gpl|general public|publique generale)/, 'GPL'],
];

function gnuToId(written: string): string | undefined {
  // « GPLv3+ », « GPL3 », « GNU GPL v3 or later » → « gpl 3 or later »
  const text = fold(written.replace(/(\d)\.(\d)/g, '$1point$2').replace(/gpl(?=v?\d)/gi, 'gpl '))
    .replaceAll('point', '.')
    .replace(/\bv(?:ersion)? ?(?=\d)/g, '');
  const family = gnuFamilies.find(([pattern]) => pattern.test(text))?.[1];
  const version = /(?:^| )(\d)(?:\.(\d))?(?=$|[ +])/.exec(text);
  if (family === undefined || version === null || saysMore(text, version[0])) return undefined;
  const later = /\+|later|ulterieure|superieure|plus recente/.test(text);
  return `${family}-${version[1] ?? ''}.${version[2] ?? '0'}-${later ? 'or-later' : 'only'}`;
}

/** Whether a text tells more than one licence of GNU: another licence beside it, another version, an exception. */
function saysMore(text: string, version: string): boolean {
  const others = text.replace(version, ' ').match(/[a-z\d.]+/g) ?? [];
  const names = new Set(others.filter((word) => gnuNames.has(word)));
  return names.size > 1 || others.some((word) => !names.has(word) && !gnuWords.has(word));
}

/** What names a family, and what may stand around it. */
const gnuNames = new Set(['gpl', 'agpl', 'lgpl', 'gfdl', 'fdl']);
const gnuWords = new Set(
  `gnu affero general public licence license lesser library free documentation amoindrie publique generale libre limitee
  version v or any later only ou et plus recente superieure ulterieure toute the a de la l du`.split(/\s+/),
);

function licenceKey(text: string): string {
  return fold(text)
    .replace(
      /\b(?:the|la|licence|license|licences|publique|public|software|logiciel|free|libre|version|v)\b/g,
      ' ',
    )
    .replace(/(?:^| )v(?=\d)/g, ' ')
    .replace(/ 0(?= |$)/g, '')
    .replace(/\s+/g, '');
}

/** Licences of one name, of which people say the name alone; keys as `licenceKey` makes them. */
const families: Readonly<Record<string, readonly string[]>> = {
  agpl: ['AGPL-3.0-only', 'AGPL-3.0-or-later'],
  apache: ['Apache-2.0'],
  bsd: ['BSD-2-Clause', 'BSD-3-Clause'],
  cc: ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0'],
  ccby: ['CC-BY-4.0'],
  ccbysa: ['CC-BY-SA-4.0'],
  cecill: ['CECILL-2.1', 'CECILL-B', 'CECILL-C'],
  epl: ['EPL-2.0'],
  eupl: ['EUPL-1.2'],
  gfdl: ['GFDL-1.3-only', 'GFDL-1.3-or-later'],
  gpl: ['GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-only', 'GPL-3.0-or-later'],
  lgpl: ['LGPL-2.1-only', 'LGPL-2.1-or-later', 'LGPL-3.0-only', 'LGPL-3.0-or-later'],
  mpl: ['MPL-2.0'],
};

/** What people write and mean one licence by; keys as `licenceKey` makes them. */
const otherAliases: Readonly<Record<string, string>> = {
  mit: 'MIT',
  x11: 'X11',
  expat: 'MIT',
  mitexpat: 'MIT',
  apache2: 'Apache-2.0',
  apache20: 'Apache-2.0',
  asl2: 'Apache-2.0',
  mpl2: 'MPL-2.0',
  mozilla2: 'MPL-2.0',
  bsd2clauses: 'BSD-2-Clause',
  simplifiedbsd: 'BSD-2-Clause',
  bsdsimplifiee: 'BSD-2-Clause',
  bsd3clauses: 'BSD-3-Clause',
  newbsd: 'BSD-3-Clause',
  nouvellebsd: 'BSD-3-Clause',
  bsdmodifiee: 'BSD-3-Clause',
  modifiedbsd: 'BSD-3-Clause',
  eupl1: 'EUPL-1.0',
  eupl12: 'EUPL-1.2',
  cecill21: 'CECILL-2.1',
  cecill2: 'CECILL-2.0',
  cecillb: 'CECILL-B',
  cecillc: 'CECILL-C',
  cc0: 'CC0-1.0',
  ccby4: 'CC-BY-4.0',
  ccbysa4: 'CC-BY-SA-4.0',
  ouverte2: 'etalab-2.0',
  ouverteopen2: 'etalab-2.0',
  ouverteetalab2: 'etalab-2.0',
  ouverte2etalab: 'etalab-2.0',
  etalabouverte2: 'etalab-2.0',
  dowhatthefuckyouwantto: 'WTFPL',
  unlicense: 'Unlicense',
  silopenfont: 'OFL-1.1',
  sil: 'OFL-1.1',
  boost: 'BSL-1.0',
  eclipse2: 'EPL-2.0',
  eclipse1: 'EPL-1.0',
  artistic2: 'Artistic-2.0',
};
