import type { LicenceList } from '#domain/notice/licence.ts';
import { upperCase } from '#i18n/format.ts';
import { language } from '#words/language.ts';

export { dateLabel, languageLabel } from '#i18n/format.ts';

/** A licence as people may read it: its SPDX name in full, « LicenseRef-… » as words. */
export function licenceLabel(id: string, licences: LicenceList): string {
  return licences.get(id)?.nom ?? id.replace(/^LicenseRef-/, '').replaceAll('-', ' ');
}

/** The language of that name, to be told where the page is in another: the list of SPDX names its licences in English. */
export function licenceLanguage(id: string, licences: LicenceList): 'en' | undefined {
  return licences.has(id) && language.code !== 'en' ? 'en' : undefined;
}

/** Two letters that stand for a name without a logo. */
export function monogram(name: string): string {
  const words = name.split(/[\s\-_.:/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const capitals = [...(words[0] ?? name)].filter((letter) => /\p{Lu}/u.test(letter));
  const second = words[1]?.[0] ?? capitals[1] ?? [...(words[0] ?? '')][1] ?? '';
  return upperCase(`${[...(words[0] ?? name)][0] ?? ''}${second}`);
}
