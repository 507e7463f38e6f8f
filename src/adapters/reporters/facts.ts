import type { KeptFacts } from '#adapters/facts/keep-facts.ts';
import { comparedFields, findingKinds, type FactFinding } from '#domain/facts/compare.ts';
import type { Orphan, RenamedNotice } from '#domain/facts/gather.ts';
import type { Exception } from '#domain/vocabulary.ts';
import { tFacts, findingKindLabels, troubleLabels, unreadableLabels } from '#words/facts.ts';
import { fill } from '#i18n/translate.ts';

/** Findings as a person reads them: what contradicts first, then by field; each with both sides and their dates. */
export function reportFactsToTerminal(report: FactsReport): string {
  const { findings, renamed, orphans, useless, troubles, unreadable } = report;
  const sections = findingKinds.flatMap((kind) => {
    const found = findings.filter((finding) => finding.kind === kind && finding.raison === undefined);
    if (found.length === 0) return [];
    const title = tFacts('summary.kind', { kind: findingKindLabels[kind], count: found.length });
    return [[title, ...found.toSorted(byField).flatMap(describe)].join('\n')];
  });
  const told = [
    ...unreadable.map((file) => tFacts('facts.unreadable', { file })),
    ...troubles.map((one) => tFacts('facts.trouble', { line: troubleLine(one) })),
    ...few(renamed.map((one) => tFacts('renamed.line', { ...one }))),
    ...few(orphans.map((one) => tFacts('orphan.line', { ...one }))),
    ...useless.map(({ notice = '', champ = '' }) => tFacts('useless.line', { notice, champ })),
  ];
  return [...sections, ...(told.length === 0 ? [] : [told.join('\n')]), summary(report)].join('\n\n');
}

/** The same for other programs. */
export function reportFactsToJson({ findings, notices, known, sources, ...others }: FactsReport): string {
  const count = (kind: string) =>
    findings.filter((finding) => finding.kind === kind && finding.raison === undefined).length;
  const counts = Object.fromEntries(findingKinds.map((kind) => [kind, count(kind)]));
  return JSON.stringify({ version: 1, notices, known, sources, counts, findings, ...others }, null, 2);
}

/** What reading foreign files gave, and what could not be used, with the names of the records. */
export function reportKept({ written, older, doubts, troubles, unreadable }: KeptFacts): string[] {
  return [
    ...written.flatMap(({ file, source, date, count, isDated, extent }) => [
      tFacts('kept.source', { file, source, date, count }),
      ...(isDated || older.some(({ file: aside }) => aside.source === source)
        ? []
        : [tFacts('kept.undated', { source, date })]),
      ...(extent === 'cut' ? [tFacts('kept.cut', { source })] : []),
    ]),
    ...older.map(({ file: { source, date, faits }, kept, isOlder }) =>
      isOlder
        ? tFacts('kept.older', { source, date, kept })
        : tFacts('kept.dayless', { source, kept, count: Object.keys(faits).length }),
    ),
    ...unreadable.map(({ file, raison, valeur = '' }) =>
      tFacts('kept.unreadable', { file, raison: fill(unreadableLabels[raison], { valeur }) }),
    ),
    ...few(troubles.map(troubleLine)),
    ...few(doubts.map((doubt) => tFacts('doubt.line', { ...doubt }))),
  ];
}

/** A line of a file is named with the file; a record, with its source. */
function troubleLine({ source, fiche, raison, valeur = '' }: KeptFacts['troubles'][number]): string {
  const told = fill(troubleLabels[raison], { valeur });
  return fiche.startsWith(source)
    ? tFacts('trouble.place', { fiche, raison: told })
    : tFacts('trouble.line', { source, fiche, raison: told });
}

function describe({ notice, champ, ecrit, ecrit_le = '', sources }: FactFinding): string[] {
  return [
    `  content/notices/${notice}.md  ${champ}`,
    `      ${ecrit === '' ? tFacts('finding.rien') : tFacts('finding.ecrit', { ecrit: shorten(ecrit) })}`,
    ...sources.map(
      ({ dit, ...source }) =>
        `      ${tFacts(source.date < ecrit_le ? 'finding.before' : 'finding.dit', { ...source, dit: shorten(dit), ecrit_le })}`,
    ),
  ];
}

function summary({ findings, notices, known, sources }: FactsReport): string {
  const open = findings.filter(({ raison }) => raison === undefined);
  const named = sources.map(({ source, date }) => `${source} ${date}`).join(', ');
  return [
    sources.length === 0
      ? tFacts('summary.none', { notices })
      : tFacts('summary.title', { notices, known, sources: named }),
    ...findingKinds.map((kind) => {
      const found = open.filter((finding) => finding.kind === kind);
      const fields = comparedFields.flatMap((champ) => {
        const count = found.filter((finding) => finding.champ === champ).length;
        return count === 0 ? [] : tFacts('summary.field', { champ, count });
      });
      const line = tFacts('summary.kind', { kind: findingKindLabels[kind], count: found.length });
      return fields.length === 0 ? line : `${line} (${fields.join(', ')})`;
    }),
    ...(open.length === findings.length
      ? []
      : [tFacts('summary.kept', { count: findings.length - open.length })]),
  ].join('\n');
}

/** Long lists of what was left aside tell the first ones, and how many more. */
function few(lines: readonly string[]): string[] {
  return lines.length <= 20
    ? [...lines]
    : [...lines.slice(0, 20), tFacts('more', { count: lines.length - 20 })];
}

function shorten(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`;
}

function byField(a: FactFinding, b: FactFinding): number {
  return comparedFields.indexOf(a.champ) - comparedFields.indexOf(b.champ) || (a.notice < b.notice ? -1 : 1);
}

export interface FactsReport {
  findings: readonly FactFinding[];
  /** How many notices were looked at, and how many of them a source speaks of. */
  notices: number;
  known: number;
  sources: readonly { source: string; date: string }[];
  renamed: readonly RenamedNotice[];
  orphans: readonly Orphan[];
  /** Exceptions that no contradiction needs any more. */
  useless: readonly Exception[];
  /** Records of `content/.facts/` that are wrong, by the name of their file. */
  troubles: KeptFacts['troubles'];
  /** Files of `content/.facts/` that are something else. */
  unreadable: readonly string[];
}
