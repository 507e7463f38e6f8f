import { describe, expect, it } from 'vitest';
import { judgingLists } from '#views/contribution/lists-view.ts';
import { sampleTag, sampleVocabulary } from '../../../test/sample.ts';
import { judgeFields } from './judge.ts';

const lists = judgingLists(sampleVocabulary({ tags: [sampleTag('dessin')] }));
const messages = (fields: Record<string, unknown>) =>
  judgeFields(fields, lists).map(({ message }) => message);

describe(judgeFields, () => {
  it('accepts what the service accepts, aliases of licences included', () => {
    expect(messages({ nom: 'X', licences: ['GNU GPL v3', 'MIT'], tags: ['dessin'] })).toEqual([]);
    expect(messages({ notice: 'gimp', description_courte: 'Autre chose.' })).toEqual([]);
  });

  it('says what to do, in words written for this form', () => {
    expect(messages({})).toEqual([
      'Écrivez le nom du logiciel.',
      'Choisissez ou écrivez au moins une licence.',
    ]);
    expect(messages({ nom: 'X', licences: ['Licence à moi'] })).toEqual([
      expect.stringContaining('« Licence à moi » n’est pas une licence connue'),
    ]);
  });

  it('says each fault with the field it is in', () => {
    const issues = judgeFields(
      { nom: 'X', licences: ['MIT'], site_web: 'nulle part', corps: '<b>gras</b>' },
      lists,
    );
    expect(issues.map(({ path, code }) => [path[0], code])).toEqual([
      ['site_web', 'adresse-invalide'],
      ['corps', 'corps-html'],
    ]);
  });

  it('weighs as little as it can: no list that judging does not need', () => {
    expect(Object.keys(lists)).toEqual(['licences', 'tags', 'alternatives', 'attentions']);
  });
});
