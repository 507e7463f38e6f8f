import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticesCsv } from '#views/data/csv.ts';
import { sampleCatalogue, sampleEntry, sampleSite } from '../../../test/sample.ts';

const site = sampleSite();
const csvOf = (...entries: Parameters<typeof sampleEntry>[]) =>
  noticesCsv(sampleCatalogue(entries.map((entry) => sampleEntry(...entry))), site);

/** RFC 4180, read by the letter. */
function parseCsv(written: string): string[][] {
  const text = written.replace(/^\uFEFF/, '');
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new Error('ceci n’est pas du CSV');
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const cellOf = (csv: string, column: string) => {
  const [header = [], row = []] = parseCsv(csv);
  return row[header.indexOf(column)];
};

describe('the notices as CSV', () => {
  it('has one header, then one line per notice, each ended by CRLF', () => {
    const csv = csvOf(['a'], ['b']);
    expect(csv).toMatch(
      /^\uFEFFslug,url,nom,description_courte,.*,alias,besoins,installer,en_bref,verifie_le,corps\r\n/,
    );
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('joins lists with a bar, and says a bar of a name with a backslash', () => {
    expect(cellOf(csvOf(['a', { licences: ['MIT', 'Zlib'] }]), 'licences')).toBe('MIT|Zlib');
    expect(cellOf(csvOf(['a', { alias: ['x|y', 'z'] }]), 'alias')).toBe('x\\|y|z');
  });

  it('writes a group of values as pairs', () => {
    expect(cellOf(csvOf(['a', { en_bref: { prix: 'gratuit', compte: 'non' } }]), 'en_bref')).toBe(
      'prix=gratuit|compte=non',
    );
  });

  it('gives the file of a logo, and true for a featured notice', () => {
    const csv = csvOf(['a', { logo: { src: 'a.svg' }, mis_en_avant: true, chatons_id: 271 }]);
    expect(cellOf(csv, 'logo')).toBe('a.svg');
    expect(cellOf(csv, 'mis_en_avant')).toBe('true');
    expect(cellOf(csv, 'chatons_id')).toBe('271');
  });

  it.each(['=cmd()', '+33', '-rf', '@somme', '\t=1', '＝1'])('keeps a spreadsheet from running %j', (nom) => {
    expect(cellOf(csvOf(['a', { nom }]), 'nom')).toBe(`'${nom}`);
  });

  it.each([
    ['x;=1+1;@SUM(1)', "x;'=1+1;'@SUM(1)"],
    ['x;"=1+1"', `x;'"=1+1"`],
    ['x; =1+1', "x;' =1+1"],
    ['a;b = c', 'a;b = c'],
  ])('keeps one that splits at semicolons from running %j', (nom, cell) => {
    expect(cellOf(csvOf(['a', { nom }]), 'nom')).toBe(cell);
  });

  it('has no cell that begins like a formula, whether split at commas or at semicolons', () => {
    const text = fc.array(
      fc.constantFrom(';', ',', '"', '=', '+1', '-', '@', '\n', '\r\n', '\t', ' ', 'a', "'"),
    );
    fc.assert(
      fc.property(text, text, (name, body) => {
        const csv = csvOf(['a', { nom: name.join(''), alias: [name.join('')] }, body.join('')]);
        const commas = parseCsv(csv).flat();
        const semicolons = csv.split(/\r\n|[\n\r;]/).map((cell) => cell.replace(/^[ "]+/, ''));
        for (const cell of [...commas, ...semicolons]) expect(cell).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });

  it('is read back as it was written, whatever the texts hold', () => {
    const unguarded = (text = '') => text.replace(/(?<=^|[;\r\n])'(?=["' ]*[=+\-@\t＝＋－＠])/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (nom, corps) => {
        const csv = csvOf(['a', { nom }, corps]);
        expect(unguarded(cellOf(csv, 'nom'))).toBe(nom);
        expect(unguarded(cellOf(csv, 'corps'))).toBe(corps.trim());
      }),
    );
  });
});
