import { describe, expect, it } from 'vitest';
import { looksParked } from '#domain/links/parked.ts';

const page = (title: string, body = '') =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

describe('a parked domain', () => {
  it.each([
    'exemple.org is for sale',
    'The domain name exemple.org may be for sale',
    'Le domaine exemple.org est à vendre',
    'Buy this domain',
    'Parked domain',
    'Ce nom de domaine vient d’être enregistré',
    'Félicitations ! Votre domaine a bien été créé chez nous',
  ])('is known by its title: %s', (title) => {
    expect(looksParked(['exemple.org'], page(title))).toBe(true);
  });

  it('is known by where it leads', () => {
    expect(looksParked(['exemple.org', 'www.hugedomains.com'], '')).toBe(true);
    expect(looksParked(['exemple.org', 'nothugedomains.com'], '')).toBe(false);
  });

  it('is known by what it loads', () => {
    expect(
      looksParked(['exemple.org'], page('exemple.org', '<script src="//d1.parkingcrew.net/a.js"></script>')),
    ).toBe(true);
    expect(looksParked(['exemple.org'], '<html data-adblockkey="MFww"><title>exemple.org</title>')).toBe(
      true,
    );
  });

  it('is not a site that speaks of domains', () => {
    expect(looksParked(['ispconfig.example'], page('Gérer ses domaines', '<p>Buy this domain</p>'))).toBe(
      false,
    );
    expect(looksParked(['blog.example'], page('This domain is for sale', 'mot '.repeat(2000)))).toBe(false);
    expect(looksParked(['exemple.org'], page('Un site', '<a href="https://sedo.com/">Sedo</a>'))).toBe(false);
    expect(looksParked(['exemple.org'], '')).toBe(false);
  });

  it('reads hostile markup without losing its way', () => {
    const hostile = `<title>${'<h1>'.repeat(5000)}${'<script src=http://['.repeat(2000)}`;
    expect(looksParked(['exemple.org'], hostile)).toBe(false);
  });
});
