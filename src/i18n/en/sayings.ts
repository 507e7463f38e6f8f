import type { Sayings } from '#domain/catalogue/said-in-text.ts';

export const sayings: Sayings = {
  payment: [
    {
      words: /\bpaid|\bpay\b|payment|\bsells?\b|\bfee\b/i,
      said: /\bpaid (?:plans?|versions?|features?|hosting|support|options?|tiers?|extensions?|add-ons?)\b|\bfor a fee\b|\bagainst payment\b|\bsells? (?:also )?(?:hosting|support|extensions?)\b/i,
      denied: /\b(?:no|not|without|never|nothing)\b/i,
    },
  ],
  account: [
    {
      words: /account|registration/i,
      said: /\b(?:requires?|needs?|must (?:create|have|open)|asks? (?:you )?to create) an account\b|\baccount (?:is )?(?:required|needed|mandatory)\b|\bregistration (?:is )?(?:required|mandatory)\b/i,
      denied: /\b(?:no|not|without|never|nothing)\b/i,
    },
  ],
  telephone: [
    {
      words: /phone number/i,
      said: /\b(?:asks?|requires?|needs?|demands?|must)\b.{1,80}\bphone number\b|\bphone number\b.{1,40}\b(?:required|needed|mandatory)\b/i,
      denied: /\b(?:no|not|without|never|nothing)\b/i,
    },
  ],
  // Here, a software in English is one like the others.
  english: [],
  englishHelp: [],
  praise:
    /(?<![\p{L}\d-])(?:free of charge|open[ -]source|best|powerful|lightweight|blazing(?:ly)?|ultra[ -]?(?:fast|light|simple)|fast|modern|intuitive|revolutionary|ultimate|leading|ideal|perfect|robust|elegant|innovative|flexible|exceptional|incredible|amazing|awesome|seamless(?:ly)?|world[ -]class)(?![\p{L}\d-])/giu,
  model: /\bthis page is a template\b/i,
  toComplete: /\[to complete[^\]\n]*\]?/i,
  deed: /^[a-z]{2,} (?:a|an|the|my|your|our|their|one s) /,
};
