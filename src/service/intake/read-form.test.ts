import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldLimits } from './limits.ts';
import { FormError } from './form-error.ts';
import { readForm, type FormKind, type SentForm } from './read-form.ts';

const read = (text: string | Uint8Array, kind: FormKind, type = '', cut = false) =>
  readForm(typeof text === 'string' ? new TextEncoder().encode(text) : text, kind, type, cut);
const readJson = (value: unknown) => read(JSON.stringify(value), 'json');
const told = ({ excess }: SentForm) => excess.map(({ code, path }) => [code, ...path].join(' '));
const multipart = (parts: readonly [string, string][]) =>
  `${parts.map(([name, value]) => `--limite0\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--limite0--\r\n`;
const multipartType = 'multipart/form-data; boundary=limite0';
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const faultOf = (reading: Promise<unknown>) =>
  reading.then(
    () => undefined,
    (reason: unknown) => (reason instanceof FormError ? reason.kind : 'another'),
  );

describe('a body that is read', () => {
  it('gives the same fields in its three forms', async () => {
    const pairs: [string, string][] = [
      ['nom', 'Élan'],
      ['tags', 'a'],
      ['tags', 'b'],
      ['tags', 'c'],
    ];
    const forms = [
      await readJson({ nom: 'Élan', tags: ['a', 'b', 'c'] }),
      await read(new URLSearchParams(pairs).toString(), 'urlencoded'),
      await read(multipart(pairs), 'multipart', multipartType),
    ];
    for (const { fields, excess } of forms) {
      expect([...fields]).toEqual([
        ['nom', 'Élan'],
        ['tags', ['a', 'b', 'c']],
      ]);
      expect(excess).toEqual([]);
    }
  });

  it('has room for a notice as long as the schema takes', async () => {
    const whole = Object.fromEntries(
      [...fieldLimits].map(([key, { maxLength, maxValues }]) => {
        const text = 'a'.repeat(maxLength);
        return [key, maxValues === 1 ? text : Array.from({ length: maxValues }, () => text)];
      }),
    );
    expect(told(await readJson(whole))).toEqual([]);
  });

  it.each([...fieldLimits.keys()])('says at once that %s is too long, whoever sends it', async (key) => {
    const text = `y${' '.repeat(60_000)}x`;
    for (const form of [
      await readJson({ [key]: text }),
      await read(new URLSearchParams({ [key]: text }).toString(), 'urlencoded'),
      await read(multipart([[key, text]]), 'multipart', multipartType),
    ]) {
      expect(told(form)).toEqual([`trop-long ${key}`]);
      // Nothing a person wrote is lost: the form is given back with it.
      expect(form.fields.get(key)).toBe(text);
    }
  });

  it('gives back no more than a person may have typed, all fields together', async () => {
    const long = '<'.repeat(300_000);
    const { fields } = await read(
      new URLSearchParams({ corps: long, message: long, pseudo: 'moi' }).toString(),
      'urlencoded',
    );
    expect([...fields.values()].map((text) => String(text).length)).toEqual([200_000, 0, 3]);
  });

  it.each([
    ['tags', 8000],
    ['alias', 40_000],
    ['nom', 3],
    ['retirer', 1000],
  ])('says at once that %s has too many values: %i', async (key, count) => {
    const values = Array.from({ length: count }, (_, index) => `v${index}`);
    expect(told(await readJson({ [key]: values }))).toEqual([`trop-de-valeurs ${key}`]);
  });

  it('counts the values of a list written on one line, and says which value is too long', async () => {
    expect(told(await readJson({ tags: 'a,'.repeat(30) }))).toEqual(['trop-de-valeurs tags']);
    expect(told(await readJson({ tags: ['a', 'b'.repeat(500)] }))).toEqual(['trop-long tags 1']);
    expect(told(await readJson({ langues: ['fr', 'be, br, ca, '.repeat(12)] }))).toEqual([]);
    expect(told(await readJson({ tags: ['a', 'b,'.repeat(30)] }))).toEqual(['trop-de-valeurs tags']);
    expect(told(await readJson({ installer: { flathub: 'x'.repeat(5000) } }))).toEqual([
      'trop-long installer flathub',
    ]);
    expect(told(await readJson({ en_bref: { ['k'.repeat(5000)]: 'oui' } }))).toEqual(['trop-long en_bref']);
  });

  it('tells a few of the names nobody knows, and shortens those that are no name', async () => {
    const names = Array.from({ length: 5000 }, (_, index) => [`inconnu${index}`, 'x'] as const);
    const { fields } = await read(
      new URLSearchParams(names.slice(0, 4000) as never).toString(),
      'urlencoded',
    );
    expect(fields.size).toBe(20);
    const long = await readJson({ ['k'.repeat(1_000_000)]: 1 });
    expect(told(long)).toEqual(['champ-inconnu']);
    expect(JSON.stringify(long.excess).length).toBeLessThan(400);
  });

  it('takes « __proto__ » for a name like any other, and the last of two keys', async () => {
    const { fields } = await read('{"__proto__":{"nom":"x"},"nom":"a","nom":"b"}', 'json');
    expect(Object.getPrototypeOf(Object.fromEntries(fields))).toBe(Object.prototype);
    expect(fields.get('nom')).toBe('b');
    expect([...fields.keys()].sort()).toEqual(['__proto__', 'nom']);
  });

  it('keeps what was seen when it may be a notice, in both its forms, and drops it otherwise', async () => {
    const seen = { nom: 'Plume', tags: ['a'], installer: { flathub: 'org.plume' } };
    for (const avant of [seen, JSON.stringify(seen)])
      expect((await readJson({ avant })).fields.get('avant')).toEqual(avant);
    const deep = `${'['.repeat(50)}${']'.repeat(50)}`;
    for (const avant of [deep, JSON.parse(deep) as unknown, 'x'.repeat(100_001), '['.repeat(90_000)])
      expect((await readJson({ avant })).fields.has('avant')).toBe(false);
  });

  it('keeps the service’s own texts short', async () => {
    const { fields } = await readJson({ token: 'x'.repeat(1_000_000), altcha: null });
    expect(String(fields.get('token'))).toHaveLength(4096);
    expect(fields.has('altcha')).toBe(false);
  });

  it.each([1, ['a', 'b'], { a: 1 }, true])(
    'reads %j as the service’s own text, which it is not, rather than as nothing',
    async (submission_id) => {
      const { fields } = await readJson({ submission_id });
      expect(fields.get('submission_id')).toBe(JSON.stringify(submission_id));
    },
  );

  it.each([
    ['JSON a hundred thousand levels deep', `{"nom":${'['.repeat(100_000)}`, 'json', ''],
    ['JSON of three hundred thousand values', `[${'1,'.repeat(300_000)}1]`, 'json', ''],
    ['JSON of forty thousand names', `{${'"a":1,'.repeat(40_000)}"b":1}`, 'json', ''],
    ['a hundred thousand pairs', 'a=1&'.repeat(100_000), 'urlencoded', ''],
    [
      'thirty-five thousand parts',
      multipart(Array.from({ length: 35_000 }, (_, index) => [`x${index}`, '1'])),
      'multipart',
      multipartType,
    ],
    [
      'a part with a megabyte of headers',
      `--limite0\r\nContent-Disposition: form-data; name="nom"\r\n${'a: b\r\n'.repeat(200_000)}\r\nx\r\n--limite0--\r\n`,
      'multipart',
      multipartType,
    ],
  ] as const)('is refused before it is parsed when it is %s', async (_case, text, kind, type) => {
    expect(await faultOf(read(text, kind, type))).toBe('heavy');
  });

  it.each([
    ['JSON that is none', '{"nom":', 'json', ''],
    ['JSON that is a list', '[]', 'json', ''],
    ['bytes that are no text', new Uint8Array([0x22, 0xff, 0x22]), 'json', ''],
    ['a form in another encoding', 'nom=%C9t%E9', 'urlencoded', ''],
    ['multipart in another encoding', latin(multipart([['nom', 'Été']])), 'multipart', multipartType],
    ['multipart without a boundary', 'x', 'multipart', 'multipart/form-data'],
    ['multipart that is none', 'x', 'multipart', multipartType],
  ] as const)('is refused when it is %s', async (_case, text, kind, type) => {
    expect(await faultOf(read(text, kind, type))).toBe('unreadable');
  });

  it('takes the sign of unreadable bytes where somebody wrote it', async () => {
    for (const text of ['nom=a%ef%bf%bdb', 'nom=a\uFFFDb'])
      expect((await read(text, 'urlencoded')).fields.get('nom')).toBe('a\uFFFDb');
  });

  it('takes one file only, under its name', async () => {
    const file = (name: string) =>
      `--limite0\r\nContent-Disposition: form-data; name="${name}"; filename="a.png"\r\n\r\nabc\r\n`;
    expect(await faultOf(read(`${file('autre')}--limite0--\r\n`, 'multipart', multipartType))).toBe('file');
    expect(await faultOf(read(`${file('logo').repeat(2)}--limite0--\r\n`, 'multipart', multipartType))).toBe(
      'file',
    );
    const { logo } = await read(`${file('logo')}--limite0--\r\n`, 'multipart', multipartType);
    expect(new TextDecoder().decode(logo)).toBe('abc');
  });

  it('keeps what came before a cut', async () => {
    const whole = multipart([
      ['nom', 'Plume'],
      ['corps', 'x'.repeat(100)],
    ]);
    const { fields } = await read(whole.slice(0, -60), 'multipart', multipartType, true);
    expect(fields.get('nom')).toBe('Plume');
  });

  it('is read or refused, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.json(), fc.webQueryParameters()),
        fc.constantFrom('json', 'urlencoded', 'multipart'),
        async (text, kind) => {
          expect(await faultOf(read(text, kind, multipartType))).not.toBe('another');
        },
      ),
    );
  });
});
