import { describe, expect, it } from 'vitest';
import { applyExceptions } from '#domain/catalogue/exceptions.ts';
import { createIssue, type FileIssue, type IssueCode } from '#domain/issue.ts';

const issue = (code: IssueCode, file: string): FileIssue => ({
  ...createIssue(code, ['nom']),
  file,
  line: 2,
  column: 1,
});
const exception = { regle: 'mots-publicitaires', fichier: 'notices/a.md', raison: 'Son nom est ainsi.' };

describe('exceptions', () => {
  it('take out what they name, and nothing else', () => {
    const issues = [
      issue('mots-publicitaires', 'notices/a.md'),
      issue('mots-publicitaires', 'notices/b.md'),
      issue('nom-en-double', 'notices/a.md'),
    ];
    expect(applyExceptions(issues, [exception])).toEqual(issues.slice(1));
  });

  it('are findings themselves when nothing needs them any more', () => {
    expect(applyExceptions([], [exception])).toEqual([
      {
        ...createIssue('exception-inutile', [0], { regle: 'mots-publicitaires', fichier: 'notices/a.md' }),
        file: 'exceptions.yaml',
        line: 1,
        column: 1,
      },
    ]);
  });
});
