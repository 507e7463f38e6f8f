import { describe, expect, it } from 'vitest';
import { findContexts } from './context.ts';

const said = (text: string) =>
  findContexts(text.split(' ')).map(({ facet, values, from, to }) => [facet, values.join(), from, to]);

describe('words of context', () => {
  it.each([
    ['whatsapp iphone', ['plateforme', 'ios', 1, 2]],
    ['whatsapp sur mon iphone', ['plateforme', 'ios', 1, 4]],
    ['photoshop pour windows 11', ['plateforme', 'windows', 1, 4]],
    ['photoshop sous linux', ['plateforme', 'gnu-linux', 1, 3]],
    ['dessin sur mac os', ['plateforme', 'macos', 1, 4]],
    ['sondage en ligne', ['plateforme', 'web', 1, 3]],
    ['photos a installer sur un serveur', ['plateforme', 'auto-hebergement', 1, 6]],
    ['carte sur telephone', ['plateforme', 'android,ios', 1, 3]],
    ['zoom en francais', ['langue', 'fr', 1, 3]],
    ['zoom gratuit', ['prix', 'gratuit,mixte', 1, 2]],
    ['visio sans compte', ['compte', 'non,facultatif', 1, 3]],
  ])('of « %s » are one choice, with what announces it', (text, choice) => {
    expect(said(text)).toEqual([choice]);
  });

  it('are several choices when several are said', () => {
    expect(said('trello gratuit en francais pour linux').map(([facet]) => facet)).toEqual([
      'prix',
      'langue',
      'plateforme',
    ]);
  });

  it.each(['clavier', 'ordinateur lent', 'cours d anglais', 'ubuntu', 'francais', ''])(
    'are not found in « %s »',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );
});
