import { describe, expect, it } from 'vitest';
import { createMentionFinder, linkedNotices, linkMentions } from '#domain/catalogue/mentions.ts';
import { sampleCatalogue, sampleEntry } from '../../../test/sample.ts';

const names = {
  git: 'Git',
  gitlab: 'GitLab',
  'linux-mint': 'Linux Mint',
  diaspora: 'diaspora*',
  plus: 'C++',
  erreur: '404',
};

function linked(corps: string): string {
  const entry = sampleEntry('moi', { nom: 'Moi' }, corps);
  const others = Object.entries(names).map(([slug, nom]) => sampleEntry(slug, { nom }));
  return linkMentions(corps, createMentionFinder(sampleCatalogue([...others, entry]))(entry));
}

describe('the mentions of a body', () => {
  it.each([
    ['Avec Git, ou GitLab.', 'Avec [Git](git.md), ou [GitLab](gitlab.md).'],
    ['GitLab puis Git, Git.', '[GitLab](gitlab.md) puis [Git](git.md), Git.'],
    [
      'D’abord Linux Mint\u202F; Linux tout court.',
      'D’abord [Linux Mint](linux-mint.md)\u202F; Linux tout court.',
    ],
    ['Moi, diaspora* et C++.', 'Moi, [diaspora*](diaspora.md) et [C++](plus.md).'],
    ['Dans les Panama Git. Ouvrez GitLab.', 'Dans les Panama Git. Ouvrez [GitLab](gitlab.md).'],
    ['Un\n\nGit\n\nGit', 'Un\n\n[Git](git.md)\n\nGit'],
  ])('make links of %j', (corps, expected) => {
    expect(linked(corps)).toBe(expected);
    expect(linked(expected)).toBe(expected);
  });

  it.each([
    'Attention !Git ne fait pas tout. Voir ![GitLab',
    '    sudo apt install Git',
    '> ```\n> GitLab\n> ```',
    '- une ligne\n  ```\n  Git\n  ```',
    '1. ```\n   Git\n   ```',
    '`installer\nGit`',
    '[x](https://exemple.org/a(Git)) [y](javascript:alert(Git))',
    '[texte sur\nGit](https://exemple.org)',
    '[r]: https://exemple.org "Git"',
    'git@Git.org, www.Git.org, exemple.org/Git et Git.org',
    'Git-flow, pré-Git, Git_x, \\Git, &Git;',
    '``a ` Git``',
    'Erreur 404.',
  ])('are none in an address, a label, code, another word or a number: %j', (corps) => {
    expect(linked(corps)).toBe(corps);
  });

  it('know the notices that are linked already', () => {
    expect(linkedNotices('[a](b.md) [c](https://d.org/e.md) [f](g-h.md)')).toEqual(['b', 'g-h']);
  });

  it.each(['[', 'Git', 'Git ', 'Linux ', '[Git](', '](', '](a(', '` ', '[a\n'])(
    'are found in time linear in a body of « %s »',
    (part) => {
      const start = performance.now();
      linked(part.repeat(20_000 / part.length));
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
