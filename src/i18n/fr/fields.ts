import type { AsideKey } from '#domain/contribution/asides.ts';
import { briefWords } from './brief.ts';
import { platformLabels } from './labels.ts';
import type { FieldKey, fields } from '#domain/notice/fields.ts';

/**
 * What each field of a notice is called and how it is explained: `about` in `content/README.md` and the JSON Schema,
 * `hint` in the forms (where `about` stands for it when there is none), with an example.
 */
export const fieldWords = {
  nom: {
    label: 'Nom',
    about: 'Le nom du logiciel, tel que ses créateurices l’écrivent.',
    hint: 'Tel que ses créateurices l’écrivent.',
    example: 'LibreOffice',
  },
  description_courte: {
    label: 'Description courte',
    about: 'Une phrase qui dit à quoi il sert, sans répéter son nom. 200 caractères au plus.',
    hint: 'Une phrase qui dit à quoi il sert, sans répéter son nom.',
    example: 'La suite bureautique complète pour écrire, calculer et présenter.',
  },
  site_web: {
    label: 'Site officiel',
    about: 'L’adresse du site officiel, en https.',
    hint: 'Par exemple https://www.exemple.org/',
    example: 'https://fr.libreoffice.org/',
  },
  depot: {
    label: 'Dépôt de sources',
    about: 'L’adresse où se trouve le code source.',
    example: 'https://git.libreoffice.org/core',
  },
  logo: {
    label: 'Logo',
    about: 'Un fichier de content/logos.',
    hint: 'Une image PNG, JPEG ou WebP, de 1 Mo au plus.',
    example: { src: 'libreoffice.svg' },
  },
  licences: {
    label: 'Licences',
    legend: 'Sa ou ses licences',
    about: 'Une ou plusieurs licences libres, par leur identifiant SPDX.',
    hint: 'Elle est écrite sur son site, ou dans le fichier LICENSE de son code. Elle doit être libre.',
    other: {
      label: 'Une autre licence',
      hint: 'Son nom ou son identifiant SPDX, par exemple « CeCILL 2.1 » ; plusieurs se séparent par une virgule.',
    },
    example: ['MPL-2.0'],
  },
  plateformes: {
    label: 'Plateformes',
    about:
      'Là où le logiciel fonctionne. « web » : on s’en sert dans un navigateur, à une adresse que tient le projet ou son éditeur. « auto-hebergement » : on l’installe soi-même sur un serveur. « bsd » : le site du logiciel ou les paquets d’un BSD le proposent.',
    hint: '',
    values: platformLabels,
    example: ['gnu-linux', 'windows'],
  },
  langues: {
    label: 'Langues',
    about:
      'Les langues de l’interface traduites au moins pour moitié (codes BCP 47), d’après une source ; « mul » à la fin dit que la liste n’est pas entière. Si l’on sait seulement qu’il parle français : en_bref.',
    hint: '',
    other: { label: 'Autres langues', hint: 'Leurs codes, séparés par une virgule : oc, pt-BR…' },
    example: ['fr', 'en'],
  },
  tags: {
    label: 'Mots-clefs',
    about: 'Des mots-clefs de tags.yaml, 12 au plus.',
    hint: '12 au plus. Choisissez ceux que taperait quelqu’un qui en a besoin.',
    example: ['bureautique'],
  },
  alternative_a: {
    label: 'Alternative à',
    about: 'Les outils propriétaires qu’il peut remplacer.',
    hint: 'Les outils propriétaires qu’il peut remplacer, un par ligne.',
    example: ['Microsoft Office'],
  },
  createurices: {
    label: 'Créateur·ices',
    about: 'Les personnes ou organisations qui le font.',
    hint: 'Les personnes ou organisations qui le font, une par ligne.',
    example: ['The Document Foundation'],
  },
  lien_wikipedia: {
    label: 'Article Wikipédia',
    about: 'De préférence en français.',
    example: 'https://fr.wikipedia.org/wiki/LibreOffice',
  },
  lien_exodus: {
    label: 'Rapport Exodus Privacy',
    about: 'Pour les applications Android.',
    hint: 'Pour une application Android : son adresse sur reports.exodus-privacy.eu.org.',
    example: 'https://reports.exodus-privacy.eu.org/fr/reports/org.schabi.newpipe/latest/',
  },
  identifiant_wikidata: {
    label: 'Identifiant Wikidata',
    about: 'La lettre Q suivie d’un nombre.',
    example: 'Q10135',
  },
  chatons_id: {
    label: 'Numéro CHATONS',
    about: 'Le numéro du logiciel dans la recherche de chatons.org.',
    hint: 'Si vous le connaissez : son numéro dans la recherche de chatons.org.',
    example: 271,
  },
  mis_en_avant: { label: 'Mis en avant', about: 'Utilisé et recommandé par les membres.', example: true },
  etat: {
    label: 'État',
    about: 'actif (par défaut), en-veille, abandonne ou plus-libre.',
    hint: '',
    values: {
      actif: 'Actif',
      'en-veille': 'En veille : il n’évolue presque plus',
      abandonne: 'Abandonné : il n’est plus entretenu',
      'plus-libre': 'Il n’est plus libre',
    },
    example: 'actif',
  },
  remplace_par: {
    label: 'Remplacé par',
    about: 'La notice du successeur.',
    hint: 'Le nom court d’une autre notice de l’annuaire, qui prend sa suite.',
    example: 'libreoffice',
  },
  points_attention: {
    label: 'À savoir avant de choisir',
    about: 'Des identifiants de points-attention.yaml, 6 au plus.',
    hint: '',
    example: ['prise-en-main'],
  },
  date_creation: { label: 'Fiche créée le', about: 'AAAA-MM-JJ.', example: '2026-11-22' },
  date_modification: { label: 'Fiche modifiée le', about: 'AAAA-MM-JJ.', example: '2026-11-22' },
  redirections: {
    label: 'Anciennes adresses',
    about: 'Des chemins qui mènent à cette notice.',
    example: ['/content/libreoffice'],
  },
  alias: {
    label: 'Autres noms',
    about: 'Ce que l’on tape aussi pour le trouver.',
    hint: 'Ce que l’on tape aussi pour le trouver, un par ligne.',
    example: ['Libre Office'],
  },
  besoins: {
    label: 'Besoins',
    about: 'Ce qu’il permet de faire et que ses mots-clefs ne disent pas, comme on le taperait.',
    hint: 'Ce qu’il permet de faire et que ses mots-clefs ne disent pas, un par ligne, comme on le taperait.',
    example: ['scanner avec son téléphone'],
  },
  installer: {
    label: 'Où l’installer',
    about: 'Son identifiant dans chaque magasin : {values}.',
    hint: 'Son identifiant dans chaque magasin, un par ligne : « flathub: org.gimp.GIMP ». Magasins : {values}.',
    example: { flathub: 'org.libreoffice.LibreOffice' },
  },
  en_bref: {
    label: 'En bref',
    about:
      'prix (gratuit, payant, mixte), compte (non, facultatif, oui), francais (oui, partiel, non), hors_ligne (oui, non). Absent : on ne sait pas.',
    hint: 'Ce que l’on veut savoir d’un coup d’œil.',
    parts: briefWords,
    example: { prix: 'gratuit', compte: 'non', francais: 'oui' },
  },
  verifie_le: {
    label: 'Vérifiée le',
    about: 'Le jour où une personne a vérifié ce que dit la fiche. AAAA-MM-JJ.',
    example: '2026-11-26',
  },
  corps: {
    label: 'Présentation',
    about: 'Le texte de la notice, sous l’en-tête, en Markdown.',
    hint: 'Quelques phrases : à quoi il sert, pour qui, ce qu’il faut savoir. Sans publicité ni texte recopié.',
    example: 'Pour écrire une lettre, tenir ses comptes ou préparer un exposé.',
  },
} as const satisfies { [Key in FieldKey]: FieldWords & ClosedWords<(typeof fields)[Key]> };

/** What a contributor may say beside the notice. */
export const asideWords = {
  tags_proposes: {
    label: 'Il manque un mot-clef ?',
    hint: 'Écrivez-le ici : les personnes qui relisent verront s’il peut être créé.',
  },
  message: {
    label: 'Message',
    hint: 'Une source, un doute, votre lien avec le projet… Ce message n’est pas publié ici.',
  },
  pseudo: { label: 'Pseudonyme', hint: 'Facultatif. Aucune adresse électronique n’est demandée.' },
} as const satisfies Record<AsideKey, Pick<FieldWords, 'label' | 'hint'>>;

interface FieldWords {
  label: string;
  about: string;
  /** An empty one: nothing to add to the label. */
  hint?: string;
  /** What the forms ask, where the label is not enough. */
  legend?: string;
  /** The line for what the choices lack. */
  other?: { label: string; hint: string };
  /** Closed values, and parts with theirs, as people read them. */
  values?: Readonly<Record<string, string>>;
  parts?: Readonly<Record<string, { label: string; values: Readonly<Record<string, string>> }>>;
  example: unknown;
}

/** Every closed value has its words. */
type ClosedWords<Row> = Row extends {
  kind: 'codes' | 'choice';
  among: readonly (infer Code extends string)[];
}
  ? { values: Record<Code, string> }
  : Row extends {
        kind: 'answers';
        answers: infer Answers extends Readonly<Record<string, readonly string[]>>;
      }
    ? {
        parts: {
          [Question in keyof Answers]: { label: string; values: Record<Answers[Question][number], string> };
        };
      }
    : object;
