import { findContacts } from '#domain/contribution/contact.ts';
import { isForeign } from '#domain/contribution/language.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import { fold } from '#domain/text.ts';

/**
 * The field no one sees and machines fill in. Its name means nothing to a browser’s autofill. It may raise a score,
 * never refuse: password managers fill hidden fields too.
 */
export const trapField = 'objet_bis';

/** Every reason a contribution may score for, with the points it adds. */
const points = {
  piege: (_, { trapFilled }) => when(trapFilled, 6),
  'sans-preuve': (_, { proof }) => ({ valid: 0, unasked: 0, missing: 2, invalid: 3 })[proof],
  'sans-jeton': (_, { token }) => ({ valid: 0, expired: 0, missing: 1, invalid: 3 })[token.state],
  'trop-rapide': (_, { token }) => when(token.state === 'valid' && token.ageMs < 3000, 3),
  liens: ({ links }) => Math.min(8, Math.max(0, links - 2) * 2),
  'lien-dans-description': ({ linksInDescription }) => linksInDescription * 4,
  raccourcisseur: ({ shortened }) => when(shortened, 5),
  'meme-site': (_, { sameDomain }) => Math.min(2, Math.floor(sameDomain / 3)),
  'meme-texte': ({ comparable }, { sameText }) => when(comparable, Math.min(3, sameText)),
  'deja-refuse': (_, { refused }) => when(refused, 1),
  'deja-connu': (_, { known }) => when(known, 1),
  'trop-court': ({ bare }) => when(bare, 1),
  langue: ({ foreign }) => when(foreign, 4),
  reclame: ({ pitches }) => Math.min(9, pitches * 3),
  majuscules: ({ shouted }) => when(shouted, 2),
  // Alone enough to wait: what is before moderators is public at once.
  coordonnees: ({ contacts }) => when(contacts, 10),
} satisfies Readonly<Record<string, (text: TextSigns, signs: ScoreSigns) => number>>;

export const scoreReasons = Object.keys(points) as ScoreReason[];

function when(sign: boolean, worth: number): number {
  return sign ? worth : 0;
}

/** What the texts of a contribution say by themselves, so that they can be read elsewhere than where it is scored. */
export function readTextSigns(submission: Submission): TextSigns {
  const text = wordsOf(submission);
  return {
    links: countLinks(text),
    linksInDescription: countLinks(submission.fields.description_courte ?? ''),
    shortened: shorteners.test(allText(submission)),
    comparable: text.length > 40,
    bare: submission.notice === undefined && isBare(submission),
    foreign: isForeign(text),
    pitches: countPitches(text),
    shouted: isShouted(text),
    contacts: findContacts(freeTexts(submission)).length > 0,
  };
}

/**
 * How much a contribution looks like spam, as points that add up, with the reason of each. Nothing is refused here:
 * above the threshold it waits for a person. Weak signs together stay under the default threshold (10), so that
 * someone without JavaScript, in a hurry, on a known forge, is not held.
 * @param text what its texts say (`readTextSigns`)
 */
export function scoreSigns(text: TextSigns, signs: ScoreSigns): Score {
  const reasons = scoreReasons.map((reason) => [reason, points[reason](text, signs)] as const);
  const found = reasons.filter(([, worth]) => worth > 0);
  return {
    score: found.reduce((sum, [, worth]) => sum + worth, 0),
    reasons: found.map(([reason, worth]) => `${reason}:${worth}`),
  };
}

/** What makes two contributions say the same thing, whatever the name of the software. */
export function textKey({ fields, corps, message }: Submission): string {
  return fold([fields.description_courte, corps, message].filter(Boolean).join(' '));
}

/** Every text a person may write freely; names of the notice included. */
function freeTexts({ fields, corps, message, pseudo, tagsProposes }: Submission): string[] {
  const texts = [fields.nom, fields.description_courte, corps, message, pseudo, tagsProposes];
  return [...texts, ...(fields.createurices ?? []), ...(fields.alias ?? [])].filter(
    (text) => text !== undefined,
  );
}

function wordsOf({ fields, corps, message }: Submission): string {
  return [fields.description_courte, corps, message].filter((text) => text !== undefined).join('\n');
}

function allText(submission: Submission): string {
  return `${wordsOf(submission)} ${submission.fields.site_web ?? ''} ${submission.fields.depot ?? ''}`;
}

function countLinks(text: string): number {
  return (text.match(/\bhttps?:\/\/|\bwww\.|\[[^\][]{0,300}\]\([^()]{0,1000}\)/gi) ?? []).length;
}

const shorteners =
  /\b(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|is\.gd|ow\.ly|cutt\.ly|rebrand\.ly|shorturl\.at|rb\.gy)\//i;

function isBare({ fields, corps }: Submission): boolean {
  return (
    fields.description_courte === undefined &&
    corps === undefined &&
    fields.site_web === undefined &&
    fields.depot === undefined
  );
}

const pitches =
  /\b(?:casino|viagra|cialis|forex|crypto ?monnaie gratuite|bitcoin|backlinks?|escorte?s?|porno?|paris sportifs?|pret rapide|credit sans|gagne[rz] de l argent|argent facile|buy now|click here|cliquez ici|best price|seo|followers?|essai gratuit|code promo|reduction de)\b/g;

function countPitches(text: string): number {
  return new Set(fold(text).match(pitches) ?? []).size;
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{Letter}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return letters.length > 40 && capitals.length / letters.length > 0.5;
}

export interface TextSigns {
  links: number;
  linksInDescription: number;
  /** An address is hidden behind a shortener. */
  shortened: boolean;
  /** There is enough text for « the same » to mean something. */
  comparable: boolean;
  /** A new notice that says nothing but its name and its licence. */
  bare: boolean;
  /** Long enough to tell, and not in the directory’s language. */
  foreign: boolean;
  /** Sales talk, by how many of its set phrases. */
  pitches: number;
  shouted: boolean;
  /** Someone’s telephone number or e-mail address. */
  contacts: boolean;
}

export interface ScoreSigns {
  trapFilled: boolean;
  /** `unasked`: the service runs without proof of work. */
  proof: 'valid' | 'missing' | 'invalid' | 'unasked';
  token: { state: 'missing' | 'invalid' | 'expired' } | { state: 'valid'; ageMs: number };
  /** How many contributions of the last week point to the same site. */
  sameDomain: number;
  /** How many of the last month say the same thing. */
  sameText: number;
  /** The software was refused before. */
  refused: boolean;
  /** The software seems to be in the catalogue. */
  known: boolean;
}

export type ScoreReason = keyof typeof points;

export interface Score {
  score: number;
  /** `reason:points`, for whoever looks at what was held. */
  reasons: readonly string[];
}
