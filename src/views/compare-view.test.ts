import { describe, expect, it } from 'vitest';
import { compareCell, compareKeys } from './compare-view.ts';

const labels = {
  attentions: { telemetrie: 'Statistiques' },
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
      etat: { code: 'etat.actif' },
      plateformes: {},
      prix: {},
      compte: {},
      francais: {},
      hors_ligne: {},
      attentions: { code: 'attentions.none' },
      tags: {},
      alternatives: {},
      licences: { texts: ['Licence MIT'] },
      createurices: {},
      verifie_le: {},
      site_web: {},
      notice: { href: bare.url },
    });
  });

  it('is no when the notice says no', () => {
    const { compte, francais, hors_ligne } = told({
      ...bare,
      en_bref: { compte: 'non', francais: 'non', hors_ligne: 'non' },
    });
    expect([compte, francais, hors_ligne]).toEqual([
      { code: 'compte.non' },
      { code: 'francais.non' },
      { code: 'hors_ligne.non' },
    ]);
  });

  it('follows from what the notice says elsewhere', () => {
    const { prix, compte, francais } = told({
      ...bare,
      langues: ['en', 'fr-CA'],
      points_attention: ['fonctions-payantes', 'compte-requis'],
    });
    expect([prix, compte, francais]).toEqual([
      { code: 'prix.mixte' },
      { code: 'compte.oui' },
      { code: 'francais.oui' },
    ]);
  });

  it('does not take a list of languages without French for a no', () => {
    expect(told({ ...bare, langues: ['en'] }).francais).toEqual({});
  });
});
