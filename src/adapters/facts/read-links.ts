import type { LinksReport } from '#domain/links/report.ts';
import type { Fact, FactsFile } from '#domain/facts/facts.ts';

/** What the last visits say of the official sites and repositories: those that are dead, those that moved for good. */
export function factsOfLinks({ links, generated }: LinksReport): FactsFile {
  const faits: Record<string, Fact> = {};
  for (const { uses, state, target, reason, url } of links) {
    for (const { notice, field } of uses) {
      if (field !== 'site_web' && field !== 'depot') continue;
      const fact = (faits[notice] ??= { fiche: url.slice(0, 200) });
      if (state === 'critique') fact.adresses_mortes = { ...fact.adresses_mortes, [field]: reason };
      else if (target?.startsWith('https://')) fact[field] = target;
    }
  }
  return { version: 1, source: 'liens', date: generated.slice(0, 10), faits };
}
