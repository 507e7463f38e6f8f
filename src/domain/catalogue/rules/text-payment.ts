import { sayings } from '#words/sayings.ts';
import { defineTextRule } from '#domain/catalogue/said-in-text.ts';

/** What the text says one pays for stands in the fields too, where people look before they choose. */
export const textPayment = defineTextRule(
  'texte-paiement',
  'fonctions-payantes',
  sayings.payment,
  ({ points_attention = [], en_bref }) =>
    en_bref?.prix === 'payant' || en_bref?.prix === 'mixte' || points_attention.includes('version-limitee'),
);
