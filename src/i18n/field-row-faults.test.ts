import { describe, expect, it } from 'vitest';
import type { Field } from '#domain/notice/fields.ts';
import { fieldRowFaults } from './field-row-faults.ts';

describe('a row of the table of fields', () => {
  it('never contradicts itself', () => {
    expect(fieldRowFaults()).toEqual([]);
  });

  it.each([
    [{ kind: 'date', section: 'care', unasked: 'x' }, '2026-01-01', 'ne garder que l’un des deux'],
    [{ kind: 'date' }, '2026-01-01', 'écrire sa « section »'],
    [{ kind: 'date', required: true, unasked: 'x' }, '2026-01-01', 'lui donner une « section »'],
    [{ kind: 'date', first: true, unasked: 'x' }, '2026-01-01', 'retirer « first »'],
    [{ kind: 'date', identity: 'name', section: 'care' }, '2026-01-01', '« identity » est « name »'],
    [{ kind: 'codes', among: ['a', 'a'], maxItems: 1, section: 'care' }, ['a'], 'n’en garder qu’une'],
    [{ kind: 'codes', among: ['a'], maxItems: 4, section: 'care' }, ['a'], 'écrire « among.length »'],
    [{ kind: 'identifier', maxLength: 9, pattern: /x/g, section: 'care' }, 'x', 'le drapeau « g »'],
    [{ kind: 'number', maximum: 3, section: 'care' }, 7, 'corriger l’un des deux'],
  ])('%o is refused in one sentence, with its place and what to write', (row, example, remedy) => {
    const faults = fieldRowFaults({ essai: row as unknown as Field }, { essai: { example } });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^src\/domain\/notice\/fields\.ts, champ « essai » : /);
    expect(faults[0]).toContain(remedy);
  });

  it('that has no words yet says where they go, and nothing of an example nobody wrote', () => {
    expect(fieldRowFaults({ essai: { kind: 'address', section: 'links' } }, {})).toEqual([
      expect.stringContaining('écrire les siens dans src/i18n/fr/fields.ts'),
    ]);
  });

  it('whose limit lets nothing in says so, and that its example is not accepted either', () => {
    const row: Field = { kind: 'names', maxItems: 0, section: 'care' };
    expect(fieldRowFaults({ essai: row }, { essai: { example: ['a'] } })).toEqual([
      expect.stringContaining('écrire 1 au moins'),
      expect.stringContaining('son exemple n’est pas accepté'),
    ]);
  });
});
