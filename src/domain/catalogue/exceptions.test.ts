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
    expect(applyExceptions(issues, [exception])).toEqual({ kept: issues.slice(1), useless: [] });
  });

  it('are findings themselves when nothing needs them any more', () => {
    const params = { regle: 'mots-publicitaires', fichier: 'notices/a.md' };
    expect(applyExceptions([], [exception])).toEqual({
      kept: [],
      useless: [{ file: 'exceptions.yaml', issue: createIssue('exception-inutile', [0], params) }],
    });
  });
});
