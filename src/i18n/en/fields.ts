import type * as fr from '../fr/fields.ts';
import { briefWords } from './brief.ts';
import { platformLabels } from './labels.ts';

export const fieldWords = {
  nom: {
    label: 'Name',
    about: 'The name of the software, as its creators write it.',
    hint: 'As its creators write it.',
    example: 'LibreOffice',
  },
  description_courte: {
    label: 'Short description',
    about: 'One sentence that says what it is for, without repeating its name. 200 characters at most.',
    hint: 'One sentence that says what it is for, without repeating its name.',
    example: 'The complete office suite to write, calculate and present.',
  },
  site_web: {
    label: 'Official website',
    about: 'The address of the official website, in https.',
    hint: 'For example https://www.example.org/',
    example: 'https://www.libreoffice.org/',
  },
  depot: {
    label: 'Source repository',
    about: 'The address where its source code is.',
    example: 'https://git.libreoffice.org/core',
  },
  logo: {
    label: 'Logo',
    about: 'A file of content/logos.',
    hint: 'A PNG, JPEG or WebP picture, 1 MB at most.',
    example: { src: 'libreoffice.svg' },
  },
  licences: {
    label: 'Licences',
    legend: 'Its licence or licences',
    about: 'One or several free licences, by their SPDX identifier.',
    hint: 'It is written on its website, or in the LICENSE file of its code. It must be free.',
    other: {
      label: 'Another licence',
      hint: 'Its name or its SPDX identifier, for example “CeCILL 2.1”; several are separated by a comma.',
    },
    example: ['MPL-2.0'],
  },
  plateformes: {
    label: 'Platforms',
    about:
      'Where the software runs. “web”: one uses it in a browser, at an address its project or its publisher keeps. “auto-hebergement”: one installs it on a server of one’s own. “bsd”: its website or the packages of a BSD offer it.',
    hint: '',
    values: platformLabels,
    example: ['gnu-linux', 'windows'],
  },
  langues: {
    label: 'Languages',
    about:
      'The languages of its interface translated at least by half (BCP 47 codes), after a source; “mul” at the end says that the list is not whole. If one only knows that it speaks French: en_bref.',
    hint: '',
    other: { label: 'Other languages', hint: 'Their codes, separated by a comma: oc, pt-BR…' },
    example: ['fr', 'en'],
  },
  tags: {
    label: 'Tags',
    about: 'Tags of tags.yaml, 12 at most.',
    hint: '12 at most. Choose those that someone who needs it would type.',
    example: ['office'],
  },
  alternative_a: {
    label: 'Alternative to',
    about: 'The proprietary tools it can replace.',
    hint: 'The proprietary tools it can replace, one a line.',
    example: ['Microsoft Office'],
  },
  createurices: {
    label: 'Creators',
    about: 'The people or organisations who make it.',
    hint: 'The people or organisations who make it, one a line.',
    example: ['The Document Foundation'],
  },
  lien_wikipedia: {
    label: 'Wikipedia article',
    about: 'In the language of the directory if there is one.',
    example: 'https://en.wikipedia.org/wiki/LibreOffice',
  },
  lien_exodus: {
    label: 'Exodus Privacy report',
    about: 'For Android applications.',
    hint: 'For an Android application: its address on reports.exodus-privacy.eu.org.',
    example: 'https://reports.exodus-privacy.eu.org/en/reports/org.schabi.newpipe/latest/',
  },
  identifiant_wikidata: {
    label: 'Wikidata identifier',
    about: 'The letter Q followed by a number.',
    example: 'Q10135',
  },
  chatons_id: {
    label: 'CHATONS number',
    about: 'The number of the software in the search of chatons.org.',
    hint: 'If you know it: its number in the search of chatons.org.',
    example: 271,
  },
  mis_en_avant: { label: 'Featured', about: 'Used and recommended by the members.', example: true },
  etat: {
    label: 'State',
    about: 'actif (unless told otherwise), en-veille, abandonne or plus-libre.',
    hint: '',
    values: {
      actif: 'Active',
      'en-veille': 'Dormant: it hardly changes any more',
      abandonne: 'Abandoned: nobody maintains it any more',
      'plus-libre': 'It is no longer free software',
    },
    example: 'actif',
  },
  remplace_par: {
    label: 'Replaced by',
    about: 'The entry of its successor.',
    hint: 'The short name of another entry of the directory, which takes over from it.',
    example: 'libreoffice',
  },
  points_attention: {
    label: 'Worth knowing before choosing',
    about: 'Identifiers of points-attention.yaml, 6 at most.',
    hint: '',
    example: ['prise-en-main'],
  },
  date_creation: { label: 'Entry created on', about: 'YYYY-MM-DD.', example: '2026-11-22' },
  date_modification: { label: 'Entry changed on', about: 'YYYY-MM-DD.', example: '2026-11-22' },
  redirections: {
    label: 'Former addresses',
    about: 'Paths that lead to this entry.',
    example: ['/content/libreoffice'],
  },
  alias: {
    label: 'Other names',
    about: 'What people also type to find it.',
    hint: 'What people also type to find it, one a line.',
    example: ['Libre Office'],
  },
  besoins: {
    label: 'Needs',
    about: 'What it lets one do and its tags do not say, as one would type it.',
    hint: 'What it lets one do and its tags do not say, one a line, as one would type it.',
    example: ['scan with a phone'],
  },
  installer: {
    label: 'Where to install it from',
    about: 'Its identifier in each store: {values}.',
    hint: 'Its identifier in each store, one a line: “flathub: org.gimp.GIMP”. Stores: {values}.',
    example: { flathub: 'org.libreoffice.LibreOffice' },
  },
  en_bref: {
    label: 'In brief',
    about:
      'prix (gratuit, payant, mixte), compte (non, facultatif, oui), francais (oui, partiel, non), hors_ligne (oui, non). Absent: nobody knows.',
    hint: 'What one wants to know at a glance.',
    parts: briefWords,
    example: { prix: 'gratuit', compte: 'non', francais: 'oui' },
  },
  verifie_le: {
    label: 'Checked on',
    about: 'The day when a person checked what the entry says. YYYY-MM-DD.',
    example: '2026-11-26',
  },
  corps: {
    label: 'Presentation',
    about: 'The text of the entry, under its front matter, in Markdown.',
    hint: 'A few sentences: what it is for, for whom, what one should know. No advertising, no copied text.',
    example: 'To write a letter, keep one’s accounts or prepare a talk.',
  },
} as const satisfies Words<typeof fr.fieldWords>;

export const asideWords = {
  tags_proposes: {
    label: 'Is a tag missing?',
    hint: 'Write it here: the reviewers will see whether it can be made.',
  },
  message: {
    label: 'Message',
    hint: 'A source, a doubt, your tie to the project… This message is not published here.',
  },
  pseudo: { label: 'Pseudonym', hint: 'Optional. No e-mail address is asked for.' },
} as const satisfies Words<typeof fr.asideWords>;

/** The same shape, with other words. */
type Words<Value> = Value extends object ? { [Key in keyof Value]: Words<Value[Key]> } : unknown;
