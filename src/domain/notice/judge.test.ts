import { describe, expect, it } from 'vitest';
import { orderNotice } from '#domain/notice/format.ts';
import { judgeNotice } from '#domain/notice/judge.ts';
import { sampleVocabulary } from '../../../test/sample.ts';

const vocabulary = sampleVocabulary();

describe('the judgement of a notice', () => {
  it('has nothing to say of a good one', () => {
    const raw = { nom: 'A', licences: ['MIT'] };
    expect(judgeNotice(raw, 'Un texte.\n', vocabulary)).toEqual({ issues: [], notice: raw, repaired: raw });
  });

  it('gives the mended notice when mending is enough', () => {
    const { issues, notice } = judgeNotice({ nom: ' A', licences: 'mit' }, '', vocabulary);
    expect(notice).toEqual({ nom: 'A', licences: ['MIT'] });
    expect(issues.map(({ code }) => code)).toEqual(['espaces-superflus', 'type-inattendu', 'licence-alias']);
  });

  it('gives none when a person has to choose, with everything wrong at once', () => {
    const { issues, notice } = judgeNotice({ nom: 'A', tag: [] }, '# Titre', vocabulary);
    expect(notice).toBeUndefined();
    expect(issues.map(({ code }) => code).sort()).toEqual(['champ-inconnu', 'champ-manquant', 'corps-titre']);
  });
});

describe('the order of a front matter', () => {
  it('is the schema’s, then whatever else there was, without what is absent', () => {
    const ordered = orderNotice({
      inconnu: 1,
      alias: ['b'],
      nom: 'A',
      site_web: undefined,
      licences: ['MIT'],
    });
    expect(Object.keys(ordered)).toEqual(['nom', 'licences', 'alias', 'inconnu']);
  });
});
