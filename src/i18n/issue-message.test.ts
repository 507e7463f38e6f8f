import { describe, expect, it } from 'vitest';
import { licences } from '#adapters/spdx/licences.ts';
import { parseNoticeFile } from '#adapters/content-files/notice-file.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { issueSeverities, type Issue, type IssueCode } from '#domain/issue.ts';
import { createVocabulary } from '#domain/vocabulary.ts';
import { issueMessages } from '#words/issues.ts';
import { fixMessage, issueMessage } from '#i18n/issue-message.ts';

const vocabulary = createVocabulary({
  tags: [{ slug: 'video', label: 'Vidéo', description: 'X.', besoin: 'x', synonymes: [] }],
  alternatives: [{ slug: 'whatsapp', nom: 'WhatsApp', alias: [], tags: [] }],
  attentions: [],
  refusals: [],
  wishes: [],
  licences,
});

/** What a person reads of the finding of this code in a notice with these fields. */
function said(code: IssueCode, fields: object, body = ''): string | undefined {
  const { issues } = judgeNotice({ nom: 'A', licences: ['MIT'], ...fields }, body, vocabulary);
  return read(issues.find((issue) => issue.code === code));
}

function read(issue: Issue | undefined): string | undefined {
  return issue && [issueMessage(issue), fixMessage(issue)].filter(Boolean).join(' → ');
}

describe('what a person reads', () => {
  it.each<[IssueCode, object, string]>([
    ['champ-manquant', { licences: undefined }, 'Le champ « licences » est obligatoire.'],
    [
      'champ-inconnu',
      { licence: 'MIT' },
      'Champ inconnu : « licence » : corriger son nom, ou le retirer. → vouliez-vous dire « licences » ?',
    ],
    [
      'champ-vide',
      { tags: [] },
      'Ce champ est vide : quand on ne sait pas, on ne l’écrit pas. → retirer cette valeur',
    ],
    [
      'type-inattendu',
      { tags: 'video' },
      '« video » n’a pas la forme attendue (une liste, une valeur par ligne après un tiret). → écrire : - "video"',
    ],
    [
      'valeur-inconnue',
      { etat: 'abandone' },
      '« abandone » n’est pas une valeur connue. → vouliez-vous dire « abandonne » ?',
    ],
    [
      'valeur-inconnue',
      { etat: 'zzz' },
      '« zzz » n’est pas une valeur connue. → choisir parmi : actif, en-veille, abandonne, plus-libre',
    ],
    ['trop-long', { nom: 'a'.repeat(101) }, 'Ce texte est trop long : 101 caractères, pour 100 au plus.'],
    [
      'trop-de-valeurs',
      { tags: Array.from({ length: 13 }, (_, i) => `t${i}`) },
      'Il y a trop de valeurs : 13, pour 12 au plus.',
    ],
    [
      'valeur-repetee',
      { tags: ['video', 'video'] },
      'Une valeur est écrite deux fois. → retirer cette valeur',
    ],
    [
      'caractere-suspect',
      { nom: 'a\u200Bb' },
      'Ce texte contient un caractère invisible ou trompeur : « a�b ». → écrire : ab',
    ],
    [
      'forme-unicode',
      { nom: 'e\u0301' },
      '« e\u0301 » utilise des accents décomposés (Unicode NFD). → écrire : é',
    ],
    [
      'espaces-superflus',
      { nom: 'a  b' },
      '« a  b » contient des espaces ou des retours à la ligne en trop. → écrire : a b',
    ],
    [
      'balise-interdite',
      { description_courte: '<b>x</b>' },
      'Une description courte s’écrit sans HTML ni Markdown.',
    ],
    [
      'nom-illisible',
      { nom: '!!!' },
      '« !!! » ne contient ni lettre ni chiffre : écrire le nom du logiciel.',
    ],
    [
      'adresse-invalide',
      { site_web: 'pas une adresse' },
      '« pas une adresse » n’est pas une adresse de page web acceptée ici (par exemple https://exemple.org/page).',
    ],
    [
      'adresse-incomplete',
      { site_web: 'www.a.org' },
      '« www.a.org » est une adresse sans son début https://. → écrire : https://www.a.org',
    ],
    [
      'adresse-non-securisee',
      { site_web: 'http://a.org' },
      '« http://a.org » devrait commencer par https://, si le site y répond.',
    ],
    [
      'adresse-avec-pistage',
      { site_web: 'https://a.org/?utm_source=x' },
      '« https://a.org/?utm_source=x » contient des paramètres qui servent à suivre les personnes. → écrire : https://a.org/',
    ],
    [
      'date-invalide',
      { date_creation: '2026-13-01' },
      '« 2026-13-01 » n’est pas une date : écrire AAAA-MM-JJ.',
    ],
    [
      'langue-invalide',
      { langues: ['français'] },
      '« français » n’est pas un code de langue (BCP 47) : par exemple fr, en, pt-BR.',
    ],
    [
      'licence-inconnue',
      { licences: ['Ma licence !'] },
      '« Ma licence ! » n’est pas un identifiant de licence SPDX (liste : https://spdx.org/licenses/).',
    ],
    [
      'licence-alias',
      { licences: ['GPLv3+'] },
      '« GPLv3+ » est compris, mais doit s’écrire par son identifiant SPDX. → écrire : GPL-3.0-or-later',
    ],
    ['nombre-invalide', { chatons_id: -1 }, '« -1 » n’est pas un nombre accepté ici.'],
    [
      'slug-invalide',
      { remplace_par: 'Libre Office' },
      '« Libre Office » doit être en minuscules sans accent, avec des traits d’union, sans être un nom que se réservent Windows (con, nul…) ou nos listes (lettre-a…).',
    ],
    [
      'adresse-invalide',
      { lien_wikipedia: 'https://en.wikipedia.org/GIMP' },
      '« https://en.wikipedia.org/GIMP » n’est pas une adresse de page web acceptée ici (par exemple https://fr.wikipedia.org/wiki/…).',
    ],
    [
      'type-inattendu',
      { chatons_id: '12' },
      '« 12 » n’a pas la forme attendue (un nombre, sans guillemets). → écrire : 12',
    ],
    [
      'chemin-invalide',
      { logo: { src: '../a.png' } },
      '« ../a.png » n’est pas un chemin accepté ici : pour une image, le nom d’un fichier des contenus (gimp.png) ; pour une ancienne adresse, un chemin qui commence par / et finit par un nom (/content/gimp).',
    ],
    [
      'identifiant-invalide',
      { identifiant_wikidata: '42' },
      '« 42 » n’est pas un identifiant de cette forme : le copier tel que son catalogue l’écrit, sans adresse ni espace (Q8038, org.gimp.GIMP).',
    ],
    ['tag-inconnu', { tags: ['Vidéo'] }, '« Vidéo » n’est pas un mot-clef de tags.yaml. → écrire : video'],
    [
      'alternative-alias',
      { alternative_a: ['whatsapp'] },
      '« whatsapp » a une écriture de référence dans alternatives.yaml. → écrire : WhatsApp',
    ],
  ])('%s', (code, fields, sentence) => {
    expect(said(code, fields)).toBe(sentence);
  });

  it.each<[IssueCode, string, string]>([
    ['corps-html', 'un <b>mot</b>', 'Le HTML n’est pas permis dans une notice : « <b> ».'],
    ['corps-image', '![x](y)', 'Les images ne sont pas permises dans une notice : « ![x]( ».'],
    ['corps-titre', '# Titre', 'Seuls les titres de niveau 2 (##) sont permis dans une notice : « # ».'],
  ])('%s', (code, body, sentence) => {
    expect(said(code, {}, body)).toBe(sentence);
  });

  it.each([
    ['nom: "A', 'un guillemet ouvert n’est pas fermé'],
    ['nom: A\nnom: B', 'ce champ est écrit deux fois'],
    ['nom: Un : deux', 'un texte qui contient « : » demande des guillemets. → écrire : "Un : deux"'],
    [
      "nom: 'L'agenda'",
      'une apostrophe ferme ce texte trop tôt : le mettre entre guillemets doubles. → écrire : "L\'agenda"',
    ],
    [
      'nom: "Le "vrai" nom"',
      'un guillemet à l’intérieur ferme ce texte trop tôt : mettre une barre oblique inverse devant, ou prendre « et ». → écrire : "Le \\"vrai\\" nom"',
    ],
    [
      'nom: "Titre" : suite',
      'un guillemet à l’intérieur ferme ce texte trop tôt : mettre une barre oblique inverse devant, ou prendre « et ». → écrire : "\\"Titre\\" : suite"',
    ],
    [
      'nom: "Un" et "deux"',
      'un guillemet à l’intérieur ferme ce texte trop tôt : mettre une barre oblique inverse devant, ou prendre « et ». → écrire : "\\"Un\\" et \\"deux\\""',
    ],
    ['nom: @agenda', 'un texte ne peut pas commencer par « @ » sans guillemets. → écrire : "@agenda"'],
    ['nom: %agenda', 'un texte ne peut pas commencer par « % » sans guillemets. → écrire : "%agenda"'],
    ['nom: `a`', 'un texte ne peut pas commencer par « ` » sans guillemets. → écrire : "`a`"'],
    ['nom: > a', 'un texte ne peut pas commencer par « > » sans guillemets. → écrire : "> a"'],
    [
      'licences: - MIT',
      'une liste commence à la ligne suivante, un tiret par valeur ; un texte qui commence par « - » demande des guillemets',
    ],
    [
      'nom: &agenda',
      'les ancres (&nom) ne sont pas permises, et un texte qui commence par « & » demande des guillemets. → écrire : "&agenda"',
    ],
    [
      'nom: *agenda',
      'les alias (*nom) ne sont pas permis, et un texte qui commence par « * » demande des guillemets. → écrire : "*agenda"',
    ],
    [
      'a: !secret x',
      'les types (!nom) ne sont pas permis, et un texte qui commence par « ! » demande des guillemets. → écrire : "!secret x"',
    ],
    [
      'nom: A\nlicences:\n\u00A0\u00A0- MIT',
      'une espace insécable sert de retrait, ou suit un tiret ou « : » : mettre une espace simple à la place',
    ],
    [
      'nom:\u00A0A',
      'une espace insécable sert de retrait, ou suit un tiret ou « : » : mettre une espace simple à la place',
    ],
    ['nom:A\nsite: x', 'il manque une espace après « : »'],
    ['nom: A\n  b: c', 'cette ligne n’est pas au bon retrait'],
    ['a:\n\tb: 1', 'une tabulation sert de retrait : mettre des espaces'],
    ['a: [1, 2', 'un crochet ou une accolade n’est pas fermé'],
    ['a: {b: "x" c: 1}', 'il manque une virgule entre deux valeurs'],
    ['nom\nsite: x', 'il manque « : » après le nom d’un champ'],
    ['a: "\\q"', 'une barre oblique inverse (\\) doit être doublée (\\\\) entre guillemets'],
    ['a: [[[[[[[[1]]]]]]]]', 'il y a trop de niveaux'],
    ['a: "\u0001"', 'il y a un caractère invisible'],
  ])('a fault of YAML in our words: %j', (yaml, reason) => {
    const parsed = parseNoticeFile(new TextEncoder().encode(`---\n${yaml}\n---\n`));
    expect(parsed.ok ? undefined : read(parsed.issue)).toBe(
      `Ceci n’est pas du YAML lisible : ${reason}${reason.includes('→') ? '' : '.'}`,
    );
  });

  it('is a sentence for every code, which ends as sentences do', () => {
    expect(Object.keys(issueMessages).sort()).toEqual(Object.keys(issueSeverities).sort());
    for (const message of Object.values(issueMessages)) expect(message).toMatch(/[.)]$/);
  });
});
