import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSelection, parseSelection } from './address.ts';
import { cleanText } from './address-text.ts';
import { selectionLimits } from './limits.ts';
import type { Selection, SelectionRow } from './selection.ts';

const slug = fc
  .stringMatching(/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,12}){0,3}$/)
  .filter((text) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(text));
const text = (max: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: max }),
      fc.constantFrom('a,b', 'x=y', '~', 'a_b', '50 % de', '#', 'T=', '(où ?)', 'Été à l’école.', "l'été"),
    )
    .map((words) => cleanText(words).slice(0, max).trim())
    .filter((words) => cleanText(words) === words);
const row: fc.Arbitrary<SelectionRow> = fc.oneof(
  fc.record({ kind: fc.constant('notice'), slug, sentence: text(60) }),
  fc.record({ kind: fc.constant('group'), title: text(40) }),
  fc.record({
    kind: fc.constant('free'),
    name: text(30).filter((name) => name !== ''),
    sentence: text(60),
    address: fc.constantFrom('', 'https://a.org/', 'http://b.example.org/x?y=1,2&z=(3)#t~u_v'),
  }),
);
const selection: fc.Arbitrary<Selection> = fc.record({
  title: text(60),
  rows: fc.uniqueArray(row, {
    maxLength: 40,
    selector: (one) => (one.kind === 'notice' ? one.slug : one),
  }),
});

describe('the address of a selection', () => {
  it('is read back as it was, whatever people wrote', () => {
    fc.assert(
      fc.property(selection, (some) => {
        expect(parseSelection(formatSelection(some))).toEqual({ selection: some, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is the list of slugs and nothing more when nothing more was said', () => {
    const { selection: read } = parseSelection('#gimp,krita');
    expect(formatSelection(read)).toBe('gimp,krita');
  });

  it('stays whole in messengers: no space, no quote, nothing that ends a link at its end', () => {
    fc.assert(
      fc.property(selection, (some) => {
        expect(formatSelection(some)).toMatch(/^(?:[\w\-.:/%=,~]*[A-Za-z0-9=])?$/);
      }),
    );
  });

  it('survives a program that encodes its commas, and a browser that encodes its letters', () => {
    const some = parseSelection('T=Été,gimp=Retoucher,krita').selection;
    expect(parseSelection('gimp%2Ckrita%2cinkscape').selection.rows).toHaveLength(3);
    expect(parseSelection(new URL('https://a.org/#T=Été,gimp=Retoucher,krita').hash).selection).toEqual(some);
  });

  it('holds sixty software, a title and ten headings in two thousand characters', () => {
    const rows = Array.from({ length: 60 }, (_, index): SelectionRow[] => [
      ...(index % 6 === 0 ? [{ kind: 'group' as const, title: `Pour tenir les comptes ${index}` }] : []),
      { kind: 'notice', slug: `logiciel-au-nom-long-${index}`, sentence: '' },
    ]).flat();
    const address = formatSelection({ title: 'Ce que nous utilisons à l’association', rows });
    expect(`https://annuaire.example.org/selection.html#${address}`.length).toBeLessThanOrEqual(2000);
    expect(parseSelection(address).selection.rows).toEqual(rows);
  });

  it('names what it cannot read and reads the rest', () => {
    expect(parseSelection('#gimp,,<script>alert(1)</script>,Krita,%E9%FF,gimp,==')).toEqual({
      selection: {
        title: '',
        rows: [
          { kind: 'notice', slug: 'gimp', sentence: '' },
          { kind: 'notice', slug: 'krita', sentence: '' },
        ],
      },
      problems: [
        { kind: 'unreadable', text: '<script>alert(1)</script>' },
        { kind: 'unreadable', text: '%E9%FF' },
        { kind: 'twice', text: 'gimp' },
        { kind: 'unreadable', text: '==' },
      ],
    });
  });

  it('tells once what is there a thousand times', () => {
    const { problems } = parseSelection(`gimp,${'gimp,==,'.repeat(1000)}`);
    expect(problems).toEqual([
      { kind: 'twice', text: 'gimp' },
      { kind: 'unreadable', text: '==' },
    ]);
  });

  it('keeps no address that is not of the web', () => {
    const { selection: read, problems } = parseSelection('L=Piège~~javascript:alert(1)');
    expect(read.rows).toEqual([{ kind: 'free', name: 'Piège', sentence: '', address: '' }]);
    expect(problems).toEqual([{ kind: 'not-an-address', text: 'javascript:alert(1)' }]);
  });

  it('keeps two hundred rows of a thousand, and tells how many are left out', () => {
    const address = Array.from({ length: 1000 }, (_, index) => `logiciel-${index}`).join(',');
    const { selection: read, problems } = parseSelection(address);
    expect(read.rows).toHaveLength(selectionLimits.rows);
    expect(problems).toEqual([{ kind: 'too-many', text: '800' }]);
  });

  it('never fails, and what it reads is written and read the same', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom('T=', 'G=', 'L=', '~', ',', '=', '%', '%E9', '_', 'gimp', '\u202E', '\uD83D', '#'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (address) => {
        const { selection: read } = parseSelection(address);
        expect(parseSelection(formatSelection(read)).selection).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });
});
