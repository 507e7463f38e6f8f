import type { YamlCauseCode } from '#domain/yaml-cause.ts';

/** What in a line keeps it from being YAML, when the line itself says it. */
export const yamlCauses: Readonly<Record<YamlCauseCode, string>> = {
  apostrophe: 'an apostrophe closes this text too early: put it between double quotes',
  'guillemet-interieur':
    'a quote inside closes this text too early: put a backslash before it, or use “ and ”',
  'guillemet-ouvert': 'an open quote is not closed',
  'crochet-ouvert': 'a bracket or a brace is not closed',
  'signe-reserve': 'a text cannot begin with “{signe}” without quotes',
  tiret: 'a list begins on the next line, one dash a value; a text that begins with “-” needs quotes',
  ancre: 'anchors (&name) are not allowed, and a text that begins with “&” needs quotes',
  alias: 'aliases (*name) are not allowed, and a text that begins with “*” needs quotes',
  type: 'types (!name) are not allowed, and a text that begins with “!” needs quotes',
  'deux-points': 'a text that contains “: ” needs quotes',
  'espace-manquante': 'a space is missing after “:”',
  'espace-insecable':
    'a no-break space serves as indentation, or follows a dash or “:”: put a plain space in its place',
  'sans-deux-points': '“:” is missing after the name of a field',
  fusion:
    'a merge of git stopped here: keep the one of the two texts that is right, and remove the lines <<<<<<<, ======= and >>>>>>>',
};

/** What the YAML reader says of a text it cannot read, in our words, when no line shows why; the first pattern that matches speaks. */
export const yamlReasons: readonly (readonly [RegExp, string])[] = [
  [/^run of blanks/, 'there are too many blank lines or spaces in a row here: remove them'],
  [/^duplicated mapping key/, 'this field is written twice'],
  [/quoted scalar$/, 'an open quote is not closed'],
  [/^unexpected end of the stream within a flow collection/, 'a bracket or a brace is not closed'],
  [/complex keys/, 'a field is named by a list or by braces: put the text between quotes'],
  [/^missed comma/, 'a comma is missing between two values'],
  [/^tab characters/, 'a tab serves as indentation: put spaces'],
  [/^(?:bad|deficient) indentation/, 'this line is not indented as it should be'],
  [/^can not read a block mapping entry|^expected ':'/, '“:” is missing after the name of a field'],
  [/^not a mapping/, 'the part between --- must be a list of “field: value”'],
  [/single document/, 'a line --- cuts the front matter in two'],
  [/alias/i, 'aliases (*name) are not allowed'],
  [/maxDepth/, 'there are too many levels'],
  [/tag/i, 'types (!name) are not allowed'],
  [/escape sequence|hexadecimal/, 'a backslash (\\) must be doubled (\\\\) between quotes'],
  [/non-printable|valid JSON character|null byte/, 'there is an invisible character'],
  [
    /^(?:end of the stream|expected the node content|a line break|directive)/,
    'what follows is not understood: check the “:” after the name of the field, or put the text between quotes',
  ],
];

/** What is said where the reader has words of its own for what it met, which nobody has met yet. */
export const yamlUnknown =
  'what follows is not understood: check the signs of this line, or put the text between quotes';

/** The shapes a field may have. */
export const shapes: Readonly<Record<string, string>> = {
  array: 'a list, one value a line after a dash',
  string: 'a text between quotes',
  number: 'a number, without quotes',
  int: 'a whole number',
  boolean: 'true or false, without quotes',
  object: 'indented fields',
};

/** A page that may be named, where its field asks for no other. */
export const pageExample = 'https://example.org/page';
