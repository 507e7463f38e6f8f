import type { LicenceList } from '#domain/notice/licence.ts';
import { upperCase } from '#i18n/format.ts';
import { language } from '#words/language.ts';

/** A licence as people may read it: its SPDX name in full, « LicenseRef-… » as words. */
export function licenceLabel(id: string, licences: LicenceList): string {
  return licences.get(id)?.nom ?? id.replace(/^LicenseRef-/, '').replaceAll('-', ' ');
}

/** The language of that name, to be told where the page is in another: the list of SPDX names its licences in English. */
export function licenceLanguage(id: string, licences: LicenceList): 'en' | undefined {
  return licences.has(id) && language.code !== 'en' ? 'en' : undefined;
}

/** Two letters that stand for a name without a logo: those its first two words begin with, or its own. */
export function monogram(name: string): string {
  const [first = [], second] = (name.match(/[\p{L}\p{N}]+/gu) ?? [name]).map((word) => [...word]);
  return upperCase([first[0], second?.[0] ?? first[1]].join(''));
}
