import { describe, expect, it } from 'vitest';
import { fieldOf, fields } from '#domain/notice/fields.ts';
import { fromForm, fromSent, keepOrder, toForm } from './shapes.ts';

describe('what a form holds', () => {
  it('is parts by name, whatever signs and line ends stand between them, and however the name is written', () => {
    expect(
      fromForm(fields.installer, ['Flathub : org.gimp.GIMP\r\nGoogle Play = org.gimp\r\ndebian :\r\n']),
    ).toEqual({ flathub: 'org.gimp.GIMP', google_play: 'org.gimp' });
    expect(fromForm(fields.en_bref, ['francais=oui', '', 'prix=gratuit'])).toEqual({
      prix: 'gratuit',
      francais: 'oui',
    });
    expect(fromForm(fields.installer, [' \r\n'])).toBeUndefined();
  });

  it('loses nothing that cannot be read: a name nobody knows, or one given twice, is for the schema to refuse', () => {
    expect(fromSent(fields.installer, 'amiga : 3\nun mot\nflathub : a\nflathub : b')).toEqual({
      flathub: 'a, b',
      amiga: '3',
      'un mot': '',
    });
  });

  it('is the same again once it went through its controls', () => {
    const installer = { flathub: 'org.gimp.GIMP', debian: 'gimp' };
    expect(toForm(fieldOf('installer'), installer)).toEqual(['flathub : org.gimp.GIMP\ndebian : gimp']);
    expect(fromForm(fieldOf('installer'), toForm(fieldOf('installer'), installer))).toEqual(installer);
    expect(toForm(fieldOf('createurices'), ['Foo, Inc.', 'Bar'])).toEqual(['Foo, Inc.\nBar']);
    expect(toForm(fieldOf('langues'), 'fr, en')).toEqual(['fr', 'en']);
  });
});

describe('the codes ticked now', () => {
  it('keep the order they had, what is new after', () => {
    expect(keepOrder(['c', 'a', 'gone'], ['a', 'b', 'c'])).toEqual(['c', 'a', 'b']);
  });
});
