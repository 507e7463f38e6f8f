import type { briefAnswers as allAnswers } from '#domain/notice/closed-values.ts';

/**
 * Answers of « en bref » that a query may ask for, by their first letter; written again here so that results need no file
 * for them: the compiler compares.
 */
export const briefAnswers = {
  prix: ['gratuit', 'payant', 'mixte'],
  compte: ['non', 'facultatif', 'oui'],
} as const satisfies Pick<typeof allAnswers, 'prix' | 'compte'>;
