import type { Notice } from './schema.ts';

/**
 * The languages a program is known to speak, as BCP 47 tags: those of its list, and French when the notice says so
 * apart, for one often knows that without knowing the others.
 */
export function languagesOf({ langues = [], en_bref }: Pick<Notice, 'langues' | 'en_bref'>): readonly string[] {
  const speaksFrench = langues.some((tag) => tag === 'fr' || tag.startsWith('fr-'));
  return en_bref?.francais === 'oui' && !speaksFrench ? ['fr', ...langues] : langues;
}
