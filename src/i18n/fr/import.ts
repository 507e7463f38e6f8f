import { createTranslate } from '#i18n/translate.ts';
import type { CrawlFailure, HostSkipReason, NoteCode, SkipReason } from '#domain/import/codes.ts';

/** Why a record gives no notice. */
export const skipMessages: Readonly<Record<SkipReason, string>> = {
  illisible: 'illisible',
  encodage: 'pas en UTF-8 : à convertir, puis à relancer',
  'trop-gros': 'trop gros pour être lu (en octets)',
  'archive-tronquee': 'archive coupée ou abîmée : ce qui précède a été lu',
  'autre-type': 'autre chose qu’une application',
  'nom-absent': 'sans nom',
  'licence-absente': 'licence non indiquée',
  'licence-inconnue': 'licence inconnue de la liste SPDX',
  'licence-non-libre': 'licence non libre',
  'notice-invalide': 'ne peut pas devenir une notice',
  'doublon-nom': 'déjà dans l’annuaire sous ce nom',
  'doublon-alias': 'déjà dans l’annuaire sous un autre nom',
  'doublon-site': 'déjà dans l’annuaire à cette adresse',
  'doublon-source': 'même nom qu’un autre logiciel de la même source',
  'deja-refuse': 'déjà refusé par l’équipe',
  'sans-slug': 'nom sans lettre latine ni chiffre : à écrire à la main',
  'fichier-existant': 'un fichier porte déjà ce nom',
  'nuit-au-catalogue': 'mettrait une erreur ailleurs dans l’annuaire',
};

/** What was left out of a record that was kept. */
export const noteMessages: Readonly<Record<NoteCode, string>> = {
  'mot-clef-inconnu': 'sans mot-clef équivalent',
  'plateforme-inconnue': 'plateforme inconnue',
  'licence-laissee': 'licence des textes ou des images, laissée de côté',
  'licence-sans-version': 'licence sans version : gardée telle quelle, à préciser',
  'exception-de-licence': 'exception qui ajoute des droits, non reprise',
  'champ-laisse': 'valeur laissée de côté',
  'image-laissee': 'image laissée de côté',
  'logo-laisse': 'logo laissé de côté',
  'adresse-partagee': 'site déjà donné à un autre logiciel de la même source',
};

/** What `npm run import` says, and the sentences it writes in notices. */
export const importMessages = {
  usage:
    'Usage : npm run import -- <source> <fichier-ou-dossier> [--update] [--out DOSSIER] [--dry-run]\n        npm run import -- --undo [--out DOSSIER] [--dry-run]\nSources : {sources}.',
  'unknown-source': 'Source inconnue : « {source} ».',
  'no-path': 'Ce fichier ou ce dossier n’existe pas : « {path} ».',
  'bad-words':
    'Rien n’est repris : « import.yaml » a des erreurs, que « npm run check » montre. Sans lui, les mots-clefs seraient perdus.',
  'progress.read': '{count} fiches lues…',
  'progress.write': '{count} notices écrites…',
  'progress.files': '{count} fichiers suivis…',
  'kept.title': 'Gardées ({count})',
  'merged.title': 'Fusionnées avec une autre fiche de la source ({count})',
  'skipped.title': 'Laissées de côté : {reason} ({count})',
  'notes.title': 'À savoir sur les notices gardées',
  'record.named': '{record} « {name} »',
  'notes.line': '{note} : « {value} » ({slugs})',
  'notes.more': '… et {count} de plus',
  summary: '{read} fiches lues : {kept} gardées, {merged} fusionnées, {skipped} laissées de côté.',
  'summary.free': 'Logiciels reconnus libres : {free}, dont {have} désormais dans l’annuaire ({percent} %).',
  'summary.written': 'Notices écrites dans {dir}.',
  'summary.dry': 'Essai à blanc : rien n’a été écrit.',
  'summary.none': 'Aucune notice à écrire.',
  'summary.next': 'À faire ensuite : npm run check, puis relire les notices une à une.',
  'update.proposed': 'Changées à la source et pas ici, écrites dans la notice ({count})',
  'update.proposed-dry': 'Changées à la source et pas ici, à écrire dans la notice ({count})',
  'update.both': 'Changées des deux côtés, laissées comme elles sont ici ({count})',
  'update.silent': 'Que la source ne dit plus, gardées ici ({count})',
  'update.by-hand': 'À reporter à la main : le fichier n’a pas la forme qu’écrit « npm run fix » ({count})',
  'update.refused': 'À reporter à la main : la valeur mettrait une erreur dans l’annuaire ({count})',
  'update.lost': 'Dont la source ne ferait plus une notice ({count})',
  'update.gone': 'plus dans la source',
  'update.absent': 'Reprises un jour, et absentes ou illisibles ici ({count})',
  'update.line': '{file}  {field} : {was} → {is}',
  'update.line-both': '{file}  {field} : {is} à la source, {here} ici, {was} à la lecture d’avant',
  'update.value': '« {value} »',
  'update.nothing': 'rien',
  'update.text': 'un texte ({count} signes)',
  'update.fresh': 'Fiches de la source sans notice ici : {count}. Sans --update, la reprise les ajoute.',
  'update.summary': 'Notices comparées : {compared}. Valeurs changées : {changes}.',
  'update.none': 'Aucune notice d’ici ne vient de « {source} » : la reprendre d’abord, sans --update.',
  'undo.removed': 'Retirés ({count})',
  'undo.restored': 'Remis comme avant ({count})',
  'undo.touched': 'Changés par quelqu’un depuis, laissés comme ils sont ({count})',
  'undo.done': 'La dernière reprise (« {source} ») est défaite.',
  'undo.dry': 'Essai à blanc : la dernière reprise (« {source} ») n’a pas été défaite.',
  'undo.broken':
    'Ce que la dernière reprise a changé ne peut pas être lu ({file}) : reprendre les fichiers d’une version antérieure.',
  'undo.none': 'Aucune reprise à défaire dans « {dir} ».',
  'undo.other':
    'La dernière reprise est celle de « {last} », pas de « {source} » : « npm run import -- --undo » la défait.',
  'format.framalibre':
    'La source « framalibre » se lit dans le dépôt de Framalibre, ou un dossier de ses fiches (.md).',
  'format.awesome-selfhosted':
    'La source « awesome-selfhosted » se lit dans le dépôt awesome-selfhosted-data, ou son dossier « software » (.yml).',
  'format.appstream':
    'La source « appstream » se lit dans un catalogue DEP-11, celui de Debian (.yml, .yml.gz), ou un dossier qui en contient ; la forme XML d’AppStream (.xml, .xml.gz) n’est pas lue.',
  'format.publiccode':
    'La source « publiccode » se lit dans un fichier publiccode.yml, ou un dossier qui en contient.',
  'format.chatons':
    'La source « chatons » se lit dans un fichier .properties de chatonsinfos, un dossier qui en contient, ou son adresse.',
  'licence.framalibre': 'Les textes de Framalibre sont sous CC BY-SA 4.0 : citer la source dans l’annuaire.',
  'licence.appstream':
    'Les textes des catalogues AppStream viennent des projets eux-mêmes : vérifier leur licence avant de publier.',
  'licence.publiccode':
    'Les textes des fichiers publiccode.yml viennent de leurs éditeurs : les relire avant de publier.',
  'body.archived':
    'Le dépôt de ce logiciel est archivé : il ne reçoit plus de corrections. Mieux vaut en choisir un autre pour un nouvel usage.',
  'body.obsolete':
    'Ses responsables le déclarent obsolète : il ne reçoit plus d’évolutions. Mieux vaut en choisir un autre pour un nouvel usage.',
} as const;

export const tImport = createTranslate(importMessages);

/** Why a file or a service of a federation gives nothing. */
export const hostSkipMessages: Readonly<Record<HostSkipReason | CrawlFailure, string>> = {
  'service-incomplet': 'sans logiciel ou sans adresse lisible',
  'service-arrete': 'service arrêté ou en panne',
  'sans-organisation': 'sans organisation',
  'organisation-partie': 'organisation qui n’est plus membre',
  'organisation-incomplete': 'organisation sans nom ou sans site lisible',
  introuvable: 'introuvable',
  illisible: 'illisible ou injoignable',
  'trop-profond': 'trop loin de la fédération',
  'trop-de-fichiers': 'au-delà de 5 000 fichiers',
};

/** What `npm run import -- chatons` says. */
export const hostImportMessages = {
  'kept.title': 'Hébergeurs gardés ({count})',
  'kept.line': '{nom} ({site}) : services {count}',
  'failed.timeout': 'pas de réponse complète en dix secondes',
  'failed.http': 'réponse {status}',
  'failed.redirects': 'plus de cinq redirections',
  'failed.inside': 'adresse à l’intérieur d’un réseau : ce qu’un fichier nomme doit être public',
  'failed.size': 'plus de {maximum} octets',
  'skipped.title': 'Services laissés de côté : {reason} ({count})',
  'failed.title': 'Fichiers non suivis : {reason} ({count})',
  'unmatched.title': 'Logiciels sans notice ({count}) : ajouter la notice, ou ce nom à ses alias',
  'unmatched.line': '« {name} » : {count}',
  summary: 'Fichiers lus : {read}. Hébergeurs : {hosts}. Services : {services}.',
  'summary.written': 'Écrit dans {file}.',
  'summary.dry': 'Essai à blanc : rien n’a été écrit.',
  'summary.none': 'Aucun service à garder : le fichier des hébergeurs n’a pas changé.',
} as const;

export const tHostImport = createTranslate(hostImportMessages);
