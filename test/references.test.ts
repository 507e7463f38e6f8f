import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaKeys } from '#domain/schema-keys.ts';
import { siteSettingsSchema } from '#domain/site/settings.ts';

/** Reads a former module from the history of git. */
const former = 'bench/former-engine.ts';
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
  .split('\n')
  .filter(
    (file) =>
      file !== former && /\.(?:ts|mjs|astro|md|yml|yaml|sh)$|^\.ci\/run$/.test(file) && existsSync(file),
  )
  .filter(
    (file) => !/^(?:content\/(?:notices|\.facts|mini-sites)|test\/fixtures|bench\/results)\//.test(file),
  );

/** What a person may be sent to: a file of the docs, a module, a test. Patterns and examples have a sign of their own. */
const reference =
  /(?<![\w./-])((?:docs|src|test|scripts|deploy)\/[\w./-]*\w\.(?:md|ts|astro|mjs|json|conf|yml))(?![\w*<{[])/g;
const invented = /forgejo|langues\.astro|shouting-name|importers\/liste|languages\/eo|templates\/eo|i18n\/eo/;

describe('the code and the docs', () => {
  it('send people to files that are in the repository', () => {
    const lost = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(reference)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(target) && !invented.test(target))
        .map((target) => `${file} → ${target}`),
    );
    expect([...new Set(lost)]).toEqual([]);
  });

  it('name no document that only its authors have', () => {
    const named = files.filter(
      (file) =>
        file !== 'test/references.test.ts' && /\b(?:INTERFACES|DESIGN)\b/.test(readFileSync(file, 'utf8')),
    );
    expect(named).toEqual([]);
  });

  it('explain every key of site.yaml', () => {
    const page = readFileSync('docs/annuaire.md', 'utf8');
    expect(schemaKeys(siteSettingsSchema).filter((key) => !page.includes(key))).toEqual([]);
  });
});
