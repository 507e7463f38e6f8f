import { describe, expect, it } from 'vitest';
import { createIssue, type FileIssue } from '#domain/issue.ts';
import { reportToCodeQuality } from './gitlab-code-quality.ts';
import { reportToJson } from './json.ts';
import { reportToTerminal } from './terminal.ts';

const insecure: FileIssue = {
  ...createIssue(
    'adresse-non-securisee',
    ['site_web'],
    { valeur: 'http://framadate.org' },
    { expected: 'https://framadate.org', automatic: true },
  ),
  file: 'notices/framadate.md',
  line: 3,
  column: 10,
};
const unknownTag: FileIssue = {
  ...createIssue('tag-inconnu', ['tags', 1], { valeur: 'sondge' }, { expected: 'sondage', automatic: false }),
  file: 'notices/framadate.md',
  line: 12,
  column: 5,
};
const logo: FileIssue = {
  ...createIssue('logo-manquant', ['logo', 'src'], { valeur: 'a.svg' }),
  file: 'notices/a.md',
  line: 5,
  column: 8,
};

describe('findings in a terminal', () => {
  it('are told by file, each with its place, field, code, sentence, remedy and help', () => {
    expect(reportToTerminal([logo, insecure, unknownTag], { notices: 2, colour: false }))
      .toBe(`content/notices/a.md
  5:8    logo.src  logo-manquant
        Le fichier « a.svg » n’est pas dans content/logos.
        aide : docs/errors.md#logo-manquant

content/notices/framadate.md
  3:10   site_web  adresse-non-securisee  (avertissement)
        « http://framadate.org » devrait commencer par https://, si le site y répond.
        écrire : https://framadate.org          (npm run fix le fait)
        aide : docs/errors.md#adresse-non-securisee
  12:5   tags  tag-inconnu
        « sondge » n’est pas un mot-clef de tags.yaml.
        vouliez-vous dire « sondage » ?
        aide : docs/errors.md#tag-inconnu

2 erreurs, 1 avertissement dans 2 fichiers, dont 1 que « npm run fix » corrige.
`);
  });

  it('are one line when there is none', () => {
    expect(reportToTerminal([], { notices: 3, colour: true })).toBe('Tout est bon : 3 notices vérifiées.\n');
  });

  it('have colours only where they show', () => {
    expect(reportToTerminal([logo], { notices: 1, colour: false })).not.toContain('\u001B');
  });
});

describe('findings as JSON', () => {
  it('are counted and complete', () => {
    expect(JSON.parse(reportToJson([insecure, unknownTag]))).toEqual({
      version: 1,
      errors: 1,
      warnings: 1,
      issues: [
        {
          file: 'notices/framadate.md',
          line: 3,
          column: 10,
          code: 'adresse-non-securisee',
          severity: 'warning',
          path: ['site_web'],
          message: '« http://framadate.org » devrait commencer par https://, si le site y répond.',
          fix: 'écrire : https://framadate.org',
          fixable: true,
        },
        {
          file: 'notices/framadate.md',
          line: 12,
          column: 5,
          code: 'tag-inconnu',
          severity: 'error',
          path: ['tags', 1],
          message: '« sondge » n’est pas un mot-clef de tags.yaml.',
          fix: 'vouliez-vous dire « sondage » ?',
          fixable: false,
        },
      ],
    });
    expect(JSON.parse(reportToJson([]))).toEqual({ version: 1, errors: 0, warnings: 0, issues: [] });
  });
});

describe('findings for GitLab', () => {
  const records = (issues: FileIssue[], dir = 'content') =>
    JSON.parse(reportToCodeQuality(issues, dir)) as { fingerprint: string; location: object }[];

  it('have what a Code Quality report asks', () => {
    expect(records([unknownTag, insecure])).toMatchObject([
      {
        description: '« sondge » n’est pas un mot-clef de tags.yaml. — vouliez-vous dire « sondage » ?',
        check_name: 'tag-inconnu',
        severity: 'major',
        location: { path: 'content/notices/framadate.md', lines: { begin: 12 } },
      },
      { severity: 'minor' },
    ]);
  });

  it('are on the path as the repository sees it', () => {
    expect(records([logo], './mes/contenus/')[0]?.location).toMatchObject({
      path: 'mes/contenus/notices/a.md',
    });
  });

  it('keep their identity when text above moves them, and twins are told apart', () => {
    const [first, twin] = records([unknownTag, unknownTag]);
    expect(records([{ ...unknownTag, line: 40 }])[0]?.fingerprint).toBe(first?.fingerprint);
    expect(twin?.fingerprint).not.toBe(first?.fingerprint);
    expect(records([logo])[0]?.fingerprint).not.toBe(first?.fingerprint);
  });
});
