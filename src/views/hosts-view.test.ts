import { describe, expect, it } from 'vitest';
import { hostsBySlug } from '#domain/hosts/hosts.ts';
import type { Host, HostsSnapshot, HostedService } from '#domain/hosts/schema.ts';
import { hostChoices, hostsView, offersView } from '#views/hosts-view.ts';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../test/sample.ts';

const service = (logiciel: string, more: Partial<HostedService> = {}): HostedService => ({
  logiciel,
  nom: `Service ${logiciel}`,
  url: `https://service.example/${logiciel.toLowerCase()}`,
  acces: 'libre',
  complet: false,
  ...more,
});
const host = (nom: string, services: HostedService[], more: Partial<Host> = {}): Host => ({
  nom,
  site: `https://${nom.toLowerCase()}.example/`,
  services,
  ...more,
});
const snapshotOf = (hosts: Host[], sample = false): HostsSnapshot => ({
  version: 1,
  generated: '2026-11-22T00:00:00.000Z',
  source: 'Un relevé',
  sample,
  hosts,
});
const catalogue = sampleCatalogue([sampleEntry('nextcloud', { nom: 'Nextcloud' })]);
const site = sampleSite();

describe('the page of hosts', () => {
  const view = hostsView(
    snapshotOf([
      host(
        'Zoé',
        [service('Nextcloud', { notice: 'nextcloud', acces: 'membres' }), service('Étherpad Lite')],
        {
          region: 'Bretagne',
          pays: 'FR',
          type: 'association',
        },
      ),
      host(
        'Anne',
        [service('nextcloud', { notice: 'nextcloud', complet: true, acces: 'sans-inscription' })],
        {
          region: 'Wallonie',
          pays: 'BE',
        },
      ),
      host('Bob', [service('Nextcloud', { notice: 'nextcloud', acces: 'payant' })]),
    ]),
    catalogue,
    site,
  );

  it('groups services by software, with a link to the notice when there is one', () => {
    expect(view.software.map(({ name, anchor, href }) => [name, anchor, href])).toEqual([
      ['Étherpad Lite', 'logiciel-etherpad-lite', undefined],
      ['Nextcloud', 'logiciel-nextcloud', '/annuaire/notices/nextcloud.html'],
    ]);
  });

  it('puts those with room first, then the most open', () => {
    expect(view.software[1]?.rows.map((row) => [row.host.nom, row.full])).toEqual([
      ['Zoé', false],
      ['Bob', false],
      ['Anne', true],
    ]);
  });

  it('lists the same by access, from the most open, and by place, unknown last', () => {
    expect(view.accesses.map(({ id, software }) => [id, software.map(({ name }) => name)])).toEqual([
      ['sans-inscription', ['Nextcloud']],
      ['libre', ['Étherpad Lite']],
      ['membres', ['Nextcloud']],
      ['payant', ['Nextcloud']],
    ]);
    expect(view.regions.map(({ id, label }) => [id, label])).toEqual([
      ['bretagne', 'Bretagne'],
      ['wallonie-belgique', 'Wallonie, Belgique'],
      ['inconnu', 'Lieu non précisé'],
    ]);
    expect(view.regions[0]?.hosts[0]).toMatchObject({
      name: 'Zoé',
      type: 'association',
      href: 'https://zoé.example/',
    });
  });

  it('offers as choices exactly what it shows', () => {
    expect(hostChoices(view).map(({ name, options }) => [name, options.map(({ id }) => id)])).toEqual([
      ['logiciel', ['etherpad-lite', 'nextcloud']],
      ['acces', ['sans-inscription', 'libre', 'membres', 'payant']],
      ['lieu', ['bretagne', 'wallonie-belgique', 'inconnu']],
    ]);
  });

  it('offers no link to the hosts of a sample, who do not exist', () => {
    const sample = hostsView(snapshotOf([host('Anne', [service('Nextcloud')])], true), catalogue, site);
    expect(sample.sample).toBe(true);
    expect(sample.software[0]?.rows[0]?.href).toBeUndefined();
    expect(sample.regions[0]?.hosts[0]?.href).toBeUndefined();
  });
});

describe('the hosts on a notice', () => {
  it('are five at most, each once, and the number of the others is told', () => {
    const hosts = Array.from({ length: 8 }, (_, index) =>
      host(`Hôte ${index}`, [
        service('Nextcloud', { notice: 'nextcloud' }),
        service('Nextcloud', { notice: 'nextcloud', url: 'https://service.example/deux' }),
      ]),
    );
    const snapshot = snapshotOf(hosts);
    const offers = hostsBySlug(snapshot).get('nextcloud') ?? [];
    const view = offersView(offers, snapshot);
    expect(view.rows.map((row) => row.host.nom)).toEqual(['Hôte 0', 'Hôte 1', 'Hôte 2', 'Hôte 3', 'Hôte 4']);
    expect(view.more).toBe(3);
  });
});
