import { describe, expect, it } from 'vitest';
import { amendSubmission, parseSubmission, submissionSchema } from '#domain/contribution/submission.ts';
import { createVocabulary } from '#domain/vocabulary.ts';

const vocabulary = createVocabulary({
  tags: [{ slug: 'dessin', label: 'Dessin', description: 'Dessiner', besoin: 'dessiner', synonymes: [] }],
  alternatives: [{ slug: 'photoshop', nom: 'Adobe Photoshop', alias: ['Photoshop'], tags: [] }],
  attentions: [],
  refusals: [],
  wishes: [],
  licences: new Map([
    ['GPL-3.0-only', { nom: 'GNU General Public License v3.0 only', libre: true }],
    ['MIT', { nom: 'MIT License', libre: true }],
  ]),
});
const parse = (fields: Record<string, unknown>) => parseSubmission(fields, vocabulary);

describe('what a form sends', () => {
  it('becomes a submission, repaired as fix would', () => {
    expect(
      parse({
        nom: '  Krita ',
        licences: 'GNU GPL v3',
        site_web: 'www.krita.org/?utm_source=x',
        depot: 'http://vieux.krita.org/',
        plateformes: ['Linux', '', 'windows'],
        langues: 'fr, en',
        alternative_a: 'photoshop',
        chatons_id: '12',
        mis_en_avant: '',
        corps: 'Bonjour  \r\nà tous\u200B',
        message: ' Merci\r\n/close ',
        tags_proposes: 'peinture\tnumérique',
      }),
    ).toEqual({
      submission: {
        fields: {
          nom: 'Krita',
          licences: ['GPL-3.0-only'],
          site_web: 'https://www.krita.org/',
          depot: 'http://vieux.krita.org/',
          plateformes: ['gnu-linux', 'windows'],
          langues: ['fr', 'en'],
          alternative_a: ['Adobe Photoshop'],
          chatons_id: 12,
        },
        corps: 'Bonjour\\\nà tous\n',
        message: 'Merci\n/close',
        tagsProposes: 'peinture numérique',
      },
    });
  });

  it('keeps the spaces and apostrophes of typography', () => {
    const sentence = 'L’été\u00A0: 1\u202F000 fois «\u00A0oui\u00A0»';
    const { submission } = parse({
      nom: sentence,
      licences: 'MIT',
      description_courte: sentence,
      alias: [sentence],
      corps: sentence,
      message: sentence,
      pseudo: sentence,
      tags_proposes: sentence,
    });
    expect(submission).toEqual({
      fields: { nom: sentence, licences: ['MIT'], description_courte: sentence, alias: [sentence] },
      corps: `${sentence}\n`,
      message: sentence,
      pseudo: sentence,
      tagsProposes: sentence,
    });
  });

  it('keeps a comma inside the values of a repeated field', () => {
    const { submission } = parse({ nom: 'X', licences: 'MIT', createurices: ['Dupont, Jean', ''] });
    expect(submission?.fields.createurices).toEqual(['Dupont, Jean']);
  });

  it('asks for a name and a licence, and says so by field', () => {
    expect(parse({ description_courte: 'Sans nom' }).issues?.map(({ code, path }) => [code, path])).toEqual([
      ['champ-manquant', ['nom']],
      ['champ-manquant', ['licences']],
    ]);
  });

  it.each([
    [{ licences: 'licence du facteur' }, 'licence-inconnue', ['licences', 0]],
    [{ licences: 'ZZZ-9' }, 'licence-inconnue', ['licences', 0]],
    [{ tags: 'desin' }, 'tag-inconnu', ['tags', 0]],
    [{ site_web: 'javascript:alert(1)' }, 'adresse-invalide', ['site_web']],
    [{ corps: '<script>alert(1)</script>' }, 'corps-html', ['corps', 0]],
    [{ message: 'x'.repeat(2001) }, 'trop-long', ['message']],
    [{ pseudo: 'x'.repeat(101) }, 'trop-long', ['pseudo']],
    [{ tags_proposes: 'x'.repeat(301) }, 'trop-long', ['tags_proposes']],
    [{ corps: 'a'.repeat(20_001) }, 'trop-long', ['corps', 0]],
    [{ licence: 'MIT' }, 'champ-inconnu', ['licence']],
    [{ message: ['a', 'b'] }, 'type-inattendu', ['message']],
    [{ notice: '../../etc' }, 'slug-invalide', ['notice']],
    [{ notice: 'gimp', retirer: 'licences' }, 'champ-manquant', ['licences']],
    [{ notice: 'gimp', retirer: 'n’importe quoi' }, 'champ-inconnu', ['retirer']],
  ])('refuses %o as %s', (fields, code, path) => {
    const { issues } = parse({ nom: 'X', licences: 'MIT', ...fields });
    expect(issues?.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
  });

  it('counts an emoji as one sign', () => {
    const long = { nom: 'X', licences: 'MIT', corps: '🎨'.repeat(12_000), pseudo: '🎨'.repeat(100) };
    expect(parse({ ...long, message: '🎨'.repeat(2000) }).issues).toBeUndefined();
    expect(parse({ ...long, message: '🎨'.repeat(2001) }).issues?.[0]?.params).toMatchObject({
      longueur: 2001,
    });
  });

  it('stores as JSON and reads back the same', () => {
    const { submission } = parse({ nom: 'X', licences: 'MIT', corps: 'a', avant: '{"nom":"Y"}' });
    expect(submissionSchema.parse(JSON.parse(JSON.stringify(submission)))).toEqual(submission);
  });
});

describe('a correction', () => {
  it('is only what changes, what goes, and what was seen', () => {
    expect(
      parse({
        notice: 'gimp',
        nom: '',
        description_courte: 'Mieux.',
        retirer: ['depot', 'corps'],
        avant: '{"description_courte":"Moins bien.","intrus":1}',
      }),
    ).toEqual({
      submission: {
        notice: 'gimp',
        fields: { description_courte: 'Mieux.' },
        removed: ['depot', 'corps'],
        seen: { description_courte: 'Moins bien.' },
      },
    });
  });

  it('sent whole by a browser without JavaScript changes neither the order of boxes nor names with a comma', () => {
    const avant = JSON.stringify({
      licences: ['MIT', 'GPL-3.0-only'],
      createurices: ['Dupont, Jean', 'Ada'],
    });
    const { submission } = parse({
      notice: 'gimp',
      licences: ['GPL-3.0-only', 'MIT'],
      createurices: 'Dupont, Jean\r\nAda',
      avant,
    });
    expect(submission?.fields).toEqual({
      licences: ['MIT', 'GPL-3.0-only'],
      createurices: ['Dupont, Jean', 'Ada'],
    });
  });

  it('takes null and an empty list from a program as removals', () => {
    expect(parse({ notice: 'gimp', depot: null, tags: [] }).submission?.removed).toEqual(['depot', 'tags']);
  });

  it('takes an unreadable memory of the page as none', () => {
    expect(parse({ notice: 'gimp', nom: 'X', avant: '{' }).submission?.seen).toBeUndefined();
  });
});

describe('an amendment', () => {
  it('replaces what is sent again and keeps the rest', () => {
    const first = parse({ nom: 'X', licences: 'MIT', corps: 'a', message: 'bonjour' }).submission;
    const second = parse({ nom: 'Y', licences: 'MIT', description_courte: 'Un essai.' }).submission;
    if (first === undefined || second === undefined) return expect.unreachable();
    expect(amendSubmission(first, second)).toEqual({
      fields: { nom: 'Y', licences: ['MIT'], description_courte: 'Un essai.' },
      corps: 'a\n',
      message: 'bonjour',
    });
  });

  it('of a correction remembers what was first seen and may put a removed field back', () => {
    const first = parse({ notice: 'gimp', nom: 'X', retirer: 'depot', avant: '{"nom":"A"}' }).submission;
    const second = parse({ notice: 'gimp', depot: 'https://exemple.org/d', avant: '{"nom":"B"}' }).submission;
    if (first === undefined || second === undefined) return expect.unreachable();
    expect(amendSubmission(first, second)).toEqual({
      notice: 'gimp',
      fields: { nom: 'X', depot: 'https://exemple.org/d' },
      seen: { nom: 'A' },
    });
  });

  it('of a correction is compared to what its author sees now, never to their own former words', () => {
    const first = parse({
      notice: 'gimp',
      ...{ nom: 'X', description_courte: 'La mienne.', avant: '{"nom":"A","description_courte":"D"}' },
    }).submission;
    const second = parse({
      notice: 'gimp',
      ...{ nom: 'Z', description_courte: 'Mieux.', avant: '{"nom":"B","description_courte":"La mienne."}' },
    }).submission;
    if (first === undefined || second === undefined) return expect.unreachable();
    expect(amendSubmission(first, second).seen).toEqual({ nom: 'B', description_courte: 'D' });
  });

  it('of a new notice may take back a field that is not required', () => {
    const first = parse({
      nom: 'X',
      licences: 'MIT',
      site_web: 'https://faux.example.org',
      corps: 'a',
    }).submission;
    const second = parse({ nom: 'X', licences: 'MIT', retirer: ['site_web', 'corps'] }).submission;
    if (first === undefined || second === undefined) return expect.unreachable();
    expect(amendSubmission(first, second)).toEqual({ fields: { nom: 'X', licences: ['MIT'] } });
    expect(parse({ nom: 'X', licences: 'MIT', retirer: 'nom' }).issues?.map(({ code }) => code)).toEqual([
      'champ-manquant',
    ]);
  });
});
