import { describe, expect, it } from 'vitest';
import { classifyVisit, type Visit } from '#domain/links/classify.ts';

const at = '2026-11-22T10:00:00.000Z';
const visit = (statuses: readonly [string, number][], more: Partial<Visit> = {}): Visit => ({
  hops: statuses.map(([url, status]) => ({ url, status })),
  milliseconds: 120,
  ...more,
});
const reasonOf = (seen: Visit) => classifyVisit(seen, at).reason;
const answering = (status: number) => reasonOf(visit([['https://exemple.org/', status]]));

describe('classifying a visit', () => {
  it('finds an answer good', () => {
    expect(answering(200)).toBe('repond');
    expect(answering(204)).toBe('repond');
  });

  it.each([
    [404, 'introuvable'],
    [410, 'introuvable'],
  ])('counts %i as a failure', (status, reason) => {
    expect(answering(status)).toBe(reason);
  });

  it.each([
    [401, 'acces-restreint'],
    [403, 'acces-restreint'],
    [429, 'trop-de-demandes'],
    [503, 'service-indisponible'],
    [400, 'reponse-inattendue'],
    [418, 'reponse-inattendue'],
    [500, 'reponse-inattendue'],
    [502, 'reponse-inattendue'],
    [304, 'reponse-inattendue'],
  ])('says of %i that nothing is proved', (status, reason) => {
    expect(answering(status)).toBe(reason);
  });

  it('asks for care when the address moved for good, and says where', () => {
    const seen = visit([
      ['https://exemple.org/ancien', 301],
      ['https://exemple.net/nouveau', 200],
    ]);
    expect(classifyVisit(seen, at)).toEqual({
      at,
      reason: 'redirige',
      status: 200,
      target: 'https://exemple.net/nouveau',
    });
  });

  it('follows permanent moves only up to the first temporary one', () => {
    const seen = visit([
      ['https://exemple.org/a', 308],
      ['https://exemple.org/b', 302],
      ['https://exemple.org/session/12', 200],
    ]);
    expect(classifyVisit(seen, at).target).toBe('https://exemple.org/b');
  });

  it('does not mind a temporary redirect', () => {
    const seen = visit([
      ['https://exemple.org/', 302],
      ['https://ailleurs.example/', 200],
    ]);
    expect(classifyVisit(seen, at)).toEqual({ at, reason: 'repond', status: 200 });
  });

  it.each([
    ['another protocol', 'http://exemple.org/a', 'https://exemple.org/a'],
    ['www', 'https://exemple.org/a', 'https://www.exemple.org/a'],
    ['a final slash', 'https://exemple.org/a', 'https://exemple.org/a/'],
    ['the language of a home page', 'https://exemple.org/', 'https://exemple.org/fr/'],
  ])('keeps quiet about %s, yet remembers where it leads', (_what, from, to) => {
    const entry = classifyVisit(
      visit([
        [from, 301],
        [to, 200],
      ]),
      at,
    );
    expect(entry).toMatchObject({ reason: 'repond', target: to });
  });

  it('sees the page behind a redirect, not the redirect', () => {
    const seen = visit([
      ['https://exemple.org/a', 301],
      ['https://exemple.org/b', 404],
    ]);
    expect(reasonOf(seen)).toBe('introuvable');
  });

  it('asks for care when the certificate ends within a fortnight', () => {
    const ending = (certificateEnd: string) =>
      reasonOf(visit([['https://exemple.org/', 200]], { certificateEnd }));
    expect(ending('2026-12-06T09:59:59.000Z')).toBe('certificat-bientot-expire');
    expect(ending('2026-12-06T10:00:01.000Z')).toBe('repond');
  });

  it('asks for care beyond eight seconds', () => {
    const taking = (milliseconds: number) =>
      reasonOf(visit([['https://exemple.org/', 200]], { milliseconds }));
    expect(taking(8000)).toBe('repond');
    expect(taking(8001)).toBe('lent');
  });

  it('sees a domain for sale behind a good answer', () => {
    expect(reasonOf(visit([['https://exemple.org/', 200]], { parked: true }))).toBe('domaine-parque');
  });

  it('believes the trouble that prevented an answer', () => {
    const seen: Visit = {
      hops: [{ url: 'https://exemple.org/' }],
      trouble: 'domaine-disparu',
      milliseconds: 5,
    };
    expect(classifyVisit(seen, at)).toEqual({ at, reason: 'domaine-disparu' });
  });
});
