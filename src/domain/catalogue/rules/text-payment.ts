import { sayings } from '#words/sayings.ts';
import { defineTextRule } from '#domain/catalogue/said-in-text.ts';

/** What the text says one pays for stands in the fields too, where people look before they choose. */
export const textPayment = defineTextRule('texte-paiement', 'prix', ['mixte', 'payant'], sayings.payment);
