import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withOwnWords } from '#views/editorial-words.ts';

const legal = readFileSync('content/pages/mentions-legales.md', 'utf8');
const page = { slug: 'mentions-legales', titre: '', description: '', corps: legal };
const told = (site: Parameters<typeof withOwnWords>[1]['site']) =>
  withOwnWords(new Map([[page.slug, page]]), { site, retentionDays: 7 }).get(page.slug)?.corps ?? '';

describe('the legal page', () => {
  const site = { publisher: 'Les Libres', contact: 'a@exemple.org', contactHref: 'mailto:a@exemple.org' };

  it('tells the delays that the service is set to, and leaves nothing to fill', () => {
    for (const days of [7, 21, 84]) expect(told(site)).toContain(`au bout de ${days} jours`);
    expect(told(site)).not.toMatch(/\{\w+\}/);
  });

  it('names who publishes the site, and where to write to them', () => {
    expect(told(site)).toContain('édité par Les Libres');
    expect(told(site)).toContain('[a@exemple.org](mailto:a@exemple.org)');
    expect(told({ ...site, contact: '/contact.html', contactHref: '/annuaire/contact.html' })).toContain(
      '[la page de contact](/annuaire/contact.html)',
    );
  });

  it('invents no address where there is none', () => {
    expect(told({ publisher: 'Les Libres', contact: undefined, contactHref: undefined })).toContain(
      'l’adresse de contact, que l’annuaire n’a pas encore donnée',
    );
  });
});
