import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { defineRule, issueIn } from '#domain/catalogue/rule.ts';
import type { Notice } from '#domain/notice/schema.ts';
import type { Budget } from '#domain/vocabulary.ts';

/** What is still missing in all notices together may only shrink: `budgets.yaml` holds how much, and is lowered with it. */
export const budget = defineRule({
  code: 'budget-depasse',
  scope: 'catalogue',
  check: ({ catalogue, budgets = [] }) =>
    budgets.flatMap((budget, index) => {
      const { mesure, manquants } = budget;
      const missing = countMissing(catalogue, budget);
      if (missing === manquants) return [];
      const code = missing > manquants ? 'budget-depasse' : 'budget-a-baisser';
      return issueIn(
        'budgets.yaml',
        code,
        [index, 'manquants'],
        { valeur: mesure, nombre: missing, maximum: manquants },
        missing > manquants ? undefined : { expected: String(missing), automatic: false },
      );
    }),
});

function countMissing({ notices }: Catalogue, { mesure, jusqu_au }: Budget): number {
  return notices.filter(({ notice }) => isCounted(notice, jusqu_au) && !measures[mesure](notice)).length;
}

function isCounted({ date_creation = '' }: Notice, lastDay: string | undefined): boolean {
  return lastDay === undefined || date_creation <= lastDay;
}

const measures: Readonly<Record<Budget['mesure'], (notice: Notice) => boolean>> = {
  logo: ({ logo }) => logo !== undefined,
  identifiant_wikidata: ({ identifiant_wikidata }) => identifiant_wikidata !== undefined,
  lien_wikipedia: ({ lien_wikipedia }) => lien_wikipedia !== undefined,
  lien_exodus: ({ plateformes, lien_exodus }) =>
    plateformes?.includes('android') !== true || lien_exodus !== undefined,
};
