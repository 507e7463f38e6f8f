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

  it('gives the repaired notice when repairing is enough', () => {
    const { issues, notice } = judgeNotice({ nom: ' A', licences: 'mit' }, '', vocabulary);
    expect(notice).toEqual({ nom: 'A', licences: ['MIT'] });
    expect(issues.map(({ code }) => code)).toEqual(['espaces-superflus', 'type-inattendu', 'licence-alias']);
  });

  it('warns of an address over http and keeps it, and says nothing of an onion service', () => {
    const raw = {
      nom: 'A',
      licences: ['MIT'],
      site_web: 'http://exemple.org/',
      depot: 'http://exemple.onion/',
    };
    const { issues, notice, repaired } = judgeNotice(raw, '', vocabulary);
    expect(issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['adresse-non-securisee', 'warning', ['site_web']],
    ]);
    expect([notice, repaired]).toEqual([raw, raw]);
  });

  it('tells only the type of a value of another type, however long', () => {
    const raw = { nom: 'A', licences: 'MIT, Apache-2.0', tags: 'a, b, c, d, e, f', logo: 'x', installer: 3 };
    const { issues } = judgeNotice(raw, '', vocabulary);
    expect(issues.map(({ code, path }) => `${path.join('.')} ${code}`).sort()).toEqual([
      'installer type-inattendu',
      'licences type-inattendu',
      'logo type-inattendu',
      'tags type-inattendu',
    ]);
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
