import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Spaces that do not break are spaces.
const statement = readFileSync('content/pages/accessibilite.md', 'utf8').replace(/[\u00a0\u202f]/g, ' ');
const grid = readFileSync('docs/accessibilite.md', 'utf8');
const rows = grid
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, criterion = '']) => /^\d+\.\d+$/.test(criterion))
  .map(([, criterion = '', , result = '', how = '']) => ({ criterion, result, how }));
/** How many criteria each of the thirteen themes of RGAA 4.1.2 has. */
const themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
const having = (result: string) =>
  rows.filter((row) => row.result === result).map(({ criterion }) => criterion);

describe('the accessibility statement', () => {
  it('rests on a grid that answers each of the 106 criteria, and says how', () => {
    const expected = themes.flatMap((count, theme) =>
      Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    expect(rows.map(({ criterion }) => criterion)).toEqual(expected);
    const answers = ['conforme', 'non conforme', 'non applicable', 'non testé'];
    expect(rows.filter(({ result, how }) => !answers.includes(result) || how === '')).toEqual([]);
  });

  it('gives the numbers of that grid, and no other', () => {
    const [fulfilled, failed, idle, untested] = [
      having('conforme').length,
      having('non conforme').length,
      having('non applicable').length,
      having('non testé').length,
    ];
    const concerned = rows.length - idle;
    const share = Math.round((100 * fulfilled) / concerned);
    expect(statement).toContain(`Des ${rows.length} critères du référentiel, ${idle} ne concernent pas`);
    expect(statement).toContain(`Des ${concerned} autres, ${fulfilled} sont conformes, soit ${share} %`);
    const unfulfilled =
      failed === 0 ? 'nous n’en connaissons aucun qui ne le soit pas, et' : `${failed} ne le sont pas et`;
    expect(statement).toContain(`${unfulfilled} ${untested} n’ont pas été testés`);
  });

  it('names what fails and what nobody tested', () => {
    const told = [...having('non conforme'), ...having('non testé')];
    const named = [...statement.matchAll(/\(critères? ([\d., et]+)\)/g)].flatMap(
      ([, list = '']) => list.match(/\b\d{1,2}\.\d{1,2}\b/g) ?? [],
    );
    expect(named.sort()).toEqual(told.sort());
  });

  // https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/
  it('has what the law asks: who commits, the state, the results, how to write, and where to appeal', () => {
    for (const part of [
      'article 47 de la loi n° 2005-102 du 11 février 2005',
      'non conforme',
      '## Contenus non accessibles',
      '## Établissement de cette déclaration',
      '{contact}',
      '## Voies de recours',
      'Défenseur des droits',
    ])
      expect(statement).toContain(part);
  });
});
