import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../../test/sample.ts';
import { securityTxt } from './security-txt.ts';

describe(securityTxt, () => {
  it.each([
    ['an address', { contact: 'securite@exemple.org' }, 'mailto:securite@exemple.org'],
    ['a page of the site', { contact: '/a-propos.html' }, 'https://exemple.org/annuaire/a-propos.html'],
    ['nobody: the page that names the publisher', {}, 'https://exemple.org/annuaire/mentions-legales.html'],
  ])('sends to %s', (_, settings, contact) => {
    const text = securityTxt(sampleSite(settings));
    expect(/^Contact: (.*)$/m.exec(text)?.[1]).toBe(contact);
  });
});
