import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#domain/selection/address-text.ts';
import { formatAnswers, parseAnswers } from './address.ts';
import { cautionsOf, emptyAnswer, isAnswered, workshopChoices, workshopThemes } from './answers.ts';

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('a,b', 'x=y', '~', 'a_b', 'Gmail de Léa'),
  )
  .map((words) => cleanText(words))
  .filter((words) => cleanText(words) === words);
const answer = fc.record({
  today: text,
  owner: fc.constantFrom('', ...workshopChoices.owner),
  access: fc.constantFrom('', ...workshopChoices.access),
  decision: fc.constantFrom('', ...workshopChoices.decision),
  by: text,
  host: text,
  ask: text,
});
const answers = fc
  .dictionary(fc.constantFrom(...workshopThemes), answer.filter(isAnswered))
  .map((some) => ({ ...some }));

describe('the address of a workshop', () => {
  it('is read back as it was, whatever people answered', () => {
    fc.assert(
      fc.property(answers, (some) => {
        expect(parseAnswers(formatAnswers(some))).toEqual({ answers: some, unread: [] });
      }),
    );
  });

  it('never fails, and names what it cannot read', () => {
    expect(parseAnswers('#courriel=Gmail~moi~non,licorne=rose,%E9')).toEqual({
      answers: { courriel: { ...emptyAnswer, today: 'Gmail', access: 'non' } },
      unread: ['licorne=rose', '%E9'],
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (address) => {
        const { answers: read } = parseAnswers(`courriel=${address}`);
        expect(parseAnswers(formatAnswers(read)).answers).toEqual(
          Object.fromEntries(Object.entries(read).filter(([, one]) => isAnswered(one))),
        );
      }),
    );
  });
});

describe('what a plan warns of', () => {
  it('is what belongs to one person, what one person alone can open, and what nobody knows', () => {
    expect(cautionsOf({ ...emptyAnswer, owner: 'perso', access: 'non' })).toEqual(['perso', 'access']);
    expect(cautionsOf({ ...emptyAnswer, owner: 'inconnu', access: 'inconnu' })).toEqual(['unknown']);
    expect(cautionsOf({ ...emptyAnswer, owner: 'asso', access: 'oui' })).toEqual([]);
  });
});
