// What an import tells, as codes: each language has their sentences in `import.ts` and `facts.ts`.

/** Why a file of another directory cannot be read. */
export type ReadFailure = 'illisible' | 'encodage' | 'trop-gros' | 'archive-tronquee';

/** Why a record gives no notice. */
export type SkipReason =
  | ReadFailure
  // The record is not what a directory of free software takes.
  | 'autre-type'
  | 'nom-absent'
  | 'licence-absente'
  | 'licence-inconnue'
  | 'licence-non-libre'
  | 'notice-invalide'
  // The directory already has it, or does not want it.
  | 'doublon-nom'
  | 'doublon-alias'
  | 'doublon-site'
  | 'doublon-source'
  | 'deja-refuse'
  | 'sans-slug'
  | 'fichier-existant'
  | 'nuit-au-catalogue';

/** What was left out of a record that was kept. */
export type NoteCode =
  | 'mot-clef-inconnu'
  | 'plateforme-inconnue'
  | 'licence-laissee'
  | 'licence-sans-version'
  | 'exception-de-licence'
  | 'champ-laisse'
  | 'image-laissee'
  | 'logo-laisse'
  | 'adresse-partagee';

/** Why a service of CHATONS is not taken. */
export type HostSkipReason =
  | 'service-incomplet'
  | 'service-arrete'
  | 'sans-organisation'
  | 'organisation-partie'
  | 'organisation-incomplete';

/** Why a file of an organisation could not be followed. */
export type CrawlFailure = 'introuvable' | 'illisible' | 'trop-profond' | 'trop-de-fichiers';

/** Why a file of facts cannot be read. */
export type UnreadableReason =
  ReadFailure | 'absent' | 'coupe' | 'vide' | 'autre-sorte' | 'outil-absent' | 'date-a-venir';

/** What could not be taken of a source of facts. */
export type TroubleReason = ReadFailure | 'ligne-coupee' | 'forme-inconnue' | 'licence' | 'langue' | 'valeur';
