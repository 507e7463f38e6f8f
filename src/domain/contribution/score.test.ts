import { describe, expect, it } from 'vitest';
import { readTextSigns, scoreSigns, textKey, type ScoreSigns } from './score.ts';
import type { Submission } from './submission.ts';

const calm: ScoreSigns = {
  trapFilled: false,
  proof: 'valid',
  token: { state: 'valid', ageMs: 60_000 },
  sameDomain: 0,
  sameText: 0,
  refused: false,
  known: false,
};

const submission = (fields: object = {}, corps?: string) => ({
  fields: { nom: 'Pinceau', licences: ['MIT'], description_courte: 'De quoi peindre.', ...fields },
  ...(corps === undefined ? {} : { corps }),
});

const threshold = 10;
const score = (sent: Submission, signs: ScoreSigns) => scoreSigns(readTextSigns(sent), signs).score;

describe('the score of a contribution', () => {
  it('is nothing for someone who takes a minute to describe a software', () => {
    const corps =
      'Un logiciel de dessin qui sert à peindre et à retoucher des photos, pour les débutantes comme pour les autres. '.repeat(
        3,
      );
    expect(
      scoreSigns(readTextSigns(submission({ site_web: 'https://pinceau.example.org' }, corps)), calm),
    ).toEqual({
      score: 0,
      reasons: [],
    });
  });

  it('stays under the threshold for all that a person without JavaScript may have against them', () => {
    const signs: ScoreSigns = {
      ...calm,
      proof: 'missing',
      token: { state: 'missing' },
      sameDomain: 20,
      sameText: 20,
      refused: true,
      known: false,
    };
    expect(
      score(submission({}, 'Une présentation assez longue pour être comparée aux autres.'), signs),
    ).toBeLessThan(threshold);
  });

  it('passes the threshold for a page of links that sells something', () => {
    const corps =
      'Casino : cliquez ici https://a.example https://b.example https://c.example https://d.example';
    expect(score(submission({}, corps), calm)).toBeGreaterThanOrEqual(threshold);
  });

  it('passes the threshold for a machine that falls in the trap at once, without proof', () => {
    const signs: ScoreSigns = {
      ...calm,
      trapFilled: true,
      proof: 'missing',
      token: { state: 'valid', ageMs: 200 },
    };
    expect(score(submission(), signs)).toBeGreaterThanOrEqual(threshold);
  });

  it('never reaches the threshold by the trap alone: password managers fall in it', () => {
    expect(score(submission(), { ...calm, trapFilled: true })).toBeLessThan(threshold);
  });

  it.each([
    ['raccourcisseur', submission({ site_web: 'https://bit.ly/pinceau' })],
    ['lien-dans-description', submission({ description_courte: 'Voir https://a.example pour peindre.' })],
    ['majuscules', submission({}, 'LE MEILLEUR LOGICIEL DE DESSIN POUR PEINDRE DES IMAGES')],
    [
      'langue',
      submission(
        {},
        'This application is the best tool that you will ever find when you want to draw or paint any picture of your own at home with friends and family',
      ),
    ],
    ['trop-court', { fields: { nom: 'X', licences: ['MIT'] } }],
  ])('gives its reason: %s', (reason, sent) => {
    expect(scoreSigns(readTextSigns(sent), calm).reasons.join(' ')).toContain(`${reason}:`);
  });

  it.each(['06 12 34 56 78', 'camille@exemple.org'])(
    'holds « %s », in whichever text, by itself',
    (contact) => {
      expect(score(submission({}, `Joindre ${contact}.`), calm)).toBeGreaterThanOrEqual(threshold);
      expect(score({ ...submission(), pseudo: contact }, calm)).toBeGreaterThanOrEqual(threshold);
      expect(score(submission({ createurices: [contact] }), calm)).toBeGreaterThanOrEqual(threshold);
    },
  );

  it('does not take French for another language', () => {
    const corps =
      'Permet de tenir les comptes d’une association : adhésions, dons, reçus fiscaux, budget prévisionnel, avec des rôles pour chaque personne du bureau et une aide en ligne.';
    expect(scoreSigns(readTextSigns(submission({}, corps)), calm).reasons).toEqual([]);
  });

  it('sees the same text behind another name', () => {
    expect(textKey(submission({ nom: 'A' }))).toBe(
      textKey(submission({ nom: 'B', description_courte: 'de quoi  PEINDRE' })),
    );
  });
});
