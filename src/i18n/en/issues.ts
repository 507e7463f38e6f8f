import type { IssueCode } from '#domain/issue.ts';
import { createTranslate, type Translation } from '#i18n/translate.ts';
import type { fixMessages as frenchFixes } from '../fr/issues.ts';

/**
 * One sentence per finding, for people who write entries: it quotes their own value between “ ” and never blames.
 * `{name}` is replaced by the finding’s parameter; what to write instead comes from the finding itself.
 */
export const issueMessages = {
  'fichier-illisible': 'This file cannot be read: check that it is one, and its permissions.',
  'fichier-trop-gros': 'This file exceeds the size allowed ({maximum} bytes): shorten it.',
  'fichier-lien-symbolique': 'This is a symbolic link: put the file itself in its place.',
  'fichier-inattendu': 'This file is not expected here: an entry is a plain file whose name ends in .md.',
  'fichier-manquant': 'This file is missing.',
  'dossier-illisible':
    'This should be a folder that can be opened: put a folder in the place of the file, or correct its permissions.',
  'encodage-invalide': 'This file is not in UTF-8: save it again as UTF-8.',
  'nom-de-fichier':
    '“{valeur}” is not an allowed file name: lower-case letters without accents, digits and hyphens, 80 characters at most, and no name that Windows (con, nul…) or our lists (lettre-a…) reserve.',
  'nom-de-fichier-casse':
    'This name differs from “{autre}” only by capitals: on many machines, it is the same file.',
  'fichier-vide': 'This file is empty: write an entry in it (npm run new shows how), or remove it.',
  'entete-absent': 'The first line must be exactly --- (here: “{valeur}”).',
  'entete-trop-bas': 'The first line is empty: remove what stands before the line ---.',
  'entete-non-ferme': 'The line --- that closes the front matter, alone on its line, is missing.',
  'entete-moteur-interdit':
    'The first line must be exactly ---: in “{valeur}”, what follows the dashes would be taken for a language, sometimes one to run.',
  'fin-de-ligne':
    'This file is saved the way of Windows or of old Macs (CRLF or CR line ends, or a BOM mark at its start): it is read all the same.',
  'json-illisible':
    'This is not JSON, or it was cut short: make this file again with “npm run import -- chatons …”, or take it back from an earlier version.',
  'yaml-illisible': 'This is not YAML that can be read: {raison}.',
  'texte-apres-diese':
    'What follows “#” is not read and would be lost: “{valeur}”. Put it between quotes with the value, or alone on its line if it is a comment.',
  commentaire:
    'This front matter holds a comment (“{valeur}”): so as not to lose it, npm run fix does not rewrite this file.',
  'catalogue-vide': 'No entry can be read in this folder: there must be at least one.',
  'champ-manquant': 'The field “{champ}” is required.',
  'champ-inconnu': 'Unknown field: “{champ}”: correct its name, or remove it.',
  'champ-vide': 'This field is empty: what one does not know is not written.',
  'type-inattendu': '“{valeur}” does not have the expected form ({attendu}).',
  'valeur-inconnue': '“{valeur}” is not a known value.',
  'trop-long': 'This text is too long: {longueur} characters, for {maximum} at most.',
  'trop-de-valeurs': 'There are too many values: {longueur}, for {maximum} at most.',
  'valeur-repetee': 'A value is written twice.',
  'caractere-suspect': 'This text contains an invisible or misleading character: “{valeur}”.',
  'forme-unicode': '“{valeur}” uses decomposed accents (Unicode NFD).',
  'espaces-superflus': '“{valeur}” contains needless spaces or line breaks.',
  'balise-interdite': 'A short description is written without HTML or Markdown.',
  'nom-illisible': '“{valeur}” holds neither letter nor digit: write the name of the software.',
  'adresse-invalide':
    '“{valeur}” is not the address of a web page that is accepted here (for example {exemple}).',
  'adresse-incomplete': '“{valeur}” is an address without its beginning https://.',
  'adresse-non-securisee': '“{valeur}” should begin with https://, if the website answers there.',
  'adresse-avec-pistage': '“{valeur}” contains parameters that serve to track people.',
  'date-invalide': '“{valeur}” is not a date: write YYYY-MM-DD.',
  'date-a-venir': '“{valeur}” is a date to come: check the year, the month and the day.',
  'langues-suite': '“{valeur}” says that there are other languages still: it ends the list.',
  'langue-invalide': '“{valeur}” is not a language code (BCP 47): for example fr, en, pt-BR.',
  'licence-inconnue': '“{valeur}” is not an SPDX licence identifier (list: https://spdx.org/licenses/).',
  'licence-alias': '“{valeur}” is understood, but must be written by its SPDX identifier.',
  'licence-non-libre': '“{valeur}” ({nom}) is not a free licence: neither the OSI nor the FSF recognises it.',
  'nombre-invalide': '“{valeur}” is not a number accepted here.',
  'slug-invalide':
    '“{valeur}” must be in lower case without accents, with hyphens, and not a name that Windows (con, nul…) or our lists (lettre-a…) reserve.',
  'chemin-invalide':
    '“{valeur}” is not a path accepted here: for a picture, the name of a file of the content (gimp.png); for an old address, a path that begins with / and ends with a name (/content/gimp).',
  'identifiant-invalide':
    '“{valeur}” is not an identifier of this form: copy it as its catalogue writes it, without address or space (Q8038, org.gimp.GIMP).',
  'fusion-inachevee':
    'A merge of git stopped here (“{valeur}”): keep the one of the two texts that is right, and remove the lines <<<<<<<, ======= and >>>>>>>.',
  'corps-html': 'HTML is not allowed in an entry: “{valeur}”.',
  'corps-image': 'Pictures are not allowed in an entry: “{valeur}”.',
  'corps-titre': 'Only headings of level 2 (##) are allowed in an entry: “{valeur}”.',
  'tag-inconnu': '“{valeur}” is not a tag of tags.yaml.',
  'tag-peu-utilise':
    'The tag “{valeur}” serves only {nombre} entry or entries: it takes {minimum}, or join it to another one.',
  'tag-trop-large':
    'The tag “{valeur}” gathers {nombre} entries: beyond {maximum}, split it, or say the needs in the entries.',
  'synonyme-sans-logiciel': 'No entry of the tag “{valeur}” says these synonyms: {synonymes}.',
  'point-attention-inconnu': '“{valeur}” is not an identifier of points-attention.yaml.',
  'alternative-alias': '“{valeur}” has a reference spelling in alternatives.yaml.',
  'alternative-inconnue': '“{valeur}” is not in alternatives.yaml: add it there, with the need it answers.',
  'alternative-est-une-notice':
    '“{valeur}” is a free program of this directory (“{notice}”): this field is for proprietary tools.',
  'alternative-sans-notice': 'No entry replaces “{valeur}”: write one, or say why in the field pourquoi.',
  'accueil-sans-notice': 'The home page puts forward “{valeur}”, which no entry replaces.',
  'souhait-exauce': 'The wish “{valeur}” is granted by the entry “{notice}”: remove it.',
  'refus-contredit': 'refusals.yaml says that “{valeur}” was refused: remove that refusal, or the entry.',
  'nom-en-double': '“{valeur}” is already the name of the entry “{notice}”.',
  'site-en-double': '“{valeur}” is already the website of the entry “{notice}”.',
  'alias-en-double': '“{valeur}” already leads to “{notice}”: keep this name in one place only.',
  'redirection-prise':
    '“{valeur}” is the address of a page of the site: one would find that page there, never the notice. Take it out of “redirections”.',
  'redirection-en-double': '“{valeur}” already leads to the entry “{notice}”.',
  'nom-et-slug-differents':
    'The file is called “{valeur}”, which comes neither from the name “{nom}” nor from an alias.',
  'logo-manquant': 'The file “{valeur}” is not in content/logos.',
  'logo-dangereux': 'This SVG logo does more than draw: “{valeur}”.',
  'logo-illisible': 'The file “{valeur}” is not a picture that browsers show.',
  'logo-inutilise': 'No entry uses the logo “{valeur}”.',
  'successeur-inconnu': '“{valeur}” is not another entry of this directory.',
  'successeur-en-boucle':
    'From successor to successor, one comes back to this entry ({valeur}): remove the field where the software is still to be used.',
  'abandon-sans-suite': 'The state is “{valeur}”: give remplace_par, or say why in the text.',
  'description-repete-nom': 'The description repeats the name “{valeur}”, already written just above.',
  'mots-publicitaires': 'The description praises instead of describing: “{valeur}”.',
  'notice-incomplete': 'Without the field “{champ}”, this entry will be hard to find and to understand.',
  'langues-devinees':
    'The list “{valeur}” is the one that people guess: take it from a source (npm run facts), or do not write it.',
  'texte-paiement': 'The text speaks of paying (“{valeur}”): add the caveat {point}, or write en_bref.prix.',
  'texte-anglais': 'The text says “{valeur}”: add the caveat {point}.',
  'texte-telephone': 'The text says “{valeur}”: add the caveat {point}.',
  'texte-compte': 'The text says “{valeur}”: add the caveat {point}, or write en_bref.compte.',
  'anglais-et-francais':
    'The entry promises French, and “{valeur}” warns that all is mostly in English: write en_bref.francais “partiel”, or remove one of the two.',
  'notice-sans-lien': '“{valeur}” is an entry of this directory: make it a link.',
  'lien-notice-inconnue': 'The link “{valeur}” leads to no entry of this directory.',
  'groupe-vide': 'This group recommends no program: add one, or remove the group.',
  'liste-notice-inconnue': '“{valeur}” is not an entry of this directory.',
  'liste-notice-repetee': '“{valeur}” is already in the group “{groupe}” of this list.',
  'liste-notice-retiree': '“{valeur}” is no longer to be recommended: its state is “{etat}”.',
  typographie: 'Straight apostrophe or space that breaks: “{valeur}”.',
  'adresse-de-site':
    '“{valeur}” is no address of a site: one address over http or https, with one path at most (https://example.org/directory).',
  'couleur-invalide': '“{valeur}” is no colour: a hash, then six digits or letters from a to f (#5b3f8c).',
  'couleur-illisible':
    '“{valeur}” cannot be read on a light background, nor can white on it: its contrast is {nombre}, for {minimum} at least (WCAG).',
  'contact-invalide':
    '“{valeur}” is neither an e-mail address nor the address of a page (https://example.org/contact, /a-propos.html).',
  'page-inconnue': '“{valeur}” is no page of this directory.',
  'image-manquante': 'The picture “{valeur}” is not in the folder of the content.',
  'exodus-autre-application':
    'The report is that of “{valeur}”, while the entry installs “{paquets}”: give the one of the same application.',
  'page-contact':
    'This page points to a contact, and site.yaml gives none: write contact: "an e-mail address or a page" in it before opening the site to the public.',
  'page-editeur':
    'This page names who publishes the site, and site.yaml does not say it: write publisher: "the name of your organisation" in it before opening the site to the public.',
  'page-modele':
    'This page is still a model: put what it asks for in place of this sentence and of the list after it, before opening the site to the public.',
  'page-a-completer': 'This page waits for someone: “{valeur}”.',
  'budget-depasse':
    '“{valeur}” is missing from {nombre} entries, for {maximum} at most: complete entries rather than raise this number.',
  'budget-a-baisser':
    '“{valeur}” is now missing from only {nombre} entries: lower this number, so that nothing is lost.',
  'forme-non-canonique': 'This file is not in its canonical form (order of fields, quotes, spaces).',
  'exception-inutile': 'The exception “{regle}” for {fichier} is no longer of use: remove it.',
  'notice-inconnue': 'There is no entry “{valeur}” to correct: propose a new entry.',
  'sans-changement': 'Nothing changes in the entry “{valeur}”: change at least one field before sending.',
} as const satisfies Record<IssueCode, string>;

/** Said after a finding, when there is something to write instead. */
export const fixMessages = {
  'fix.write': 'write: {expected}',
  'fix.remove': 'remove this value',
  'fix.suggest': 'did you mean “{expected}”?',
  'fix.choose': 'choose among: {valeurs}',
  'fix.canonical': 'rewrite the file',
  'fix.automatic': '(npm run fix does it)',
  'fix.help': 'help: docs/errors.md#{code}',
} as const satisfies Translation<typeof frenchFixes>;

export const tFix = createTranslate(fixMessages);
