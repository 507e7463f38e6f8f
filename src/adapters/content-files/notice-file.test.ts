import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatBody } from '#domain/notice/body.ts';
import { noticeMaxBytes, parseNoticeFile } from './notice-file.ts';
import { writeNoticeFile } from './write-notice.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (file: string | Uint8Array) => {
  const parsed = parseNoticeFile(typeof file === 'string' ? bytes(file) : file);
  return parsed.ok ? 'accepté' : `${parsed.issue.code} ${parsed.place.line}:${parsed.place.column}`;
};

describe('reading a notice file', () => {
  it('separates the front matter from the body', () => {
    const parsed = parseNoticeFile(
      bytes('---\nnom: "A"\nlicences:\n  - "MIT"\n---\nUn texte.\n\n---\nFin.\n'),
    );
    expect(parsed).toMatchObject({
      ok: true,
      raw: { nom: 'A', licences: ['MIT'] },
      corps: 'Un texte.\n\n---\nFin.\n',
    });
  });

  it('tells the place of a field and of a line of the body', () => {
    const parsed = parseNoticeFile(bytes('---\nnom: "A"\nlicences:\n  - "MIT"\n---\nUn\ndeux\n'));
    if (!parsed.ok) throw new Error('ce fichier est bon');
    expect(parsed.locate(['licences', 0])).toEqual({ line: 4, column: 5 });
    expect(parsed.locate(['corps', 1])).toEqual({ line: 7, column: 1 });
    expect(parsed.locate([])).toEqual({ line: 1, column: 1 });
  });

  it.each([
    ['an engine that runs code', '---js\nmodule.exports = {}\n---\n', 'entete-moteur-interdit 1:1'],
    ['the same with a space', '--- js\n{}\n---\n', 'entete-moteur-interdit 1:1'],
    ['the same with a tab', '---\tjavascript\n{}\n---\n', 'entete-moteur-interdit 1:1'],
    ['JSON', '---json\n{}\n---\n', 'entete-moteur-interdit 1:1'],
    ['even YAML said aloud', '---yaml\nnom: A\n---\n', 'entete-moteur-interdit 1:1'],
    ['a space after the fence', '--- \nnom: A\n---\n', 'entete-absent 1:1'],
    ['four dashes', '----\nnom: A\n---\n', 'entete-absent 1:1'],
    ['no fence', 'nom: A\n', 'entete-absent 1:1'],
    ['nothing', '', 'fichier-vide 1:1'],
    ['blanks', ' \n\n', 'fichier-vide 1:1'],
    ['a byte order mark alone', '\uFEFF', 'fichier-vide 1:1'],
    ['a blank line, then no fence', '\nBonjour\n', 'entete-absent 1:1'],
    ['a blank line first', '\n---\nnom: A\n---\n', 'entete-trop-bas 1:1'],
    ['a space first', '\u00A0---\nnom: A\n---\n', 'entete-trop-bas 1:1'],
    ['no closing fence', '---\nnom: A\n', 'entete-non-ferme 1:1'],
    ['a closing fence with more', '---\nnom: A\n--- \ntexte\n', 'entete-non-ferme 3:1'],
    ['YAML that cannot be read', '---\nnom: "A\n---\n', 'yaml-illisible 2:6'],
    ['an anchor', '---\nnom: &agenda\n---\n', 'yaml-illisible 2:6'],
    ['a type', '---\nlicences:\n  - !!str 1\n---\n', 'yaml-illisible 3:5'],
    ['a key twice', '---\nnom: A\nnom: B\n---\n', 'yaml-illisible 3:1'],
    ['a list', '---\n- a\n---\n', 'yaml-illisible 2:1'],
    ['a word', '---\na\n---\n', 'yaml-illisible 2:1'],
  ])('refuses %s', (_, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  it('refuses what is not UTF-8, and what is too big', () => {
    expect(refusal(new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9]))).toBe('encodage-invalide 1:1');
    expect(refusal(new TextEncoder().encode('\u0000'.repeat(noticeMaxBytes + 1)))).toBe(
      'fichier-trop-gros 1:1',
    );
  });

  it('reads a file saved on Windows as any other', () => {
    for (const mark of ['\uFEFF', '\uFEFF\uFEFF']) {
      const parsed = parseNoticeFile(bytes(`${mark}---\r\nnom: "A"\r\n---\r\na\r\nb\r\n`));
      expect(parsed).toMatchObject({ ok: true, raw: { nom: 'A' }, corps: 'a\nb\n' });
    }
  });

  it.each([
    ['nom: Outil #1', 'texte-apres-diese 2:12 #1 "Outil #1"'],
    ['nom: "Outil" # un', 'texte-apres-diese 2:14 # un "Outil # un"'],
    ["nom: 'L''outil' #1", 'texte-apres-diese 2:17 #1 "L\'\'outil #1"'],
    ['tags:\n  - jeu #2', 'texte-apres-diese 3:9 #2 "jeu #2"'],
    ['licences: [MIT] # libre', 'texte-apres-diese 2:17 # libre undefined'],
    ['# à relire', 'commentaire 2:1 # à relire undefined'],
    ['tags: # à venir', 'commentaire 2:7 # à venir undefined'],
    ['nom: "Outil #1"', ''],
    ['nom: C#', ''],
    ['description_courte: |\n  Le wiki #1\n  # des équipes', ''],
  ])('tells the comment of %j', (yaml, told) => {
    const parsed = parseNoticeFile(bytes(`---\n${yaml}\n---\n`));
    if (!parsed.ok) throw new Error('ce fichier se lit');
    expect(
      parsed.remarks
        .map(
          ({ issue, place }) =>
            `${issue.code} ${place.line}:${place.column} ${issue.params.valeur ?? ''} ${issue.fix?.expected}`,
        )
        .join(),
    ).toBe(told);
  });

  it('takes an empty front matter for one where everything is missing', () => {
    expect(parseNoticeFile(bytes('---\n---\ntexte\n'))).toMatchObject({
      ok: true,
      raw: {},
      corps: 'texte\n',
    });
    expect(parseNoticeFile(bytes('---\n# rien\n---\n'))).toMatchObject({ ok: true, raw: {} });
  });

  it('never throws, whatever the bytes', () => {
    const piece = fc.constantFrom(
      '---',
      '\n',
      'nom',
      ': ',
      '"',
      '&a ',
      '*a',
      '- ',
      '{',
      '[',
      '!!js',
      '\t',
      '\u0000',
      '?',
      '|',
      '>',
      '%',
      '<<',
    );
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => bytes(`---\n${pieces.join('')}`)),
      fc.array(piece, { maxLength: 30 }).map((pieces) => bytes(`---\n${pieces.join('')}\n---\n`)),
    );
    fc.assert(
      fc.property(file, (content) => {
        expect(() => parseNoticeFile(content)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });
});

describe('writing a notice file', () => {
  it('puts the fields in the order of the schema, quotes texts and cleans the body', () => {
    const text = writeNoticeFile(
      { licences: ['MIT'], chatons_id: 3, nom: 'A', site_web: undefined },
      '\r\na \r\n',
    );
    expect(text).toBe('---\nnom: "A"\nlicences:\n  - "MIT"\nchatons_id: 3\n---\na\n');
  });

  it('is read back as it was, by us and by another reader', () => {
    const text = fc.string({ unit: 'grapheme' });
    const notice = fc.record({
      nom: text,
      description_courte: text,
      licences: fc.array(text, { minLength: 1, maxLength: 3 }),
      mis_en_avant: fc.boolean(),
      chatons_id: fc.nat(),
      logo: fc.record({ src: text }),
    });
    const corps = fc.array(fc.oneof(text, fc.constantFrom('---', '\n', '\n---\n', '```')), { maxLength: 8 });
    fc.assert(
      fc.property(notice, corps, (data, pieces) => {
        const written = writeNoticeFile(data, pieces.join(''));
        const parsed = parseNoticeFile(bytes(written));
        expect(parsed).toMatchObject({ ok: true, corps: formatBody(pieces.join('')) });
        if (!parsed.ok) return;
        expect(parsed.raw).toEqual(data);
        expect(writeNoticeFile(parsed.raw, parsed.corps)).toBe(written);
        const front = /^---\n([\s\S]*?)\n---\n/.exec(written)?.[1] ?? '';
        expect(parse(front, { version: '1.1' })).toEqual(data);
      }),
      { numRuns: 1000 },
    );
  });
});
