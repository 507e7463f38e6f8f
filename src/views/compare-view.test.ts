import { describe, expect, it } from 'vitest';
import { compareCell, compareKeys } from './compare-view.ts';

const labels = {
  attentions: new Map([['options', { label: 'Options payantes', implique: { prix: 'mixte' as const } }]]),
  tags: { dessin: 'Dessin' },
  licences: { MIT: 'Licence MIT' },
};
const bare = { slug: 'a', url: 'https://a.example/notices/a.html', corps: '', nom: 'A', licences: ['MIT'] };
const told = (record: Parameters<typeof compareCell>[0]) =>
  Object.fromEntries(compareKeys.map((key) => [key, compareCell(record, key, labels)]));

describe('what a comparison tells', () => {
  it('is nothing where the notice says nothing: unknown is not no', () => {
    expect(told(bare)).toEqual({
      description: {},
      etat: { texts: ['actif'] },
      plateformes: {},
      prix: {},
      compte: {},
      francais: {},
      hors_ligne: {},
      attentions: { texts: ['rien de signalé'] },
      tags: {},
      alternatives: {},
      licences: { texts: ['Licence MIT'] },
      createurices: {},
      verifie_le: {},
      site_web: {},
      notice: { href: bare.url },
    });
  });

  it('is in words where it says something, be it no', () => {
    const { prix, compte } = told({ ...bare, en_bref: { prix: 'mixte', compte: 'non' } });
    expect([prix, compte]).toEqual([{ texts: ['gratuit, avec des options payantes'] }, { texts: ['non'] }]);
  });

  it('follows from the points of attention, which are named too', () => {
    const { prix, attentions } = told({ ...bare, points_attention: ['options'] });
    expect([prix, attentions]).toEqual([
      { texts: ['gratuit, avec des options payantes'] },
      { texts: ['Options payantes'] },
    ]);
  });
});
