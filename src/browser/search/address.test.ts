import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

describe('the address of the search page', () => {
  it.each([
    '',
    '?q=montage+vid%C3%A9o',
    '?q=c%2B%2B&plateforme=windows&plateforme=android&licence=MIT&tag=son&langue=fr',
    '?q=fierfox&exact=1',
    '?q=photo&tri=nom',
  ])('« %s » says the whole state, and nothing more', (address) => {
    expect(writeAddress(readAddress(address))).toBe(address);
  });

  it('leaves out what is empty, repeated or unknown', () => {
    expect(writeAddress(readAddress('?q=+&plateforme=&licence=MIT&licence=MIT&couleur=bleu'))).toBe(
      '?licence=MIT',
    );
  });
});
