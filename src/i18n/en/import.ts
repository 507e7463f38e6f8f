import type { CrawlFailure, HostSkipReason, NoteCode, SkipReason } from '#domain/import/codes.ts';
import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { hostImportMessages as frenchHosts, importMessages as french } from '../fr/import.ts';

/** Why a record gives no entry. */
export const skipMessages: Readonly<Record<SkipReason, string>> = {
  illisible: 'cannot be read',
  encodage: 'not in UTF-8: convert it, then start again',
  'trop-gros': 'too large to be read (in bytes)',
  'archive-tronquee': 'cut or damaged archive: what comes before was read',
  'autre-type': 'something other than an application',
  'nom-absent': 'without a name',
  'licence-absente': 'licence not given',
  'licence-inconnue': 'licence unknown to the SPDX list',
  'licence-non-libre': 'non-free licence',
  'notice-invalide': 'cannot become an entry',
  'doublon-nom': 'already in the directory under this name',
  'doublon-alias': 'already in the directory under another name',
  'doublon-site': 'already in the directory at this address',
  'doublon-source': 'same name as another program of the same source',
  'deja-refuse': 'already refused by the team',
  'sans-slug': 'name without a Latin letter or a digit: to be written by hand',
  'fichier-existant': 'a file already has this name',
  'nuit-au-catalogue': 'would put an error elsewhere in the directory',
};

/** What was left out of a record that was kept. */
export const noteMessages: Readonly<Record<NoteCode, string>> = {
  'mot-clef-inconnu': 'without an equivalent tag',
  'plateforme-inconnue': 'unknown platform',
  'licence-laissee': 'licence of the texts or pictures, left aside',
  'licence-sans-version': 'licence without a version: kept as it is, to be made precise',
  'exception-de-licence': 'exception that adds rights, not taken over',
  'champ-laisse': 'value left aside',
  'image-laissee': 'picture left aside',
  'logo-laisse': 'logo left aside',
  'adresse-partagee': 'website already given to another program of the same source',
};

/** What `npm run import` says, and the sentences it writes in entries. */
export const importMessages = {
  usage:
    'Usage: npm run import -- <source> <file-or-folder> [--update] [--out FOLDER] [--dry-run]\n       npm run import -- --undo [--out FOLDER] [--dry-run]\nSources: {sources}.',
  'unknown-source': 'Unknown source: “{source}”.',
  'no-path': 'This file or folder does not exist: “{path}”.',
  'bad-words':
    'Nothing is imported: “import.yaml” has errors, which “npm run check” shows. Without it, tags would be lost.',
  'progress.read': '{count} records read…',
  'progress.write': '{count} entries written…',
  'progress.files': '{count} files followed…',
  'kept.title': 'Kept ({count})',
  'merged.title': 'Merged with another record of the source ({count})',
  'skipped.title': 'Left aside: {reason} ({count})',
  'notes.title': 'Worth knowing about the entries kept',
  'record.named': '{record} “{name}”',
  'notes.line': '{note}: “{value}” ({slugs})',
  'notes.more': '… and {count} more',
  summary: '{read} records read: {kept} kept, {merged} merged, {skipped} left aside.',
  'summary.free': 'Software recognised as free: {free}, of which {have} now in the directory ({percent} %).',
  'summary.written': 'Entries written to {dir}.',
  'summary.dry': 'Dry run: nothing was written.',
  'summary.none': 'No entry to write.',
  'summary.next': 'To do next: npm run check, then read the entries over one by one.',
  'update.proposed': 'Changed at the source and not here, written into the entry ({count})',
  'update.proposed-dry': 'Changed at the source and not here, to be written into the entry ({count})',
  'update.both': 'Changed on both sides, left as they are here ({count})',
  'update.silent': 'No longer told by the source, kept here ({count})',
  'update.by-hand':
    'To be carried over by hand: the file is not in the form that “npm run fix” writes ({count})',
  'update.refused': 'To be carried over by hand: the value would put an error in the directory ({count})',
  'update.lost': 'No longer fit for an entry, by the source ({count})',
  'update.gone': 'no longer in the source',
  'update.absent': 'Once imported, and missing or unreadable here ({count})',
  'update.line': '{file}  {field}: {was} → {is}',
  'update.line-both': '{file}  {field}: {is} at the source, {here} here, {was} when it was last read',
  'update.value': '“{value}”',
  'update.nothing': 'nothing',
  'update.text': 'a text ({count} characters)',
  'update.fresh':
    'Records of the source without an entry here: {count}. Without --update, the import adds them.',
  'update.summary': 'Entries compared: {compared}. Values changed: {changes}.',
  'update.none': 'No entry here comes from “{source}”: import it first, without --update.',
  'undo.removed': 'Taken away ({count})',
  'undo.restored': 'Put back as before ({count})',
  'undo.touched': 'Changed by someone since, left as they are ({count})',
  'undo.done': 'The last import (“{source}”) is undone.',
  'undo.dry': 'Dry run: the last import (“{source}”) was not undone.',
  'undo.broken':
    'What the last import changed cannot be read ({file}): take the files back from an earlier version.',
  'undo.none': 'No import to undo in “{dir}”.',
  'undo.other': 'The last import is that of “{last}”, not “{source}”: “npm run import -- --undo” undoes it.',
  'format.framalibre':
    'The “framalibre” source is read from the repository of Framalibre, or a folder of its records (.md).',
  'format.awesome-selfhosted':
    'The “awesome-selfhosted” source is read from the awesome-selfhosted-data repository, or its “software” folder (.yml).',
  'format.appstream':
    'The “appstream” source is read from a DEP-11 catalogue, as Debian makes them (.yml, .yml.gz), or a folder of them; the XML form of AppStream (.xml, .xml.gz) is not read.',
  'format.publiccode': 'The “publiccode” source is read from a publiccode.yml file, or a folder of them.',
  'format.chatons':
    'The “chatons” source is read from a .properties file of chatonsinfos, a folder of them, or its address.',
  'licence.framalibre': 'The texts of Framalibre are under CC BY-SA 4.0: name the source in the directory.',
  'licence.appstream':
    'The texts of AppStream catalogues come from the projects themselves: check their licence before publishing.',
  'licence.publiccode':
    'The texts of publiccode.yml files come from their publishers: read them over before publishing.',
  'body.archived':
    'The repository of this software is archived: it receives no more corrections. Better choose another one for a new use.',
  'body.obsolete':
    'Those in charge of it declare it obsolete: it no longer evolves. Better choose another one for a new use.',
} as const satisfies Translation<typeof french>;

export const tImport = createTranslate(importMessages);

/** Why a file or a service of a federation gives nothing. */
export const hostSkipMessages: Readonly<Record<HostSkipReason | CrawlFailure, string>> = {
  'service-incomplet': 'without a program or without an address that can be read',
  'service-arrete': 'service stopped or down',
  'sans-organisation': 'without an organisation',
  'organisation-partie': 'organisation that is no longer a member',
  'organisation-incomplete': 'organisation without a name or a website that can be read',
  introuvable: 'not found',
  illisible: 'cannot be read or reached',
  'trop-profond': 'too far from the federation',
  'trop-de-fichiers': 'beyond 5,000 files',
};

/** What `npm run import -- chatons` says. */
export const hostImportMessages = {
  'kept.title': 'Hosts kept ({count})',
  'kept.line': '{nom} ({site}): services {count}',
  'failed.timeout': 'no complete answer within ten seconds',
  'failed.http': 'answer {status}',
  'failed.redirects': 'more than five redirects',
  'failed.inside': 'an address inside a network: what a file names has to be public',
  'failed.size': 'more than {maximum} bytes',
  'skipped.title': 'Services left aside: {reason} ({count})',
  'failed.title': 'Files not followed: {reason} ({count})',
  'unmatched.title': 'Software without an entry ({count}): add the entry, or this name to its aliases',
  'unmatched.line': '“{name}”: {count}',
  summary: 'Files read: {read}. Hosts: {hosts}. Services: {services}.',
  'summary.written': 'Written to {file}.',
  'summary.dry': 'Dry run: nothing was written.',
  'summary.none': 'No service to keep: the file of hosts has not changed.',
} as const satisfies Translation<typeof frenchHosts>;

export const tHostImport = createTranslate(hostImportMessages);
