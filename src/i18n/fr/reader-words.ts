import type { YamlCauseCode } from '#domain/yaml-cause.ts';

/** What in a line keeps it from being YAML, when the line itself says it. */
export const yamlCauses: Readonly<Record<YamlCauseCode, string>> = {
  apostrophe: 'une apostrophe ferme ce texte trop tôt : le mettre entre guillemets doubles',
  'guillemet-interieur':
    'un guillemet à l’intérieur ferme ce texte trop tôt : mettre une barre oblique inverse devant, ou prendre « et »',
  'guillemet-ouvert': 'un guillemet ouvert n’est pas fermé',
  'crochet-ouvert': 'un crochet ou une accolade n’est pas fermé',
  'signe-reserve': 'un texte ne peut pas commencer par « {signe} » sans guillemets',
  tiret:
    'une liste commence à la ligne suivante, un tiret par valeur ; un texte qui commence par « - » demande des guillemets',
  ancre: 'les ancres (&nom) ne sont pas permises, et un texte qui commence par « & » demande des guillemets',
  alias: 'les alias (*nom) ne sont pas permis, et un texte qui commence par « * » demande des guillemets',
  type: 'les types (!nom) ne sont pas permis, et un texte qui commence par « ! » demande des guillemets',
  'deux-points': 'un texte qui contient « : » demande des guillemets',
  'espace-manquante': 'il manque une espace après « : »',
  'espace-insecable':
    'une espace insécable sert de retrait, ou suit un tiret ou « : » : mettre une espace simple à la place',
  'sans-deux-points': 'il manque « : » après le nom d’un champ',
  fusion:
    'une fusion de git s’est arrêtée ici : garder celui des deux textes qui est le bon, et retirer les lignes <<<<<<<, ======= et >>>>>>>',
};

/** What the YAML reader says of a text it cannot read, in our words, when no line shows why; the first pattern that matches speaks. */
export const yamlReasons: readonly (readonly [RegExp, string])[] = [
  [/^run of blanks/, 'il y a ici trop de lignes vides ou d’espaces à la suite : les retirer'],
  [/^duplicated mapping key/, 'ce champ est écrit deux fois'],
  [/quoted scalar$/, 'un guillemet ouvert n’est pas fermé'],
  [/^unexpected end of the stream within a flow collection/, 'un crochet ou une accolade n’est pas fermé'],
  [/complex keys/, 'un champ a pour nom une liste ou des accolades : mettre le texte entre guillemets'],
  [/^missed comma/, 'il manque une virgule entre deux valeurs'],
  [/^tab characters/, 'une tabulation sert de retrait : mettre des espaces'],
  [/^(?:bad|deficient) indentation/, 'cette ligne n’est pas au bon retrait'],
  [/^can not read a block mapping entry|^expected ':'/, 'il manque « : » après le nom d’un champ'],
  [/^not a mapping/, 'la partie entre --- doit être une liste de « champ: valeur »'],
  [/single document/, 'une ligne --- coupe l’en-tête en deux'],
  [/alias/i, 'les alias (*nom) ne sont pas permis'],
  [/maxDepth/, 'il y a trop de niveaux'],
  [/tag/i, 'les types (!nom) ne sont pas permis'],
  [/escape sequence|hexadecimal/, 'une barre oblique inverse (\\) doit être doublée (\\\\) entre guillemets'],
  [/non-printable|valid JSON character|null byte/, 'il y a un caractère invisible'],
  [
    /^(?:end of the stream|expected the node content|a line break|directive)/,
    'la suite n’est pas comprise : vérifier le « : » après le nom du champ, ou mettre le texte entre guillemets',
  ],
];

/** What is said where the reader has words of its own for what it met, which nobody has met yet. */
export const yamlUnknown =
  'la suite n’est pas comprise : vérifier les signes de cette ligne, ou mettre le texte entre guillemets';

/** The shapes a field may have. */
export const shapes: Readonly<Record<string, string>> = {
  array: 'une liste, une valeur par ligne après un tiret',
  string: 'un texte entre guillemets',
  number: 'un nombre, sans guillemets',
  int: 'un nombre entier',
  boolean: 'true ou false, sans guillemets',
  object: 'des champs en retrait',
};

/** A page that may be named, where its field asks for no other. */
export const pageExample = 'https://exemple.org/page';
