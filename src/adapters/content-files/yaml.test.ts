import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { noticeKeys } from '#domain/notice/fields.ts';
import { inspectYaml, parseYaml, writeYaml, YamlError } from './yaml.ts';

const faultOf = (text: string): YamlError => {
  try {
    parseYaml(text);
  } catch (error) {
    if (error instanceof YamlError) return error;
    throw error;
  }
  throw new Error('ce YAML devait être refusé');
};

describe('reading YAML without trust', () => {
  it('reads words, numbers, dates as they are written', () => {
    expect(parseYaml('a: oui\nb: 3\nc: true\nd: 2026-11-22\ne: ~\nf: "3"')).toEqual({
      a: 'oui',
      b: 3,
      c: true,
      d: '2026-11-22',
      e: null,
      f: '3',
    });
    expect(parseYaml(' \n')).toBeUndefined();
  });

  it('takes a curated list however its lines are written', () => {
    const written = 'groupes:\n  - titre: "T"\n    logiciels:\n      - {notice: "alpha", phrase: "p"}\n';
    expect(parseYaml(written)).toEqual({
      groupes: [{ titre: 'T', logiciels: [{ notice: 'alpha', phrase: 'p' }] }],
    });
  });

  it.each([
    ['a key twice', 'a: 1\na: 2', 1],
    ['an alias', 'a: &x 1\nb: *x', 1],
    ['an alias bomb', 'a: &a [1,1]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]', 1],
    ['a merge', 'a: &a {x: 1}\nb:\n  <<: *a', 2],
    ['too deep a list', '[[[[[[[[[[1]]]]]]]]]]', 0],
    ['a JavaScript function', 'a: !!js/function "function () {}"', 0],
    ['a type of its own', 'a: !secret x', 0],
    ['a tab for an indent', 'a:\n\tb: 1', 1],
    ['two documents', 'a: 1\n---\nb: 2', 0],
    ['a quote left open', 'a: "b\nc: d', 0],
  ])('refuses %s, and says where', (_, text, line) => {
    expect(faultOf(text).line).toBeGreaterThanOrEqual(line);
    expect(faultOf(text).message).not.toBe('');
  });

  it('does not let a key change what an object is', () => {
    const value = parseYaml('__proto__:\n  pollue: true\nconstructor: x') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect('pollue' in value).toBe(false);
  });

  it('ends at once on a long text made to be slow', () => {
    expect(() => parseYaml(`a: ${'['.repeat(50_000)}`)).toThrow(YamlError);
    expect(() => parseYaml('? '.repeat(20_000))).toThrow(YamlError);
  });
});

describe('writing YAML', () => {
  it('leaves no-break spaces as they are typed, and back slashes too', () => {
    expect(writeYaml({ a: 'b\u00A0: c\u202F\\_' })).toBe('a: "b\u00A0: c\u202F\\\\_"\n');
  });

  it('quotes every string, on one line, and nothing else', () => {
    expect(writeYaml({ nom: 'Été : "oui" \\ #1', n: 3, vrai: true, liste: ['non', '2026-01-01'] })).toBe(
      'nom: "Été : \\"oui\\" \\\\ #1"\nn: 3\nvrai: true\nliste:\n  - "non"\n  - "2026-01-01"\n',
    );
  });

  it('is read the same by us and by others, in YAML 1.2 and 1.1, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed()),
      fc.constantFrom(
        'yes',
        'null',
        '~',
        '0x1F',
        '1e3',
        '012',
        '12:30:45',
        '=',
        '<<',
        '---',
        '...',
        '%',
        '!!str',
        '&a',
        '*a',
        '\u0085',
        '\uFEFF',
        '{{x}}',
        "'",
        '"',
        '- a',
        'a: b',
        ' #',
      ),
    );
    const key = fc.constantFrom(...noticeKeys);
    const value = fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 4 }), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 }), (data) => {
        const written = writeYaml(data);
        expect({ ...(parseYaml(written) as object) }).toEqual({ ...data });
        expect(parse(written, { version: '1.2' })).toEqual({ ...data });
        expect(parse(written, { version: '1.1' })).toEqual({ ...data });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the place of a path', () => {
  const { locate } = inspectYaml('nom: "A"\nlogo:\n  src: "b"\ntags:\n  - "c"\n  - "d"\n');

  it.each([
    [['nom'], { line: 1, column: 6 }],
    [['logo', 'src'], { line: 3, column: 8 }],
    [['tags'], { line: 4, column: 1 }],
    [['tags', 1], { line: 6, column: 5 }],
  ])('%j', (path, place) => {
    expect(locate(path)).toEqual(place);
  });

  it('is the nearest parent’s when it leads nowhere, and the first line’s at worst', () => {
    expect(locate(['logo', 'absent'])).toEqual({ line: 2, column: 1 });
    expect(locate(['absent'])).toEqual({ line: 1, column: 1 });
    expect(inspectYaml('').locate(['a'])).toEqual({ line: 1, column: 1 });
    expect(inspectYaml('a: [').locate(['a', 3, 'b']).line).toBe(1);
  });
});
