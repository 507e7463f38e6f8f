import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { repairMarkdownTypography, repairTypography, splitProse } from '#domain/notice/typography.ts';

describe('French typography', () => {
  it.each([
    ["L'outil qu'on aime", 'L’outil qu’on aime'],
    ['Quoi ? Oui ! Non ; bon : fin', 'Quoi\u202F? Oui\u202F! Non\u202F; bon\u00A0: fin'],
    ['« mot »', '«\u00A0mot\u00A0»'],
    ["l'« art »", 'l’«\u00A0art\u00A0»'],
  ])('writes « %s » the one right way', (text, repaired) => {
    expect(repairTypography(text)).toBe(repaired);
  });

  it.each(["'mot'", '5\u202F% ?a', 'a\u00A0: b', 'Quoi\u202F?', 'a:b', '16:9', ' : liste', "rock 'n' roll"])(
    'leaves « %s », which may be meant',
    (text) => {
      expect(repairTypography(text)).toBe(text);
    },
  );

  it.each([
    ["`l'un ? « a »` et l'autre", "`l'un ? « a »` et l’autre"],
    ["[l'aide](https://a.org/l'aide) :", "[l’aide](https://a.org/l'aide)\u00A0:"],
    ["https://a.org/l'un : l'autre", "https://a.org/l'un\u00A0: l’autre"],
    ["d'[Anki](anki.md), l'*un* et l'**autre**", 'd’[Anki](anki.md), l’*un* et l’**autre**'],
    ["```\nl'un ?\n```\nl'autre", "```\nl'un ?\n```\nl’autre"],
    ["- l'un\n- ?", '- l’un\n- ?'],
  ])('spares code, addresses and targets in %j', (text, repaired) => {
    expect(repairMarkdownTypography(text)).toBe(repaired);
  });

  it('has nothing more to repair the second time, and only changes apostrophes and spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("aé'’ «»:;!?`[]()<>\n\u00A0#*")) }),
        (text) => {
          const repaired = repairMarkdownTypography(text);
          expect(repairMarkdownTypography(repaired)).toBe(repaired);
          expect(repaired.replace(/[\u00A0\u202F]/g, ' ').replaceAll('’', "'")).toBe(
            text.replace(/[\u00A0\u202F]/g, ' ').replaceAll('’', "'"),
          );
        },
      ),
    );
  });

  it.each([
    "    sudo apt l'option : x",
    "> ```\n> l'option : x\n> ```",
    "- ```\n  l'option : x\n  ```",
    "`installer\nl'option : x`",
    "\tl'option : x",
  ])('leaves code as it is: %j', (code) => {
    expect(repairMarkdownTypography(code)).toBe(code);
  });

  it('goes on after code', () => {
    expect(repairMarkdownTypography("> ```\n> l'x\n\nl'une\n\n`a\nl'x` b\nl'autre")).toBe(
      "> ```\n> l'x\n\nl’une\n\n`a\nl'x` b\nl’autre",
    );
  });

  it('cuts a line without losing a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('a`[]()<> htps:/.')) }), (line) => {
        expect(
          splitProse(line)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line);
      }),
    );
  });

  it.each(['`', '[', '](', '<', "l'", 'https://', ' :', '« '])(
    'takes time linear in a text of « %s »',
    (part) => {
      const text = part.repeat(20_000 / part.length);
      const start = performance.now();
      repairMarkdownTypography(text);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
