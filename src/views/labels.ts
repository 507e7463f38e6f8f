import type { Platform } from '#domain/notice/schema.ts';
import type { LicenceList } from '#domain/notice/licence.ts';

/** How platforms are written for people. */
export const platformLabels: Readonly<Record<Platform, string>> = {
  'gnu-linux': 'GNU/Linux',
  windows: 'Windows',
  macos: 'macOS',
  android: 'Android',
  ios: 'iPhone et iPad',
  bsd: 'BSD',
  web: 'Web',
  'auto-hebergement': 'Auto-hébergement',
  'extension-navigateur': 'Extension de navigateur',
  autre: 'Autre',
};

const languageNames = new Intl.DisplayNames('fr', { type: 'language', languageDisplay: 'standard' });

/** « fr » → « français ». */
export function languageLabel(tag: string): string {
  return languageNames.of(tag) ?? tag;
}

/** A licence as people may read it: its SPDX name in full, « LicenseRef-… » as words. */
export function licenceLabel(id: string, licences: LicenceList): string {
  return licences.get(id)?.nom ?? id.replace(/^LicenseRef-/, '').replaceAll('-', ' ');
}

/** « 2026-11-22 » → « 22 novembre 2026 ». */
export function dateLabel(date: string): string {
  return new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** Two letters that stand for a name without a logo, and a hue that is always the same for it. */
export function monogram(name: string): { letters: string; hue: number } {
  const words = name.split(/[\s\-_.:/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const capitals = [...(words[0] ?? name)].filter((letter) => /\p{Lu}/u.test(letter));
  const second = words[1]?.[0] ?? capitals[1] ?? [...(words[0] ?? '')][1] ?? '';
  const letters = `${[...(words[0] ?? name)][0] ?? ''}${second}`.toLocaleUpperCase('fr');
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  return { letters, hue };
}
