import fc from 'fast-check';
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { parseNoticeFile } from '#adapters/content-files/notice-file.ts';
import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { readVersion } from '#adapters/proposals/prepare-proposal.ts';
import { licences } from '#adapters/spdx/licences.ts';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { describeAmendment } from '#domain/contribution/amendment.ts';
import { fence, foldLong, link } from '#domain/contribution/fence.ts';
import { allowedPath, type Proposal } from '#domain/contribution/forge.ts';
import { submissionToProposal, type ProposalRequest } from '#domain/contribution/proposal.ts';
import { chooseSlug } from '#domain/contribution/slug.ts';
import { parseSubmission, type Submission } from '#domain/contribution/submission.ts';
import { noticeKeys } from '#domain/notice/fields.ts';
import { createVocabulary } from '#domain/vocabulary.ts';
import { proposalWords } from '#i18n/proposal-words.ts';
import { findQuickActions } from '../../../test/gitlab-simulator/quick-actions.ts';

const vocabulary = createVocabulary({
  tags: [{ slug: 'dessin', label: 'Dessin', description: 'Dessiner', besoin: 'dessiner', synonymes: [] }],
  ...{ alternatives: [], attentions: [], wishes: [], licences },
  refusals: [
    {
      ...{ nom: 'Refusé', slug: 'refuse', adresses: [], voir: [], date: '2026-11-22' },
      motif: '@all\n/close ```` non libre',
    },
  ],
});
const gimp = {
  slug: 'gimp',
  notice: {
    nom: 'GIMP',
    licences: ['GPL-3.0-or-later'],
    site_web: 'https://www.gimp.org/',
    tags: ['dessin'],
  },
  corps: 'Retoucher.\n',
};
const catalogue = createCatalogue([gimp], vocabulary);
const reference = 'k3v9q2m7x1c8b5n4';

describe('a new notice', () => {
  it('gives moderators a title, a branch and a message made of the slug alone', () => {
    const { proposal } = propose({ nom: 'Krita @all #1', licences: 'MIT', message: 'Bonjour' });
    expect(proposal).toMatchObject({
      kind: 'ajout',
      title: 'Ajout : krita-all-sharp-1',
      branch: `contrib/krita-all-sharp-1-${reference}`,
      commitMessage: `Ajout : krita-all-sharp-1\n\nContribution-Id: ${reference}\n`,
      labels: ['contribution', 'nouvelle-notice'],
      files: [{ action: 'create', path: 'content/notices/krita-all-sharp-1.md' }],
    });
  });

  it('reads as a whole', () => {
    const { proposal } = propose({
      ...{ nom: 'Gimp', licences: ['MIT', 'BUSL-1.1'], tags: 'dessin', site_web: 'https://exemple.org/' },
      ...{ corps: 'Un texte.', message: 'Merci !', pseudo: 'Camille', tags_proposes: 'peinture' },
    });
    expect(proposal.description).toMatchSnapshot();
    expect(proposal.labels).toEqual(['contribution', 'nouvelle-notice', 'doublon-possible', 'a-verifier']);
  });

  it('says when it was refused before, with the reason in a fence of its own', () => {
    const { proposal } = propose({ nom: 'Refusé', licences: 'MIT' });
    expect(proposal.labels).toContain('deja-refuse');
    expect(codeBlocks(proposal.description)).toContain('@all\n· /close ```` non libre');
  });

  it('wants a person’s look when it promotes itself', () => {
    expect(propose({ nom: 'X', licences: 'MIT', mis_en_avant: 'oui' }).proposal.labels).toContain(
      'a-verifier',
    );
  });

  it('brings its logo, under its own name', () => {
    const logo = { bytes: new Uint8Array([1, 2]), type: 'webp' as const };
    const { proposal } = propose({ nom: 'Krita', licences: 'MIT' }, { logo });
    expect(proposal.files.map(({ action, path }) => [action, path])).toEqual([
      ['create', 'content/notices/krita.md'],
      ['create', 'content/logos/krita.webp'],
    ]);
    expect(parsed(proposal).raw).toMatchObject({ logo: { src: 'krita.webp' } });
  });

  it('is the same proposal when it is built again', () => {
    const fields = { nom: 'Krita', licences: 'MIT', message: 'a' };
    expect(propose(fields).proposal).toEqual(propose(fields).proposal);
  });

  it('refuses a slug or a reference that is not one', () => {
    const submission: Submission = { fields: { nom: 'X', licences: ['MIT'] } };
    expect(() => submissionToProposal(request(submission, { slug: '../x' }))).toThrow();
    expect(() => submissionToProposal(request(submission, { slug: 'x', reference: 'A/../b' }))).toThrow();
  });
});

describe('a correction', () => {
  const text = writeNoticeFile(gimp.notice, gimp.corps);
  const current = { ...readVersion(text), version: 'v1' };
  const correct = (fields: Record<string, unknown>, more: Partial<ProposalRequest> = {}) =>
    submissionToProposal(request(parse({ notice: 'gimp', ...fields }), { slug: 'gimp', current, ...more }));

  it('changes the edited field and no other byte', () => {
    const outcome = correct({ site_web: 'https://gimp.fr/' });
    if (outcome.outcome !== 'proposal') return expect.unreachable();
    expect(written(outcome.proposal)).toBe(text.replace('https://www.gimp.org/', 'https://gimp.fr/'));
    expect(outcome.proposal).toMatchObject({
      title: 'Modification : gimp',
      labels: ['contribution', 'modification'],
      files: [{ action: 'update', version: 'v1' }],
    });
    expect(outcome.proposal.description).toMatchSnapshot();
  });

  it('keeps what someone else changed in other fields', () => {
    const newer = { ...current, notice: { ...current.notice, nom: 'GNU GIMP' }, version: 'v2' };
    const outcome = correct({ description_courte: 'Mieux.' }, { current: newer, base: current });
    if (outcome.outcome !== 'proposal') return expect.unreachable();
    expect(parsed(outcome.proposal).raw).toMatchObject({ nom: 'GNU GIMP', description_courte: 'Mieux.' });
  });

  it('is for a person to settle when the same field changed', () => {
    const newer = { ...current, notice: { ...current.notice, nom: 'GNU GIMP' } };
    expect(correct({ nom: 'Le GIMP' }, { current: newer, base: current })).toEqual({
      ...{ outcome: 'conflict', cause: 'fields' },
      ...{ fields: ['nom'], file: 'content/notices/gimp.md' },
    });
    expect(correct({ nom: 'Le GIMP', avant: { nom: 'Gimp 1' } })).toEqual({
      ...{ outcome: 'conflict', cause: 'fields' },
      ...{ fields: ['nom'], file: 'content/notices/gimp.md' },
    });
  });

  it('is nothing when the notice already says it', () => {
    expect(correct({ nom: 'GIMP', corps: 'Retoucher.' })).toEqual({ outcome: 'unchanged' });
  });

  it('does not blame the contributor for what the notice already had', () => {
    const faulty = { ...current, notice: { ...current.notice, tags: ['inconnu'] } };
    const outcome = correct({ description_courte: 'Mieux.' }, { current: faulty, base: faulty });
    if (outcome.outcome !== 'proposal') return expect.unreachable();
    expect(outcome.proposal.labels).not.toContain('a-verifier');
  });

  it('says when the whole file has to be rewritten', () => {
    const loose = {
      ...readVersion(text.replace('nom: "GIMP"', '# un commentaire\nnom: GIMP')),
      version: 'v1',
    };
    const outcome = correct({ description_courte: 'Mieux.' }, { current: loose });
    if (outcome.outcome !== 'proposal') return expect.unreachable();
    expect(outcome.proposal.description).toContain('réécrit en entier');
    expect(written(outcome.proposal)).not.toContain('commentaire');
  });

  it('of one field, whichever, leaves all other bytes as they were', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('nom', 'description_courte', 'createurices', 'alias'),
        fc.stringMatching(/^[a-zàéîç]{2,30}$/),
        (key, value) => {
          const outcome = correct({ [key]: key === 'nom' || key === 'description_courte' ? value : [value] });
          if (outcome.outcome !== 'proposal') return false;
          const before = text.split('\n');
          const after = written(outcome.proposal).split('\n');
          const gone = before.filter((line) => !after.includes(line));
          return gone.length === (key === 'nom' ? 1 : 0);
        },
      ),
    );
  });
});

/** What GitLab, Markdown, YAML and eyes can be fooled with. */
const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '/close',
      '/merge',
      '/approve',
      '/assign @all',
      '/label ~spam',
      '/title Piraté',
      '/submit_review approve',
    ],
    ...[
      '@all',
      '@moderatrice',
      '#1',
      '!1',
      '%m',
      '~l',
      '$1',
      'Closes #12',
      'annuaire/contenus!3',
      '</details>',
    ],
    ...[
      '```',
      '````text',
      '~~~~',
      '    code',
      '> ',
      '- [ ] ',
      '===',
      '---',
      '# Titre',
      '[a](javascript:1)',
      '![x](y)',
    ],
    ...[
      '---\nnom: "autre"',
      '...',
      '!!js/function',
      '&a *a',
      '<<: *a',
      '{{ x }}',
      '"',
      "'",
      '\\',
      '|',
      '>-',
      '#',
    ],
    ...[
      '\u202e',
      '\u200b',
      '\u0000',
      '\u0007',
      '\u001b[31m',
      '\ufeff',
      '\u2028',
      '\r\n',
      '\r',
      '\ud800',
      'é',
    ],
    ...[
      '|',
      '| a | b |',
      '<script>',
      '<!--',
      '-->',
      '&lt;',
      '__proto__',
      '../../.gitlab-ci.yml',
      '`'.repeat(7),
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const hostileText = fc
  .array(fc.tuple(hostile, fc.constantFrom('', ' ', '\n', '\n\n')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

describe('a hostile text', () => {
  const form = fc.record({
    nom: hostileText,
    licences: fc.constantFrom('MIT', 'GPL-3.0-only', 'LicenseRef-x'),
    description_courte: hostileText,
    createurices: fc.array(hostileText, { maxLength: 3 }),
    alias: fc.array(hostileText, { maxLength: 3 }),
    corps: hostileText,
    message: hostileText,
    pseudo: hostileText,
    tags_proposes: hostileText,
  });

  it('stays in a fence of its own, in a path of ours, in a file that says what was sent', () => {
    let built = 0;
    fc.assert(
      fc.property(form, (fields) => {
        const result = parseSubmission(fields, vocabulary);
        if (result.submission === undefined) return;
        built += 1;
        const { proposal } = build(result.submission);
        expect(proposal.files.every(({ path }) => allowedPath(path))).toBe(true);
        expect(proposal.title).toMatch(/^Ajout : [a-z0-9-]+$/);
        expect(proposal.branch).toMatch(/^contrib\/[a-z0-9-]+$/);
        expect(proposal.commitMessage).toBe(`${proposal.title}\n\nContribution-Id: ${reference}\n`);
        const { raw, corps } = parsed(proposal);
        expect(raw).toEqual({ ...result.submission.fields, date_creation: '2026-12-01' });
        expect(corps).toBe(result.submission.corps ?? '');
        assertFenced(proposal, result.submission);
      }),
      { numRuns: 400 },
    );
    // A generator that the schema always refuses would prove nothing.
    expect(built).toBeGreaterThan(20);
  });

  it('cannot close its fence, nor begin a line with « / »', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const fenced = fence(text);
        const tokens = marked.lexer(`avant\n\n${fenced}\n\naprès`).filter(({ type }) => type !== 'space');
        expect(tokens.map(({ type }) => type)).toEqual(['paragraph', 'code', 'paragraph']);
        expect(fenced).not.toMatch(/^[ \t]*\//m);
      }),
      { numRuns: 1000 },
    );
  });

  it('cannot unfold what it is folded in', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const folded = foldLong((lines) => `${lines} lignes`, `${text}${'\nligne'.repeat(20)}`);
        const tokens = marked.lexer(`avant\n\n${folded}\n\naprès`).filter(({ type }) => type !== 'space');
        expect(tokens.map(({ type }) => type)).toEqual(['paragraph', 'html', 'code', 'html', 'paragraph']);
        expect(findQuickActions(folded)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('stays in its fences in the note of an amendment', () => {
    const message = hostileText;
    fc.assert(
      fc.property(form, form, message, (first, second, said) => {
        const [before, after] = [first, second].map(
          (fields) => parseSubmission(fields, vocabulary).submission,
        );
        if (before === undefined || after === undefined) return;
        const version = ({ fields, corps = '' }: Submission) => ({ notice: fields, corps });
        const { note, mark } = describeAmendment({
          ...{ reference, revision: 2, words: proposalWords, messages: [said] },
          ...{ before: version(before), after: version(after) },
          changed: [...noticeKeys.filter((key) => after.fields[key] !== before.fields[key]), 'corps'],
        });
        expect(note.split('\n')[0]).toBe(mark);
        assertOursOutside(note);
        expectTold(note, [said, before.fields.nom, after.fields.nom, before.corps, after.corps]);
      }),
      { numRuns: 200 },
    );
  });

  it('is a link only when it is a bare https address', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostileText, fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (text) => {
          const shown = link(text);
          if (shown !== undefined)
            expect(shown).toMatch(/^<https:\/\/[a-z0-9.-]+\.[a-z]+(?:\/[\w.~%/-]*)?>$/);
        },
      ),
      { numRuns: 1000 },
    );
    for (const address of [
      ...[
        'http://exemple.org/',
        'https://exemple.org/?a=1',
        'https://exemple.org/#a',
        'https://a@exemple.org/',
      ],
      ...[
        'https://framagit.org/a/b/-/issues/1',
        'https://framagit.org/a/b/merge_requests/3',
        'https://éé.org/',
      ],
      ...[
        'https://exemple.org/a>b',
        'https://exemple.org/ a',
        'https://127.0.0.1/',
        'https://exemple.org:8080/',
      ],
    ])
      expect(link(address)).toBeUndefined();
    expect(link('https://exemple.org')).toBe('<https://exemple.org>');
    expect(link('https://fr.exemple.org/a/b_c.html')).toBe('<https://fr.exemple.org/a/b_c.html>');
  });
});

/** Outside its fences a description holds our own sentences only; inside, each text is whole. */
function assertFenced(
  { description }: Proposal,
  { message, pseudo, tagsProposes, corps, fields }: Submission,
): void {
  assertOursOutside(description);
  expectTold(description, [message, pseudo, tagsProposes, corps, fields.nom, fields.description_courte]);
}

/** Every text is in the fences, word for word; wrapping only moves its spaces. */
function expectTold(markdown: string, texts: readonly (string | undefined)[]): void {
  const squeeze = (text: string) =>
    text.replace(/[\u0000-\u0008\u000B-\u001F\u007F\u0085]/g, '').replace(/·(?=\s*\/)|\s+/g, '');
  const told = squeeze(codeBlocks(markdown).join('\n'));
  for (const text of texts) if (text !== undefined) expect(told).toContain(squeeze(text));
}

function assertOursOutside(markdown: string): void {
  expect(findQuickActions(markdown)).toEqual([]);
  expect(markdown).not.toMatch(/^[ \t]*\//m);
  const known = ['paragraph', 'list', 'html', 'code', 'space'];
  for (const { type, raw } of marked.lexer(markdown)) {
    expect(known).toContain(type);
    if (type === 'html') expect(raw.trim()).toMatch(/^(?:<details><summary>[^<>]+<\/summary>|<\/details>)$/);
    else if (type !== 'code')
      expect(raw.replace(/<https?:\/\/[\w.:~%/-]+>/g, '')).not.toMatch(/[@<>]|[#!]\d|javascript:/);
  }
}

function codeBlocks(markdown: string): string[] {
  return marked
    .lexer(markdown)
    .flatMap((token) => (token.type === 'code' ? [(token as Tokens.Code).text] : []));
}

function propose(
  fields: Record<string, unknown>,
  more: Partial<ProposalRequest> = {},
): { proposal: Proposal } {
  return build(parse(fields), more);
}

function build(submission: Submission, more: Partial<ProposalRequest> = {}): { proposal: Proposal } {
  const slug = chooseSlug(submission.fields.nom ?? '', reference, (taken) => catalogue.bySlug.has(taken));
  const outcome = submissionToProposal(request(submission, { slug, ...more }));
  if (outcome.outcome !== 'proposal') throw new Error(outcome.outcome);
  return outcome;
}

function request(submission: Submission, more: Partial<ProposalRequest> & { slug: string }): ProposalRequest {
  return {
    ...{ submission, reference, catalogue, logos: new Set(), day: '2026-12-01' },
    ...{ writeNotice: writeNoticeFile, words: proposalWords },
    ...more,
  };
}

function parse(fields: Record<string, unknown>): Submission {
  const { submission, issues } = parseSubmission(fields, vocabulary);
  if (submission === undefined) throw new Error(JSON.stringify(issues));
  return submission;
}

function written({ files }: Proposal): string {
  return new TextDecoder().decode(files[0]?.content);
}

function parsed(proposal: Proposal): { raw: Record<string, unknown>; corps: string } {
  const result = parseNoticeFile(new TextEncoder().encode(written(proposal)));
  if (!result.ok) throw new Error(result.issue.code);
  return result;
}
