import { describe, expect, it } from 'vitest';
import { findSaying } from '#domain/catalogue/said-in-text.ts';
import { sayings } from './sayings.ts';

describe('what a text in English says', () => {
  it.each([
    ['payment', 'Its maker offers paid hosting.'],
    ['account', 'One must create an account.'],
    ['telephone', 'It asks for your phone number.'],
  ] as const)('is heard: %s in « %s »', (what, text) => {
    expect(findSaying(`It draws.\n\n${text}`, sayings[what])).toEqual({ line: 2, text });
  });

  it.each([
    ['payment', 'There are no paid features.'],
    ['account', 'No account is required.'],
    ['telephone', 'A phone number is not required.'],
    ['english', 'It is in English.'],
  ] as const)('is not heard: %s in « %s »', (what, text) => {
    expect(findSaying(text, sayings[what])).toBeUndefined();
  });

  it('is praise or a deed by words of its own', () => {
    expect('A powerful, best-of editor'.match(sayings.praise)).toEqual(['powerful']);
    expect(['burn a cd', 'letter of news'].map((phrase) => sayings.deed.test(phrase))).toEqual([true, false]);
  });

  it('is left to be written by the marks of a new directory', () => {
    expect(sayings.toComplete.exec('Us: [to complete: who we are].')?.[0]).toBe('[to complete: who we are]');
    expect(sayings.model.test('This page is a template: fill it in.')).toBe(true);
  });
});
