import { expect, it } from 'vitest';
import { listAddresses } from '#domain/links/addresses.ts';
import type { VisitRecord } from '#domain/links/history.ts';
import { createLinksReport } from '#domain/links/report.ts';
import { summariseLinks } from './links-summary.ts';

it('shows what is dead, what wants care and what to confirm, then counts', () => {
  const on = (day: number, reason: VisitRecord['reason'], more: Partial<VisitRecord> = {}): VisitRecord => ({
    at: `2026-11-${day}T10:00:00.000Z`,
    reason,
    ...more,
  });
  const histories = new Map([
    ['https://mort.example/', [18, 19, 22].map((day) => on(day, 'introuvable', { status: 404 }))],
    ['https://bouge.example/a', [on(22, 'redirige', { status: 200, target: 'https://ailleurs.example/' })]],
    ['https://boite.example/', [on(22, 'connexion-refusee')]],
    ['https://ferme.example/', [on(22, 'acces-restreint', { status: 403 })]],
    ['https://vivant.example/', [on(22, 'repond', { status: 200 })]],
  ]);
  const report = createLinksReport({
    addresses: listAddresses(
      [...histories.keys()].map((site_web) => ({
        slug: new URL(site_web).hostname.replace('.example', ''),
        notice: { nom: 'Outil', licences: ['MIT'], site_web },
        corps: '',
      })),
    ),
    histories,
    started: '2026-11-22T09:00:00.000Z',
    now: '2026-11-22T10:00:00.000Z',
  });
  expect(summariseLinks(report)).toBe(`Lien mort (1)
  mort  site officiel
    https://mort.example/
    page introuvable (404), depuis le 18 novembre 2026, échecs d’affilée : 3

Lien à surveiller (1)
  bouge  site officiel
    https://bouge.example/a
    a déménagé (200), depuis le 22 novembre 2026, mène à https://ailleurs.example/

Échecs récents, à confirmer (1)
  boite  site officiel
    https://boite.example/
    connexion refusée, depuis le 22 novembre 2026, échecs d’affilée : 1

Inconnus, par raison
       1  accès restreint aux robots ou aux personnes inscrites

Adresses suivies : 5.
       1  lien mort
       1  lien à surveiller
       2  états inconnus
       1  lien en bon état`);
});
