import type { Notice } from './schema.ts';

/**
 * The languages a program is known to speak, as BCP 47 tags: those of its list, and French when the notice says so
 * apart, for one often knows that without knowing the others.
 */
export function languagesOf({ langues = [], en_bref }: Languages): readonly string[] {
  return en_bref?.francais === 'oui' && !langues.some(isFrench) ? ['fr', ...langues] : langues;
}

/** Whether a program is known to speak French, wherever the notice says it. */
export function speaksFrench(notice: Languages): boolean {
  return languagesOf(notice).some(isFrench);
}

/** Whether a BCP 47 tag is French, of wherever it is spoken. */
export function isFrench(tag: string): boolean {
  return tag === 'fr' || tag.startsWith('fr-');
}

type Languages = Pick<Notice, 'langues' | 'en_bref'>;
