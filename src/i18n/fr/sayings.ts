import type { Sayings } from '#domain/catalogue/said-in-text.ts';

/** How texts say what fields say too. */
export const sayings: Sayings = {
  payment: [
    {
      words: /payant|paiement|commission|vend/i,
      // Its maker sells something of it; « vend par ailleurs d’autres produits » says nothing of this one.
      said: /\bpayante?s?\b|\b(?:retient|prélève|prend) une commission\b|\bcontre paiement\b|\bvend(?:ent|ue?s?)?\s(?:(?:aussi|une?|son|des?|quelques|accompagnement,?|petite|somme)\s){0,3}(?:[dl][’'])?(?:hébergement|accompagnement|modules|extensions|suivi|aide\b|version|sur (?:le Play|certaines boutiques))/i,
      // « Sans outil payant », « ne prélève pas de commission ».
      denied:
        /\b(?:sans|aucune?|ni|pas d[e’']|n[’']est pas)\s(?:\S{1,30}\s){0,3}(?:payante?s?|commission)\b/i,
    },
  ],
  account: [
    {
      words: /compte|inscription/i,
      said: /\b(?:il faut|demande|exige|suppose|nécessite|oblige à)(?: de| d[’'])? ?(?:créer |ouvrir |avoir )?un compte\b|\bcompte (?:est )?(?:obligatoire|nécessaire|requis)\b|\binscription obligatoire\b/i,
      denied: /\b(?:aucun|sans|ni|pas|n[’']est|rien)\b/i,
    },
  ],
  telephone: [
    {
      words: /téléphone/i,
      said: /\b(?:demande|faut|exige|réclame|suppose|nécessaire|obligatoire|requis)\b.{1,80}\bnuméro de téléphone\b|\bnuméro de téléphone\b.{1,40}\b(?:demandé|exigé|nécessaire|obligatoire|requis)\b/i,
      denied: /\b(?:aucun|sans|ni|pas|n[’']est)\b/i,
    },
  ],
  english: [
    {
      words: /anglais/i,
      // « En allemand ou en anglais » compares languages: it does not say that one will read English here.
      said: /(?<!\b(?:ou|et|qu[’']) ?)\ben anglais\b/i,
    },
  ],
  englishHelp: [
    {
      words: /anglais/i,
      said: /^(?=.*\ben anglais\b).*\b(?:aide|documentations?|documentée?|manuel|tutoriels?|guides?|entraide|expliquée?)\b/i,
    },
  ],
  // « Libre » and « gratuit » go without saying here.
  praise:
    /(?<![\p{L}\d-])(?:gratuit(?:e|s|es|ement)?|open[ -]source|meilleure?s?|puissante?s?|simplement|ultra[ -]?(?:rapide|léger|simple)|rapides?|légère?s?|légers?|moderne?s?|intuiti(?:f|fs|ve|ves)|révolutionnaires?|ultimes?|incontournables?|leaders?|idéale?s?|parfaite?s?|robustes?|performante?s?|convivia(?:l|le|les|ux)|élégante?s?|innovante?s?|flexibles?|exceptionnel(?:le|s|les)?|incroyables?|powerful|lightweight|best)(?![\p{L}\d-])/giu,
  model: /\bcette page est un modèle\b/i,
  toComplete: /\[à compléter[^\]\n]*\]?/i,
  // An infinitive and what follows it; « lettre d’information » is a thing.
  deed: /^[a-z]{2,}(?:er|ir|re) (?:un|une|le|la|les|l|des|en|sur|sans|vers|comme|mon|ma|mes|son|sa|ses) /,
};
