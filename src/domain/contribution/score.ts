import { findContacts } from '#domain/contribution/contact.ts';
import { isForeign } from '#domain/contribution/language.ts';
import type { Submission } from '#domain/contribution/submission.ts';
import { fold } from '#domain/text.ts';

/**
 * The field no one sees and machines fill in. Its name means nothing to a browser’s autofill. It may raise a score,
 * never refuse: password managers fill hidden fields too.
 */
export const trapField = 'objet_bis';

/** Every reason a contribution may score for. */
export const scoreReasons = [
  'piege',
  'sans-preuve',
  'sans-jeton',
  'trop-rapide',
  'liens',
  'lien-dans-description',
  'raccourcisseur',
  'meme-site',
  'meme-texte',
  'deja-refuse',
  'deja-connu',
  'trop-court',
  'langue',
  'reclame',
  'majuscules',
  'coordonnees',
] as const;

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
  const reasons: [ScoreReason, number][] = [
    ['piege', signs.trapFilled ? 6 : 0],
    ['sans-preuve', signs.proof === 'missing' ? 2 : signs.proof === 'invalid' ? 3 : 0],
    ['sans-jeton', signs.token.state === 'missing' ? 1 : signs.token.state === 'invalid' ? 3 : 0],
    ['trop-rapide', signs.token.state === 'valid' && signs.token.ageMs < 3000 ? 3 : 0],
    ['liens', Math.min(8, Math.max(0, text.links - 2) * 2)],
    ['lien-dans-description', text.linksInDescription * 4],
    ['raccourcisseur', text.shortened ? 5 : 0],
    ['meme-site', Math.min(2, Math.floor(signs.sameDomain / 3))],
    ['meme-texte', text.comparable ? Math.min(3, signs.sameText) : 0],
    ['deja-refuse', signs.refused ? 1 : 0],
    ['deja-connu', signs.known ? 1 : 0],
    ['trop-court', text.bare ? 1 : 0],
    ['langue', text.foreign ? 4 : 0],
    ['reclame', Math.min(9, text.pitches * 3)],
    ['majuscules', text.shouted ? 2 : 0],
    // Alone enough to wait: what is before moderators is public at once.
    ['coordonnees', text.contacts ? 10 : 0],
  ];
  const found = reasons.filter(([, points]) => points > 0);
  return {
    score: found.reduce((sum, [, points]) => sum + points, 0),
    reasons: found.map(([reason, points]) => `${reason}:${points}`),
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

export type ScoreReason = (typeof scoreReasons)[number];

export interface Score {
  score: number;
  /** `reason:points`, for whoever looks at what was held. */
  reasons: readonly string[];
}
