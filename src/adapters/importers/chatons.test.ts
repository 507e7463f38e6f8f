import { describe, expect, test } from 'vitest';
import { parseChatons } from './chatons.ts';
import { crawlProperties } from './crawl-properties.ts';
import { parseProperties } from './properties.ts';

const find = (name: string) => (name === 'Etherpad' ? 'etherpad' : undefined);

async function crawl(files: Record<string, string>, starts = Object.keys(files).slice(0, 1)) {
  const loaded: string[] = [];
  const found = await crawlProperties(
    starts,
    (place) => {
      loaded.push(place);
      const text = files[place];
      return text === undefined ? Promise.reject(new Error('404')) : Promise.resolve(Buffer.from(text));
    },
    (value) => value,
  );
  return { ...found, loaded };
}

const organisation = (more = '') =>
  `file.class=Organization\norganization.name=A\norganization.website=https://a.example/\n${more}\nsubs.x=s`;
const service = (more = '') =>
  `file.class=Service\nsoftware.name=Etherpad\nservice.website=https://pad.a.example/\n${more}`;

describe('a federation of hosts', () => {
  test('circles end, each file is read once, a dead address is told and the rest goes on', async () => {
    const { pages, failures, loaded } = await crawl({
      f: 'subs.a=o\nsubs.b=mort\nsubs.c=f',
      o: `${organisation()}\nsubs.y=f\nsubs.z=o`,
      s: service(),
    });
    expect(loaded.sort()).toEqual(['f', 'mort', 'o', 's']);
    expect(failures).toEqual([{ place: 'mort', reason: 'illisible', detail: '404' }]);
    expect(parseChatons(pages, find).hosts[0]?.services).toHaveLength(1);
  });

  test.each([
    ['service.status.level=DOWN', '', 'service-arrete'],
    ['service.enddate=2024-01-01', '', 'service-arrete'],
    ['', 'organization.memberof.chatons.status.level=AWAY', 'organisation-partie'],
    ['', 'organization.memberof.chatons.enddate=31/12/2024', 'organisation-partie'],
    ['service.website=', 'organization.status.level=IDLE', 'organisation-partie'],
  ])('leaves out « %s » of « %s »: %s', async (own, owner, reason) => {
    const { pages } = await crawl({ o: organisation(owner), s: service(own) });
    const { hosts, skipped } = parseChatons(pages, find);
    expect(hosts).toEqual([]);
    expect(skipped.map((one) => one.reason)).toEqual([reason]);
  });

  test.each([
    ['None;Member', 'sans-inscription'],
    ['Free', 'libre'],
    ['member', 'membres'],
    ['Client', 'payant'],
    ['constructor', 'inconnu'],
  ])('registration « %s » is told as %s', async (registration, acces) => {
    const { pages } = await crawl({ o: organisation(), s: service(`service.registration=${registration}`) });
    expect(parseChatons(pages, find).hosts[0]?.services[0]).toMatchObject({ acces, notice: 'etherpad' });
  });

  test('a service that belongs to nobody, or has no safe address, is told', async () => {
    const { pages } = await crawl(
      {
        a: service(),
        b: organisation(),
        s: 'file.class=Service\nsoftware.name=X\nservice.website=javascript:x',
      },
      ['a', 'b'],
    );
    expect(parseChatons(new Map([...pages].filter(([place]) => place === 'a')), find).skipped).toEqual([
      { record: 'a', reason: 'sans-organisation' },
    ]);
    expect(parseChatons(pages, find).skipped).toContainEqual(
      expect.objectContaining({ record: 's', reason: 'service-incomplet' }),
    );
  });
});

describe('a properties file', () => {
  test('is read with its dirt', () => {
    const text =
      '\uFEFF# note\nService.Name = "Mes pads"\r\nurl=https://a.example/?x=1\nvide=null\n=rien\nsansegal\n';
    expect([...parseProperties(Buffer.from(text))]).toEqual([
      ['service.name', 'Mes pads'],
      ['url', 'https://a.example/?x=1'],
    ]);
  });

  test('may be in Latin-1', () => {
    expect(parseProperties(Buffer.from('nom=Caf\u00E9', 'latin1')).get('nom')).toBe('Café');
  });

  test('may hold a line of two megabytes', () => {
    const text = `a=1\n${'x'.repeat(2_000_000)}\n${'y'.repeat(2_000_000)}=z\nb=2`;
    expect(parseProperties(Buffer.from(text)).get('b')).toBe('2');
  });
});
