import type { Comparison, FactVerdict } from '#domain/facts/comparison.ts';
import { repository, website } from '#domain/facts/comparisons/addresses.ts';
import { packages, wikidata } from '#domain/facts/comparisons/identifiers.ts';
import { french, languages } from '#domain/facts/comparisons/languages.ts';
import { licences } from '#domain/facts/comparisons/licences.ts';
import { platforms } from '#domain/facts/comparisons/platforms.ts';
import { state } from '#domain/facts/comparisons/state.ts';
import type { SourcedFact } from '#domain/facts/facts.ts';
import type { Notice, NoticeEntry } from '#domain/notice/schema.ts';

const comparisons: readonly Comparison[] = [
  licences,
  website,
  repository,
  platforms,
  languages,
  french,
  wikidata,
  ...packages,
  state,
];

/** The fields facts speak of, in the order they are told. */
export const comparedFields: readonly string[] = comparisons.map(({ champ }) => champ);

/**
 * Sets a notice beside all that the sources say of it.
 * A contradiction counts only when no source of the same age or newer says what the notice says. Each finding bears the
 * day the notice was last looked at, beside those of its sources: the newer side is not always the right one.
 */
export function compareNotice({ slug, notice }: NoticeEntry, facts: readonly SourcedFact[]): FactFinding[] {
  const looked = notice.verifie_le ?? notice.date_modification ?? notice.date_creation;
  const dated = looked === undefined ? {} : { ecrit_le: looked };
  return comparisons.flatMap((comparison) => {
    const verdicts = facts.flatMap((fact) => {
      const verdict = comparison.compare(notice, fact);
      return verdict === undefined ? [] : [{ fact, verdict }];
    });
    return judge(slug, comparison.champ, verdicts).map((finding) => ({ ...finding, ...dated }));
  });
}

/** The notice with what the findings can fill in; what it says already is never touched. */
export function fillIn(notice: Notice, findings: readonly FactFinding[]): Notice {
  return findings.reduce<Notice>((filled, { kind, champ, valeur }) => {
    if (kind !== 'ajout') return filled;
    const [field, part] = champ.split('.') as [keyof Notice, string | undefined];
    if (part === undefined) return { ...filled, [field]: valeur };
    return { ...filled, [field]: { ...(filled[field] as object | undefined), [part]: valeur } };
  }, notice);
}

function judge(slug: string, champ: string, verdicts: readonly Sourced[]): FactFinding[] {
  const agreed = verdicts.filter(({ verdict }) => verdict.kind === 'accord');
  const additions = verdicts.filter(({ verdict }) => verdict.kind === 'ajout');
  const opposed = verdicts.filter(
    ({ verdict }) => verdict.kind === 'contradiction' || verdict.kind === 'difference',
  );
  return [
    ...judgeAdditions(slug, champ, additions),
    ...opposed.map((one) => oppose(slug, champ, one, agreed)),
  ];
}

/** Sources that would fill in other things disagree, but for languages, where the newest list is the truest. */
function judgeAdditions(slug: string, champ: string, additions: readonly Sourced[]): FactFinding[] {
  const [newest, ...others] = additions.toSorted(
    (a, b) => b.fact.date.localeCompare(a.fact.date) || saidBy(b).length - saidBy(a).length,
  );
  if (newest?.verdict.kind !== 'ajout') return [];
  const settled = champ === 'langues' || others.every((other) => saidBy(other) === saidBy(newest));
  const sources = settled ? [newest] : additions;
  return [
    {
      notice: slug,
      champ,
      kind: settled ? 'ajout' : 'desaccord',
      ecrit: '',
      sources: sources.map(sourceOf),
      ...(settled ? { valeur: newest.verdict.valeur } : {}),
    },
  ];
}

function oppose(slug: string, champ: string, one: Sourced, agreed: readonly Sourced[]): FactFinding {
  const { verdict, fact } = one;
  const supporters = agreed.filter((other) => other.fact.date >= fact.date);
  const ecrit = 'ecrit' in verdict ? verdict.ecrit : '';
  const kind =
    verdict.kind === 'difference' ? 'difference' : supporters.length > 0 ? 'desaccord' : 'contradiction';
  return {
    notice: slug,
    champ,
    kind,
    ecrit,
    sources: [
      sourceOf(one),
      ...(kind === 'desaccord' ? supporters.map((other) => ({ ...sourceOf(other), dit: ecrit })) : []),
    ],
  };
}

function saidBy({ verdict }: Sourced): string {
  return 'dit' in verdict ? verdict.dit : '';
}

function sourceOf({ fact, verdict }: Sourced): FactFinding['sources'][number] {
  return {
    source: fact.source,
    date: fact.date,
    fiche: fact.fiche,
    dit: 'dit' in verdict ? verdict.dit : '',
  };
}

interface Sourced {
  fact: SourcedFact;
  verdict: FactVerdict;
}

export const findingKinds = ['contradiction', 'desaccord', 'difference', 'ajout'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One field of one notice beside one source, or beside several that disagree. */
export interface FactFinding {
  notice: string;
  champ: string;
  kind: FindingKind;
  /** What the notice says; empty when it says nothing. */
  ecrit: string;
  /** The day the notice was last looked at, when it tells one. */
  ecrit_le?: string;
  sources: { source: string; date: string; fiche: string; dit: string }[];
  /** What `--write` fills in, for an addition. */
  valeur?: unknown;
  /** Why the contradiction is kept, from `exceptions.yaml`. */
  raison?: string;
}
