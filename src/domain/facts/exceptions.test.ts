import { describe, expect, it } from 'vitest';
import type { FactFinding } from '#domain/facts/compare.ts';
import { excuseFindings } from '#domain/facts/exceptions.ts';

const finding = (kind: FactFinding['kind'], champ: string): FactFinding => ({
  notice: 'a',
  champ,
  kind,
  ecrit: 'x',
  sources: [],
});

describe('exceptions about facts', () => {
  it('excuse the contradiction they name, and are told when nothing needs them', () => {
    const exceptions = [
      { notice: 'a', champ: 'licences', raison: 'Changée depuis.' },
      { notice: 'a', champ: 'site_web', raison: 'Inutile.' },
      { regle: 'mots-publicitaires', fichier: 'notices/a.md', raison: 'Une règle, pas un fait.' },
    ];
    const findings = [finding('contradiction', 'licences'), finding('difference', 'site_web')];
    expect(excuseFindings(findings, exceptions)).toEqual({
      findings: [{ ...findings[0], raison: 'Changée depuis.' }, findings[1]],
      useless: [exceptions[1]],
    });
  });
});
