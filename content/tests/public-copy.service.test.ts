import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let dir: string;

beforeAll(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'public-copy-')), 'content');
  cpSync('content', dir, { recursive: true });
});

afterAll(() => {
  rmSync(join(dir, '..'), { recursive: true });
});

/** What `npm run check` says of the copy, at an address that anyone can open. */
function check() {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--format', 'json'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: dir, SITE_URL: 'https://annuaire.exemple.org' },
  });
  const { issues } = JSON.parse(stdout) as { issues: { code: string; file: string; line: number }[] };
  return { status, found: issues.map(({ code, file }) => `${file.replace(/^.*pages\//, '')} ${code}`) };
}

test('only what its publisher alone can say is missing before our content is public', () => {
  expect(check()).toEqual({
    status: 1,
    found: [
      'accessibilite.md page-editeur',
      'accessibilite.md page-contact',
      'mentions-legales.md page-contact',
      'mentions-legales.md page-editeur',
      'mentions-legales.md page-modele',
      'mentions-legales.md page-contact',
      'moderation.md page-contact',
    ],
  });
});

test('a copy that says it has neither an error nor a warning, and speaks to nobody but its readers', () => {
  const site = join(dir, 'site.yaml');
  writeFileSync(
    site,
    `${readFileSync(site, 'utf8')}publisher: "Les Libres d’ici"\ncontact: "bonjour@exemple.org"\n`,
  );
  const legal = join(dir, 'pages', 'mentions-legales.md');
  const text = readFileSync(legal, 'utf8');
  const model = /Cette page est un modèle\.[\s\S]*?(?=\n## )/.exec(text)?.[0] ?? '';
  expect(model.match(/^- /gm)).toHaveLength(4);
  writeFileSync(legal, text.replace(model, 'Association loi 1901, 1 rue d’Ici, à Lyon.\n'));
  expect(check()).toEqual({ status: 0, found: [] });
  expect(readFileSync(legal, 'utf8')).not.toMatch(/l’association (?:y ajoute|indique|écrit)/);
});
