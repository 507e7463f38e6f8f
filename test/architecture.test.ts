import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = (dir: string, suffix: RegExp) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => suffix.test(name))
    .map((name) => join(dir, name));
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import) ?\(?\s{0,20}'([^']+)'/g)].map(
    ([, target = '']) => target,
  );
const source = /(?<!\.test)(?<!\.examples)\.(?:ts|astro)$/;

/** Markup without its `{…}`, however deep: what is left is what the component itself says. */
function withoutExpressions(markup: string): string {
  const shorter = markup.replace(/\{[^{}]*\}/g, '');
  return shorter === markup ? markup : withoutExpressions(shorter);
}

describe('the architecture', () => {
  // When this fails: the rule you wrote needs an effect. Take it as an argument, or move the code behind an adapter.
  it('keeps the domain pure: it imports zod and itself, nothing else', () => {
    const strangers = files('src/domain', source).flatMap((file) =>
      imports(file)
        .filter((target) => target !== 'zod' && !target.startsWith('#domain/') && !target.startsWith('./'))
        .map((target) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('keeps views pure: they know the domain and the words, not the disk nor Astro', () => {
    const strangers = files('src/views', source).flatMap((file) =>
      imports(file)
        .filter(
          (target) =>
            !/^(?:zod$|#domain\/|#views\/|#i18n\/|#words\/|#adapters\/(?:markdown|content-files\/write-notice)\.ts$|\.\/)/.test(
              target,
            ),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('lets pages read content through one module', () => {
    const readers = [
      ...files('src/pages', source),
      ...files('src/components', source),
      ...files('src/layouts', source),
    ].filter((file) =>
      imports(file).some(
        (target) => /^#adapters\/content-files\/(?!read-pages)/.test(target) || target === 'astro:content',
      ),
    );
    expect(readers).toEqual([]);
  });

  it('keeps pages thin: 30 lines of script at most', () => {
    const long = files('src/pages', /\.astro$/).filter((file) => {
      const script = /^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
      return script.split('\n').length > 30;
    });
    expect(long).toEqual([]);
  });

  it('keeps what people read out of components', () => {
    const french = files('src/components', /\.astro$/)
      .concat(files('src/layouts', /\.astro$/))
      .filter((file) => {
        const text = readFileSync(file, 'utf8')
          .replace(/^---\n[\s\S]*?\n---/, '')
          .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
          .replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
        const shown = withoutExpressions(text).match(/>[^<>{}]*(?=<)/g) ?? [];
        return shown.some((words) => /[a-zàâçéèêëîïôûùœ]{3}/i.test(words));
      });
    expect(french).toEqual([]);
  });

  it('reads the environment at the doors only', () => {
    // A program started by an adapter inherits its PATH: that is passing on, not deciding by it.
    const allowed =
      /^src\/(?:catalogue\.ts|language\.ts|service\/|adapters\/(?:static-site\/|pagefind\/|local-git\/git\.ts))/;
    const readers = files('src', source).filter(
      (file) => !allowed.test(file) && /process\.env[[.]/.test(readFileSync(file, 'utf8')),
    );
    expect(readers).toEqual([]);
  });

  it('has no module named for nothing', () => {
    const names = files('src', source).filter((file) =>
      /\/(?:utils?|helpers?|misc|common|manager)(?:\/|\.)/.test(file),
    );
    expect(names).toEqual([]);
  });
});
