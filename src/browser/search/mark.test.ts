// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { holdsAll, markWords } from './mark.ts';

const marked = (text: string, words: string[], phrases: string[] = []) =>
  markWords(text, { words, phrases })
    .map((part) => (typeof part === 'string' ? part : `[${part.textContent ?? ''}]`))
    .join('');

describe('the words that were looked for', () => {
  it('are marked whatever their accents, case and endings', () => {
    expect(marked('Détourer des Photos', ['detourer', 'photo'])).toBe('[Détourer] des [Photos]');
  });

  it('are marked when they begin a word', () => {
    expect(marked('Firefox Focus', ['fire'])).toBe('[Firefox] Focus');
  });

  it('mark the whole of a name that was typed with other spaces', () => {
    expect(marked('LibreOffice', ['libre', 'office'], ['libreoffice'])).toBe('[LibreOffice]');
  });

  it('leave the rest as it was, signs and markup too', () => {
    expect(marked('C++ & <b>vidéo</b> !', ['video'])).toBe('C++ & <b>[vidéo]</b> !');
    expect(marked('', ['a'])).toBe('');
  });

  it('are all held by a text or not', () => {
    expect(holdsAll('Sauvegardes chiffrées', ['sauvegarde', 'chiffrees'])).toBe(true);
    expect(holdsAll('Sauvegardes', ['sauvegarde', 'chiffrees'])).toBe(false);
  });
});
