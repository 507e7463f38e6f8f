import { createTranslate } from '#i18n/translate.ts';
import type { TroubleReason, UnreadableReason } from '#domain/import/codes.ts';
import type { FindingKind } from '#domain/facts/compare.ts';

/** What `npm run facts` says. */
export const factsMessages = {
  usage:
    'Usage : npm run facts [-- --format terminal|json] [--from FICHIER]… [--date AAAA-MM-JJ] [--only NOTICE] [--sample NOMBRE [--seed GRAINE]] [--write]',
  'future-date': '« {date} » n’est pas encore passé : donner le jour de la source, au plus tard aujourd’hui.',
  'bad-date': '« {date} » n’est pas une date : écrire AAAA-MM-JJ.',
  'bad-sample': '« {sample} » n’est pas un nombre de notices : écrire par exemple --sample 30.',
  'sample.drawn': 'Notices tirées au sort, graine {seed} : {slugs}',
  'no-facts':
    'Aucun fait à comparer : en lire d’abord, par exemple avec « npm run facts -- --from Components-amd64.yml.gz ».',
  'kept.source': '{file} : source « {source} » du {date}, notices dont elle parle : {count}.',
  'kept.undated':
    'La source « {source} » ne dit pas son jour : celui de son fichier, {date}, est pris. S’il est faux, relire le fichier avec --date AAAA-MM-JJ.',
  'kept.cut':
    'La lecture de « {source} » n’est pas entière : ce qui était gardé, et qu’elle n’a pas, le reste à sa date.',
  'kept.older':
    'La source « {source} » du {date} est plus ancienne que celle déjà gardée ({kept}), qui reste en place : la première n’est comparée que cette fois. Si la date est fausse, la donner avec --date AAAA-MM-JJ.',
  'kept.dayless':
    'La source « {source} » ne dit pas son jour : ce qu’elle dit autrement que ce qui est gardé ({kept}), notices : {count}, n’est comparé que cette fois. Pour le garder, relire le fichier avec --date AAAA-MM-JJ.',
  'kept.broken':
    'Le fichier {file} ne peut pas être lu, et ce qu’il garde serait perdu : le reprendre d’une version antérieure, ou le retirer, puis recommencer.',
  'kept.unreadable': '« {file} » n’est pas un fichier de faits lisible : {raison}',
  'facts.unreadable':
    'content/.facts/{file} n’est pas un fichier de faits de cette commande : il est laissé de côté. Le reprendre d’une version antérieure, ou relire sa source avec --from.',
  'facts.trouble': 'content/.facts/{line}',
  'trouble.place': '{fiche} : {raison}',
  'trouble.line': '{source}, fiche « {fiche} » : {raison}',
  'doubt.line':
    '{source}, fiche « {fiche} » : même nom que la notice « {notice} », mais ni site, ni dépôt, ni licence en commun ; laissée de côté.',
  more: '… et {count} de plus.',
  'renamed.line': 'La notice « {notice} » s’appelle maintenant « {now} » (fiche « {fiche} » de {source}).',
  'orphan.line':
    'Il n’y a plus de notice « {notice} » (fiche « {fiche} » de {source}) ; relire cette source avec --from retire la fiche.',
  'finding.ecrit': 'la notice dit : {ecrit}',
  'finding.rien': 'la notice ne dit rien',
  'finding.dit': '{source} dit : {dit} (fiche « {fiche} », {date})',
  'finding.before':
    '{source} dit : {dit} (fiche « {fiche} », {date} ; la notice a été revue depuis, le {ecrit_le})',
  'useless.line':
    'L’exception pour « {notice} », champ « {champ} », ne sert plus : la retirer de exceptions.yaml.',
  'summary.title': 'Notices : {notices}, dont {known} connues d’au moins une source ({sources}).',
  'summary.none':
    'Notices : {notices}. Aucune source n’est encore là : npm run facts -- --from <fichier>, ou npm run import.',
  'summary.kind': '{kind} : {count}',
  'summary.field': '{champ} : {count}',
  'summary.kept': 'Contradictions gardées par exceptions.yaml : {count}.',
  'write.done': 'Notices complétées : {count}. Seul ce qui manquait est écrit.',
  'write.nothing': 'Rien à compléter.',
  'verdict.bad':
    'Des notices contredisent un fait : corriger la notice, ou dire pourquoi dans exceptions.yaml (notice, champ, raison).',
  'verdict.good': 'Aucune notice ne contredit un fait.',
} as const;

export const tFacts = createTranslate(factsMessages);

export const findingKindLabels: Readonly<Record<FindingKind, string>> = {
  contradiction: 'contradiction',
  desaccord: 'sources en désaccord',
  difference: 'différence',
  ajout: 'à compléter',
};

export const troubleLabels: Readonly<Record<TroubleReason, string>> = {
  illisible: 'illisible, laissée de côté.',
  encodage: 'pas en UTF-8, laissée de côté.',
  'trop-gros': 'trop grosse, laissée de côté.',
  'archive-tronquee': 'le fichier est coupé à cet endroit ; ce qui précède est gardé.',
  'ligne-coupee': 'cette ligne est coupée ou n’est pas du JSON ; les autres sont gardées.',
  'forme-inconnue': 'aucun champ ne dit de quelle source vient cette ligne ; elle est laissée de côté.',
  licence: 'licence inconnue « {valeur} », laissée de côté.',
  langue: '« {valeur} » n’est pas un code de langue, laissé de côté.',
  valeur: 'valeur qu’une notice ne peut contenir, laissée de côté ({valeur}).',
};

export const unreadableLabels: Readonly<Record<UnreadableReason, string>> = {
  illisible: 'il ne se laisse pas lire, ou il est abîmé : le reprendre à sa source.',
  absent: 'il n’existe pas ; vérifier le chemin.',
  coupe: 'il est coupé, ou n’est pas du JSON : le reprendre à sa source.',
  'autre-sorte':
    'ce n’est ni un catalogue AppStream de Debian (.yml, .yml.gz), ni des faits un par ligne (.jsonl), ni un paquet Debian (.deb), ni un fichier de faits ou de liens de cet annuaire (.json).',
  'date-a-venir': 'il se dit du {valeur}, qui n’est pas encore passé ; rien n’en est gardé.',
  encodage: 'il n’est pas en UTF-8.',
  vide: 'il ne contient aucune fiche : le reprendre à sa source.',
  'trop-gros': 'il est trop gros.',
  'archive-tronquee': 'l’archive est coupée.',
  'outil-absent': 'un paquet Debian se lit avec « dpkg-deb », qui manque sur cette machine.',
};
