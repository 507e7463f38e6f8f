import { describe, expect, it } from 'vitest';
import { ofName } from './elision.ts';

describe('« de » before a name', () => {
  it.each([
    ['Adobe Photoshop', 'd’Adobe Photoshop'],
    ['École Directe', 'd’École Directe'],
    ['iCloud', 'd’iCloud'],
    ['Canva', 'de Canva'],
    ['YouTube', 'de YouTube'],
    ['OneDrive', 'de OneDrive'],
    ['HelloAsso', 'de HelloAsso'],
    ['1Password', 'de 1Password'],
  ])('%s → %s', (name, said) => {
    expect(ofName(name)).toBe(said);
  });
});
