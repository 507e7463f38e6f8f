import type { ContextFacet } from '#domain/search/languages/language.ts';
import { briefAnswers } from '#domain/search/brief.ts';
import { emptyChoice, facetNames, type Choice, type FacetName } from '#domain/search/choice.ts';
import { combinationOf, type ValuesOf } from '#domain/search/facets.ts';
import type { FacetsFile, LanguagesFile, LicencesFile } from '#domain/search/index-format.ts';
import { platformsOfBits } from '#domain/search/platform-bits.ts';
import type { Needs } from '#domain/search/search-index.ts';
import { languageLabel } from '#i18n/format.ts';
import { platformLabels } from '#words/labels.ts';

/**
 * What filters know of notices: the values of each, and how they are written for people. Licences and languages weigh
 * more than all the rest: without their files, nothing is known of them.
 */
export function createFacetValues({ facets, licences, languages }: FacetFiles, needs: Needs): FacetValues {
  const tagsOf = new Map<number, string[]>();
  for (const { slug, notices } of needs.tags) {
    for (const number of notices) {
      const tags = tagsOf.get(number);
      if (tags === undefined) tagsOf.set(number, [slug]);
      else tags.push(slug);
    }
  }
  const labels: Record<FacetName, ReadonlyMap<string, string>> = {
    plateforme: new Map(Object.entries(platformLabels)),
    licence: new Map(Object.entries(licences?.labels ?? {})),
    tag: new Map(needs.tags.map(({ slug, label }) => [slug, label])),
    langue: new Map((languages?.values ?? []).map((tag) => [tag, languageLabel(tag)])),
  };
  const letters: Record<'prix' | 'compte', string> = { prix: facets.prix, compte: facets.compte };
  const of: ValuesOf = (number, facet) => {
    if (facet === 'tag') return tagsOf.get(number) ?? [];
    if (facet === 'plateforme') return platformsOfBits(facets.platforms[number] ?? 0);
    const file = facet === 'licence' ? licences : languages;
    return file === undefined ? [] : combinationOf(file, number);
  };
  return {
    labels,
    of,
    said(number, facet) {
      if (facet !== 'prix' && facet !== 'compte') return of(number, facet);
      return briefAnswers[facet].filter((answer) => answer.startsWith(letters[facet].charAt(number)));
    },
  };
}

/** Values that mean nothing are left out: an old or mistyped address still gives results. */
export function knownChoice(choice: Choice, { labels }: FacetValues): Choice {
  const known = emptyChoice();
  for (const facet of facetNames) {
    known[facet] = choice[facet].flatMap(
      (value) => [...labels[facet].keys()].find((key) => key.toLowerCase() === value.toLowerCase()) ?? [],
    );
  }
  return known;
}

export interface FacetFiles {
  facets: FacetsFile;
  licences?: LicencesFile | undefined;
  languages?: LanguagesFile | undefined;
}

export interface FacetValues {
  of: ValuesOf;
  /** The same, for what a query may say besides; nothing when nobody knows. */
  said: (number: number, facet: ContextFacet) => readonly string[];
  /** Value → label, for every value that means something. */
  labels: Record<FacetName, ReadonlyMap<string, string>>;
}
