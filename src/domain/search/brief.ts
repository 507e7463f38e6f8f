/** Answers of « en bref » that a query may ask for, by their first letter; here so that the browser need not have the whole schema. */
export const briefAnswers = {
  prix: ['gratuit', 'payant', 'mixte'],
  compte: ['non', 'facultatif', 'oui'],
} as const satisfies Record<'prix' | 'compte', readonly string[]>;
