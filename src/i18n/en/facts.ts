import type { TroubleReason, UnreadableReason } from '#domain/import/codes.ts';
import type { FindingKind } from '#domain/facts/compare.ts';
import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { factsMessages as french } from '../fr/facts.ts';

/** What `npm run facts` says. */
export const factsMessages = {
  usage:
    'Usage: npm run facts [-- --format terminal|json] [--from FILE]… [--date YYYY-MM-DD] [--only ENTRY] [--sample NUMBER [--seed SEED]] [--write]',
  'future-date': '“{date}” is yet to come: give the day of the source, today at the latest.',
  'bad-date': '“{date}” is not a date: write YYYY-MM-DD.',
  'bad-sample': '“{sample}” is not a number of entries: write for example --sample 30.',
  'sample.drawn': 'Entries drawn, seed {seed}: {slugs}',
  'no-facts':
    'No fact to compare with: read some first, for example with “npm run facts -- --from Components-amd64.yml.gz”.',
  'kept.source': '{file}: source “{source}” of {date}, entries it speaks of: {count}.',
  'kept.undated':
    'The source “{source}” does not tell its day: that of its file, {date}, is taken. If it is wrong, read the file again with --date YYYY-MM-DD.',
  'kept.cut': 'The reading of “{source}” is not whole: what was kept, and it lacks, stays with its date.',
  'kept.older':
    'The source “{source}” of {date} is older than the one already kept ({kept}), which stays in place: the former is compared this once only. If the date is wrong, give it with --date YYYY-MM-DD.',
  'kept.dayless':
    'The source “{source}” does not tell its day: what it tells otherwise than what is kept ({kept}), entries: {count}, is only compared this time. To keep it, read the file again with --date YYYY-MM-DD.',
  'kept.broken':
    'The file {file} cannot be read, and what it keeps would be lost: take it back from an earlier version, or remove it, then begin again.',
  'kept.unreadable': '“{file}” is not a file of facts that can be read: {raison}',
  'facts.unreadable':
    'content/.facts/{file} is not a file of facts of this command: it is left aside. Take it from an earlier version, or read its source again with --from.',
  'facts.trouble': 'content/.facts/{line}',
  'trouble.place': '{fiche}: {raison}',
  'trouble.line': '{source}, record “{fiche}”: {raison}',
  'doubt.line':
    '{source}, record “{fiche}”: same name as the entry “{notice}”, but no website, repository nor licence in common; left aside.',
  more: '… and {count} more.',
  'renamed.line': 'The entry “{notice}” is now called “{now}” (record “{fiche}” of {source}).',
  'orphan.line':
    'There is no longer an entry “{notice}” (record “{fiche}” of {source}); reading this source again with --from removes the record.',
  'finding.ecrit': 'the entry says: {ecrit}',
  'finding.rien': 'the entry says nothing',
  'finding.dit': '{source} says: {dit} (record “{fiche}”, {date})',
  'finding.before':
    '{source} says: {dit} (record “{fiche}”, {date}; the entry was looked at since, on {ecrit_le})',
  'useless.line':
    'The exception for “{notice}”, field “{champ}”, is no longer of use: remove it from exceptions.yaml.',
  'summary.title': 'Entries: {notices}, of which {known} are known to at least one source ({sources}).',
  'summary.none':
    'Entries: {notices}. No source is here yet: npm run facts -- --from <file>, or npm run import.',
  'summary.kind': '{kind}: {count}',
  'summary.field': '{champ}: {count}',
  'summary.kept': 'Contradictions kept by exceptions.yaml: {count}.',
  'write.done': 'Entries completed: {count}. Only what was missing is written.',
  'write.nothing': 'Nothing to complete.',
  'verdict.bad':
    'Some entries contradict a fact: correct the entry, or say why in exceptions.yaml (notice, champ, raison).',
  'verdict.good': 'No entry contradicts a fact.',
} as const satisfies Translation<typeof french>;

export const tFacts = createTranslate(factsMessages);

export const findingKindLabels: Readonly<Record<FindingKind, string>> = {
  contradiction: 'contradiction',
  desaccord: 'sources that disagree',
  difference: 'difference',
  ajout: 'to complete',
};

export const troubleLabels: Readonly<Record<TroubleReason, string>> = {
  illisible: 'cannot be read, left aside.',
  encodage: 'not in UTF-8, left aside.',
  'trop-gros': 'too large, left aside.',
  'archive-tronquee': 'the file is cut there; what comes before is kept.',
  'ligne-coupee': 'this line is cut or is not JSON; the others are kept.',
  'forme-inconnue': 'no field says which source this line comes from; it is left aside.',
  licence: 'unknown licence “{valeur}”, left aside.',
  langue: '“{valeur}” is not a language code, left aside.',
  valeur: 'a value that an entry cannot hold, left aside ({valeur}).',
};

export const unreadableLabels: Readonly<Record<UnreadableReason, string>> = {
  illisible: 'it does not let itself be read, or is damaged: take it from its source again.',
  absent: 'it does not exist; check the path.',
  coupe: 'it is cut, or is not JSON: take it from its source again.',
  'autre-sorte':
    'it is neither an AppStream catalogue of Debian (.yml, .yml.gz), nor facts one a line (.jsonl), nor a Debian package (.deb), nor a file of facts or of links of this directory (.json).',
  'date-a-venir': 'it says it is of {valeur}, which is yet to come; nothing of it is kept.',
  encodage: 'it is not in UTF-8.',
  vide: 'it holds no record: take it again from its source.',
  'trop-gros': 'it is too large.',
  'archive-tronquee': 'the archive is cut.',
  'outil-absent': 'a Debian package is read with “dpkg-deb”, which this machine lacks.',
};
