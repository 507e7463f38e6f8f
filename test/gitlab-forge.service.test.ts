import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGitlabForge } from '#adapters/gitlab/gitlab-forge.ts';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { describeAmendment } from '#domain/contribution/amendment.ts';
import {
  ForgeError,
  type ProposalAmendment,
  type Forge,
  type OpenedProposal,
  type Proposal,
} from '#domain/contribution/forge.ts';
import { submissionToProposal } from '#domain/contribution/proposal.ts';
import { createVocabulary } from '#domain/vocabulary.ts';
import { proposalWords } from '#i18n/proposal-words.ts';
import type { FaultMode } from './gitlab-simulator/fault-modes.ts';
import { simulatedInbox, startGitlabSimulator, type GitlabSimulator } from './gitlab-simulator/start.ts';

const canary = 'glpat-CANARI-7f3a9';
let gitlab: GitlabSimulator;
let forge: Forge;
let counter = 0;

beforeAll(async () => {
  gitlab = await startGitlabSimulator({ token: canary });
});
beforeEach(async () => {
  await gitlab.control.heal();
  forge = forgeOn(gitlab.url);
});
afterAll(async () => {
  const { breaches, unlike, leaks, quickActions } = await gitlab.control.state();
  await gitlab.stop();
  // Whatever the tests above did, every request and every simulated answer kept to the contract.
  expect({ breaches, unlike, leaks, quickActions }).toEqual({
    ...{ breaches: [], unlike: [], leaks: [], quickActions: [] },
  });
});

describe('a proposal on GitLab', () => {
  it('is one branch, one commit and one merge request with its labels', async () => {
    const proposal = propose();
    const opened = await forge.openProposal(proposal);
    const { mergeRequests, branches } = await gitlab.control.state();
    expect(opened).toEqual({
      id: expect.stringMatching(/^\d+$/) as string,
      branch: proposal.branch,
      url: `${gitlab.url}/annuaire/contenus/-/merge_requests/${opened.id}`,
    });
    expect(mergeRequests.filter((request) => request.source_branch === proposal.branch)).toMatchObject([
      {
        title: proposal.title,
        description: proposal.description,
        labels: ['contribution', 'nouvelle-notice'],
        squash: true,
        removeSourceBranch: true,
        target_branch: 'main',
      },
    ]);
    expect(branches[proposal.branch]).toMatchObject({
      message: proposal.commitMessage,
      paths: [`content/notices/${proposal.slug}.md`, `content/logos/${proposal.slug}.webp`],
    });
    expect(await gitlab.control.read(proposal.branch, `content/notices/${proposal.slug}.md`)).toBe(
      'texte é\n',
    );
  });

  it('costs three requests, or four with a logo', async () => {
    const before = (await gitlab.control.state()).requests.length;
    await forge.openProposal(propose({ logo: false }));
    expect((await gitlab.control.state()).requests.slice(before)).toEqual([
      'GET listMergeRequests',
      'POST createCommit',
      'POST createMergeRequest',
    ]);
  });

  it.each(['opened', 'closed', 'merged'] as const)(
    'is adopted, not opened again, once it is %s',
    async (state) => {
      const proposal = propose();
      const first = await forge.openProposal(proposal);
      if (state === 'closed') await gitlab.control.close(Number(first.id));
      if (state === 'merged') await gitlab.control.merge(Number(first.id));
      expect(await forge.findProposal(proposal)).toEqual(first);
      expect(await forge.openProposal(proposal)).toEqual(first);
      expect(await countOf(proposal)).toBe(1);
    },
  );

  it('is not mistaken for the one of a stranger’s branch of the same name', async () => {
    const proposal = propose();
    await gitlab.control.write('content/notices/autre.md', 'autre', proposal.branch);
    await expect(forge.openProposal(proposal)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await countOf(proposal)).toBe(0);
  });

  it('never writes outside the allowed paths', async () => {
    const before = (await gitlab.control.state()).requests.length;
    const files = [{ action: 'create' as const, path: '.gitlab-ci.yml', content: new Uint8Array() }];
    await expect(forge.openProposal({ ...propose(), files })).rejects.toMatchObject({ kind: 'human' });
    expect((await gitlab.control.state()).requests.slice(before)).not.toContain('POST createCommit');
  });
});

describe('a correction on GitLab', () => {
  it('carries the version it was made on, and is a conflict once the file has changed', async () => {
    const slug = `corrige-${++counter}`;
    const path = `content/notices/${slug}.md`;
    await gitlab.control.write(path, 'avant\n');
    const current = await forge.readNotice(slug);
    expect(current?.text).toBe('avant\n');
    await gitlab.control.write(path, 'entre-temps\n');
    const proposal = propose({ slug, update: current?.version ?? '' });
    await expect(forge.openProposal(proposal)).rejects.toMatchObject({ kind: 'conflict' });
    const fresh = await forge.readNotice(slug);
    const again = propose({ slug, update: fresh?.version ?? '' });
    await forge.openProposal(again);
    expect(await gitlab.control.read(again.branch, path)).toBe('texte é\n');
    expect(await gitlab.control.read('main', path)).toBe('entre-temps\n');
  });

  it('is a conflict when a creation meets a file that exists', async () => {
    const proposal = propose();
    await gitlab.control.write(`content/notices/${proposal.slug}.md`, 'déjà là\n');
    await expect(forge.openProposal(proposal)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('replaces a logo that stands, whatever the catalogue knew', async () => {
    const proposal = propose();
    await gitlab.control.write(`content/logos/${proposal.slug}.webp`, 'ancien');
    await forge.openProposal(proposal);
    expect(await gitlab.control.read(proposal.branch, `content/logos/${proposal.slug}.webp`)).toBe('WEBP');
  });

  it('has no notice to read where there is none', async () => {
    expect(await forge.readNotice('nulle-part')).toBeUndefined();
    expect(await forge.readNotice('../../etc/passwd')).toBeUndefined();
  });
});

describe('an amendment on GitLab', () => {
  it('costs six requests, and no commit when no file changes', async () => {
    const proposal = propose({ logo: false });
    const opened = await forge.openProposal(proposal);
    // The token’s own account is asked once in the life of a forge.
    await forge.amendProposal(proposal, opened, amendment(2));
    const before = (await gitlab.control.state()).requests.length;
    await forge.amendProposal(withText(proposal, 'mieux\n'), opened, amendment(3));
    expect((await gitlab.control.state()).requests.slice(before)).toEqual([
      ...['GET listMergeRequests', 'GET getFile', 'GET getBranch', 'POST createCommit'],
      ...['PUT updateMergeRequest', 'GET listNotes', 'POST createNote'],
    ]);
    const after = (await gitlab.control.state()).requests.length;
    await forge.amendProposal(withText(proposal, 'mieux\n'), opened, amendment(3));
    expect((await gitlab.control.state()).requests.slice(after)).toEqual([
      ...['GET listMergeRequests', 'GET getFile', 'PUT updateMergeRequest', 'GET listNotes'],
    ]);
  });

  it('never covers a moderator’s own commit on the branch, though a message alone still arrives', async () => {
    const proposal = propose();
    const opened = await forge.openProposal(proposal);
    await gitlab.control.write(`content/notices/${proposal.slug}.md`, 'relu\n', proposal.branch);
    await expect(forge.amendProposal(withText(proposal, 'x\n'), opened, amendment(2))).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await forge.amendProposal({ ...proposal, files: [] }, opened, amendment(2))).toBe('ouverte');
  });

  it('leaves the labels that moderators put', async () => {
    const proposal = propose();
    const opened = await forge.openProposal(proposal);
    await gitlab.control.label(Number(opened.id), 'à deux');
    await forge.amendProposal({ ...proposal, labels: ['contribution', 'completee'] }, opened, amendment(2));
    expect((await find(opened))?.labels).toEqual(['contribution', 'completee', 'à deux']);
  });

  it('is told once even when a moderator quotes its mark, and is no comment of theirs', async () => {
    const proposal = propose();
    const opened = await forge.openProposal(proposal);
    await gitlab.control.note(Number(opened.id), `${amendment(2).mark}\n\nmerci !`);
    await forge.amendProposal(proposal, opened, amendment(2));
    await forge.amendProposal(proposal, opened, amendment(2));
    expect((await find(opened))?.notes).toHaveLength(2);
    const { comments } = await forge.readProposal(opened);
    expect(comments.map(({ text }) => text)).toEqual([`${amendment(2).mark}\n\nmerci !`]);
  });

  it('is told once by its mark on a forge that does not say whose the token is', async () => {
    const proposal = propose();
    const opened = await forge.openProposal(proposal);
    await gitlab.control.fail({ mode: '404', operation: 'currentUser', times: 2 });
    expect(await forge.amendProposal(proposal, opened, amendment(2))).toBe('ouverte');
    expect(await forge.amendProposal(proposal, opened, amendment(2))).toBe('ouverte');
    expect((await find(opened))?.notes).toHaveLength(1);
  });

  it.each(['merge', 'close'] as const)('finds what a %s at the same moment decided', async (act) => {
    for (const operation of ['listMergeRequests', 'getFile', 'getBranch', 'createCommit'] as const) {
      const proposal = propose();
      const opened = await forge.openProposal(proposal);
      await gitlab.control.fail({ mode: 'slow', operation });
      const amended = forge.amendProposal(withText(proposal, 'mieux\n'), opened, amendment(2));
      await untilHeld();
      await gitlab.control[act](Number(opened.id));
      await gitlab.control.release();
      expect(await amended).toBe(act === 'merge' ? 'fusionnee' : 'refusee');
      expect((await find(opened))?.notes).toEqual([]);
    }
  });

  it('reaches a proposal exactly once, whatever answer is lost', async () => {
    const operations = ['getFile', 'createCommit', 'updateMergeRequest', 'listNotes', 'createNote'] as const;
    for (const operation of operations)
      for (const mode of [
        ...(['502', '502-after', 'reset-after', 'truncated-after', '429-bare', 'empty-200'] as const),
      ]) {
        const proposal = propose();
        const opened = await forge.openProposal(proposal);
        const amended = { ...withText(proposal, 'mieux\n'), description: 'Nouvelle' };
        await gitlab.control.fail({ mode, operation });
        await expect(forge.amendProposal(amended, opened, amendment(2))).rejects.toMatchObject({
          kind: 'retry',
        });
        expect(await forge.amendProposal(amended, opened, amendment(2))).toBe('ouverte');
        const found = await find(opened);
        expect([found?.description, found?.notes.length]).toEqual(['Nouvelle', 1]);
      }
  });
});

describe('hostile texts on GitLab', () => {
  it('run no quick action, in a description, a rewritten one or a note', async () => {
    const hostile = [
      ...['/close', '```', '/merge', '</details>', '', '/approve', '~~~~', '/label ~spam', '@all', '!1'],
      ...[
        '\u2028/assign @all',
        '\r/close',
        '<details>',
        '/title Piraté',
        '````text',
        '/submit_review approve',
      ],
    ].join('\n');
    const build = (corps: string) => {
      const fields = { nom: 'Krita', licences: ['MIT'], alias: ['/close'], description_courte: '/merge' };
      const outcome = submissionToProposal({
        submission: { fields, corps, message: hostile, pseudo: '/approve', tagsProposes: '/label ~a' },
        ...{ reference: `hostile${String(++counter).padStart(6, '0')}`, slug: `hostile-${counter}` },
        catalogue: createCatalogue([], noLists),
        ...{ logos: new Set<string>(), day: '2026-12-01', words: proposalWords },
        writeNotice: (notice, text) => JSON.stringify({ notice, text }),
      });
      if (outcome.outcome !== 'proposal') throw new Error(outcome.outcome);
      return outcome.proposal;
    };
    const first = build(hostile);
    const opened = await forge.openProposal(first);
    const { reference, branch, slug } = first;
    const { description, labels } = build(`${hostile}\n${hostile}`);
    const told = describeAmendment({
      ...{ reference, revision: 2, words: proposalWords, messages: [hostile, '/close'] },
      before: { notice: { nom: 'Krita', alias: ['/close'] }, corps: hostile },
      after: { notice: { nom: '/merge', alias: ['/approve'] }, corps: `${hostile}\n${hostile}` },
      changed: ['nom', 'alias', 'corps'],
    });
    const amended = { ...first, slug, branch, description, labels };
    expect(await forge.amendProposal(amended, opened, told)).toBe('ouverte');
    const found = await find(opened);
    expect([found?.state, found?.title, found?.notes.length]).toEqual(['opened', first.title, 1]);
    expect((await gitlab.control.state()).quickActions).toEqual([]);
  });
});

describe('a withdrawal on GitLab', () => {
  it.each(['merge', 'close'] as const)('tells what a %s just before decided', async (act) => {
    const opened = await forge.openProposal(propose());
    await gitlab.control.fail({ mode: 'slow', operation: 'listMergeRequests' });
    const closed = forge.closeProposal(opened);
    await untilHeld();
    await gitlab.control[act](Number(opened.id));
    await gitlab.control.release();
    // Two closings at once: the last hand on it is the contributor’s.
    expect(await closed).toBe(act === 'merge' ? 'fusionnee' : 'retiree');
  });

  it.each(['405', '409', '422'] as const)('asks again when GitLab answers %s to a merge', async (mode) => {
    const opened = await forge.openProposal(propose());
    await gitlab.control.fail(
      { mode: 'slow', operation: 'listMergeRequests' },
      { mode, operation: 'updateMergeRequest' },
    );
    const closed = forge.closeProposal(opened);
    await untilHeld();
    await gitlab.control.merge(Number(opened.id));
    await gitlab.control.release();
    expect(await closed).toBe('fusionnee');
  });

  it('is done when the request itself was deleted', async () => {
    expect(await forge.closeProposal({ id: '999', branch: 'contrib/rien-0000000000' })).toBe('retiree');
  });
});

describe('the account of our notes', () => {
  it('is asked again when it could not be told', async () => {
    const proposal = propose();
    const opened = await forge.openProposal(proposal);
    await gitlab.control.fail({ mode: '502', operation: 'currentUser' });
    await expect(forge.amendProposal(proposal, opened, amendment(2))).rejects.toMatchObject({
      kind: 'retry',
    });
    expect(await forge.amendProposal(proposal, opened, amendment(2))).toBe('ouverte');
  });
});

describe('what became of a proposal', () => {
  it('tells open, merged, refused and withdrawn apart', async () => {
    const [open, merged, refused, withdrawn] = [
      await forge.openProposal(propose()),
      await forge.openProposal(propose()),
      await forge.openProposal(propose()),
      await forge.openProposal(propose()),
    ];
    await gitlab.control.merge(Number(merged.id));
    await gitlab.control.close(Number(refused.id));
    await forge.closeProposal(withdrawn);
    await forge.closeProposal(withdrawn);
    const states = [];
    for (const opened of [open, merged, refused, withdrawn])
      states.push((await forge.readProposal(opened)).state);
    expect(states).toEqual(['ouverte', 'fusionnee', 'refusee', 'retiree']);
  });

  it('shows the public comments of moderators, and no other', async () => {
    const opened = await forge.openProposal(propose());
    const iid = Number(opened.id);
    await gitlab.control.note(iid, 'Merci ! Pouvez-vous préciser la licence ?');
    await gitlab.control.note(iid, 'added label', { system: true });
    await gitlab.control.note(iid, 'entre nous', { internal: true });
    await gitlab.control.note(iid, 'achetez ceci', { author: 999 });
    const { comments } = await forge.readProposal(opened);
    expect(comments.map(({ text }) => text)).toEqual(['Merci ! Pouvez-vous préciser la licence ?']);
  });

  it('counts open proposals and knows when the token ends', async () => {
    const before = await forge.countOpenProposals();
    await forge.openProposal(propose());
    expect(await forge.countOpenProposals()).toBe(before + 1);
    expect(await forge.readHealth()).toEqual({
      ...{ reachable: true, project: 'found', tokenAccepted: true },
      ...{ tokenExpires: '2030-01-01', missingScopes: [], mayPropose: true },
    });
  });

  it('says what a token lacks', async () => {
    await gitlab.control.scopes('read_api', 'write_repository');
    expect(await forge.readHealth()).toMatchObject({ reachable: true, missingScopes: ['api'] });
    await gitlab.control.scopes('api');
  });

  it.each([
    ['a role too low', { level: 20 }],
    ['another project', { project: 43 }],
  ])('says that a token of %s may read, and not propose', async (_, role) => {
    await gitlab.control.grant('autre-jeton', role);
    const { url, project } = gitlab;
    const other = createGitlabForge({ url, project, token: 'autre-jeton', targetBranch: 'main' });
    expect(await other.readHealth()).toMatchObject({
      project: 'found',
      tokenAccepted: true,
      mayPropose: false,
    });
    await gitlab.control.revoke('autre-jeton');
    expect(await other.readHealth()).toMatchObject({ tokenAccepted: false });
  });

  it('says that an inbox is hidden from a token of the project alone', async () => {
    await gitlab.control.grant('jeton-du-projet', { project: 42 });
    const { url, project } = gitlab;
    const inbox = createGitlabForge({
      ...{ url, project, token: 'jeton-du-projet', targetBranch: 'main', sourceProject: simulatedInbox },
    });
    expect(await inbox.readHealth()).toMatchObject({ project: 'found', inbox: 'missing' });
    expect(await forgeOn(gitlab.url, simulatedInbox).readHealth()).toMatchObject({
      inbox: 'found',
      mayPropose: true,
    });
  });

  it.each(['502', 'hang', 'reset-before', 'html-200'] as const)(
    'knows nothing of a token and a project behind « %s », and does not throw',
    async (mode) => {
      await gitlab.control.fail({ mode, times: 2 });
      expect(await forgeOn(gitlab.url, undefined, 300).readHealth()).toEqual({ reachable: false });
    },
  );
});

describe('a project that was renamed', () => {
  it('stops everything, and is named by health and by the fault', async () => {
    const old = createGitlabForge({
      ...{ url: gitlab.url, project: gitlab.project, token: canary, targetBranch: 'main' },
    });
    await gitlab.control.rename('association/contenus');
    try {
      await expect(old.openProposal(propose())).rejects.toMatchObject({
        ...{ kind: 'stop', status: 301, movedTo: '42' },
        message: expect.stringContaining('« 42 »') as string,
      });
      expect(await old.readHealth()).toMatchObject({
        ...{ reachable: true, tokenAccepted: true, project: 'moved', movedTo: 'association/contenus' },
      });
    } finally {
      await gitlab.control.rename('annuaire/contenus');
    }
  });

  it('is named by the path GitLab gives, when it gives one', async () => {
    await gitlab.control.fail({ mode: '301', movedTo: 'ailleurs/contenus' });
    await expect(forge.openProposal(propose())).rejects.toMatchObject({
      ...{ kind: 'stop', status: 301, movedTo: 'ailleurs/contenus' },
    });
  });
});

describe('a separate inbox project', () => {
  it('holds the branch, while the merge request is on the main one', async () => {
    const inbox = forgeOn(gitlab.url, simulatedInbox);
    const proposal = propose();
    const opened = await inbox.openProposal(proposal);
    expect(await inbox.openProposal(proposal)).toEqual(opened);
    const { branches, inboxBranches, mergeRequests } = await gitlab.control.state();
    expect([proposal.branch in branches, proposal.branch in inboxBranches]).toEqual([false, true]);
    expect(mergeRequests.find(({ iid }) => String(iid) === opened.id)).toMatchObject({
      source_project_id: 43,
      target_project_id: 42,
    });
    await inbox.amendProposal(withText(proposal, 'mieux\n'), opened, amendment(2));
    expect(await gitlab.control.read(proposal.branch, `content/notices/${proposal.slug}.md`, true)).toBe(
      'mieux\n',
    );
  });
});

/** Each fault, with what must follow; then, once it is over, the same proposal is opened exactly once. */
const cases: readonly (readonly [FaultMode, ForgeError['kind']])[] = [
  ['429', 'retry'],
  ['500', 'retry'],
  ['502', 'retry'],
  ['503', 'retry'],
  ['502-after', 'retry'],
  ['hang', 'retry'],
  ['hang-after', 'retry'],
  ['reset-before', 'retry'],
  ['reset-after', 'retry'],
  ['truncated-after', 'retry'],
  ['html-200', 'retry'],
  ['empty-200', 'retry'],
  ['429-bare', 'retry'],
  ['301', 'stop'],
  ['405', 'human'],
  ['413', 'human'],
  ['422', 'human'],
  ['redirect', 'stop'],
  ['401', 'stop'],
  ['403', 'stop'],
];

describe.each(['listMergeRequests', 'createCommit', 'createMergeRequest'] as const)(
  'a fault of %s',
  (operation) => {
    it.each(cases)(
      '%s means %s, and the next attempt ends in exactly one merge request',
      async (mode, kind) => {
        const proposal = propose();
        const quick = forgeOn(gitlab.url, undefined, 400);
        await gitlab.control.fail({ mode, operation, retryAfter: 17 });
        const fault = await quick.openProposal(proposal).then(
          () => expect.unreachable('the fault was swallowed'),
          (error: unknown) => error,
        );
        expect(fault).toBeInstanceOf(ForgeError);
        expect(fault).toMatchObject({ kind, retryAfter: mode === '429' ? 17 : undefined });
        expect(everythingIn(fault)).not.toContain(canary);
        const opened = await quick.openProposal(proposal);
        expect(await quick.openProposal(proposal)).toEqual(opened);
        expect(await countOf(proposal)).toBe(1);
      },
    );
  },
);

describe('what GitLab asks us to wait', () => {
  it.each([
    ['999999999', 3600],
    ['99999999999999999999', 3600],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 3600],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['120', 120],
  ])('« %s » is %s seconds', async (retryAfter, seconds) => {
    await gitlab.control.fail({ mode: '429', retryAfter });
    await expect(forge.openProposal(propose())).rejects.toMatchObject({ kind: 'retry', retryAfter: seconds });
  });
});

describe('what GitLab says in prose', () => {
  it('a stale version is a conflict', async () => {
    await gitlab.control.fail({ mode: 'stale', operation: 'createCommit' });
    await expect(forge.openProposal(propose())).rejects.toMatchObject({ kind: 'conflict', status: 400 });
  });

  it('a branch that exists, and does not, is tried again', async () => {
    const proposal = propose();
    await gitlab.control.fail({ mode: 'branch-exists', operation: 'createCommit' });
    await expect(forge.openProposal(proposal)).rejects.toMatchObject({ kind: 'retry' });
    await forge.openProposal(proposal);
    expect(await countOf(proposal)).toBe(1);
  });

  it('a merge request that exists, and cannot be found, is tried again', async () => {
    const proposal = propose();
    await gitlab.control.fail({ mode: '409', operation: 'createMergeRequest' });
    await expect(forge.openProposal(proposal)).rejects.toMatchObject({ kind: 'retry' });
    await forge.openProposal(proposal);
    expect(await countOf(proposal)).toBe(1);
  });

  it('an unknown project stops everything', async () => {
    const lost = createGitlabForge({
      url: gitlab.url,
      project: 'annuaire/rien',
      token: canary,
      targetBranch: 'main',
    });
    await expect(lost.openProposal(propose())).rejects.toMatchObject({ kind: 'stop', status: 404 });
  });

  it('a refused token shows in health, and nowhere else', async () => {
    const refused = createGitlabForge({
      url: gitlab.url,
      project: gitlab.project,
      token: `${canary}-x`,
      targetBranch: 'main',
    });
    expect(await refused.readHealth()).toEqual({ reachable: true, tokenAccepted: false });
    const fault = await refused.openProposal(propose()).catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind: 'stop', status: 401 });
    expect(everythingIn(fault)).not.toContain(canary);
  });

  it('a GitLab that is not there is tried again', async () => {
    const nowhere = forgeOn('http://127.0.0.1:9');
    const fault = await nowhere.openProposal(propose()).catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind: 'retry' });
    expect(everythingIn(fault)).not.toContain(canary);
  });
});

const noLists = createVocabulary({
  ...{ tags: [], alternatives: [], attentions: [], refusals: [], wishes: [], licences: new Map() },
});

function forgeOn(url: string, sourceProject?: string, timeoutMs = 5000): Forge {
  return createGitlabForge({
    ...{ url, project: gitlab.project, token: canary, targetBranch: 'main', timeoutMs },
    sourceProject,
  });
}

function propose({
  slug = `essai-${++counter}`,
  update,
  logo = true,
}: { slug?: string; update?: string; logo?: boolean } = {}): Proposal {
  const reference = `ref${String(++counter).padStart(10, '0')}`;
  const title = `${update === undefined ? 'Ajout' : 'Modification'} : ${slug}`;
  return {
    ...{ reference, slug, title, branch: `contrib/${slug}-${reference}` },
    kind: update === undefined ? 'ajout' : 'modification',
    commitMessage: `${title}\n\nContribution-Id: ${reference}\n`,
    description: 'Une description',
    labels: ['contribution', 'nouvelle-notice'],
    files: [
      {
        action: update === undefined ? 'create' : 'update',
        path: `content/notices/${slug}.md`,
        content: new TextEncoder().encode('texte é\n'),
        ...(update === undefined ? {} : { version: update }),
      },
      ...(logo
        ? [
            {
              action: 'create' as const,
              path: `content/logos/${slug}.webp`,
              content: new TextEncoder().encode('WEBP'),
            },
          ]
        : []),
    ],
  };
}

function withText(proposal: Proposal, text: string): Proposal {
  const [notice, ...rest] = proposal.files;
  if (notice === undefined) throw new Error('no file');
  return { ...proposal, files: [{ ...notice, content: new TextEncoder().encode(text) }, ...rest] };
}

function amendment(revision: number): ProposalAmendment {
  const mark = `**Complément ${revision - 1}**`;
  return { mark, note: `${mark}\n\nCe qui change.` };
}

async function find({ id }: OpenedProposal) {
  return (await gitlab.control.state()).mergeRequests.find(({ iid }) => String(iid) === id);
}

/** An answer is held back: GitLab has acted, and the forge waits. */
async function untilHeld(): Promise<void> {
  while ((await gitlab.control.state()).delayed === 0) await sleep(5);
}

async function countOf({ branch }: Proposal): Promise<number> {
  const { mergeRequests } = await gitlab.control.state();
  return mergeRequests.filter(({ source_branch }) => source_branch === branch).length;
}

/** Every way an error may end up in a log. */
function everythingIn(error: unknown): string {
  const { stack = '', cause } = error as Error;
  return [
    inspect(error, { depth: 20, showHidden: true }),
    JSON.stringify(error),
    JSON.stringify(Object.getOwnPropertyDescriptors(error)),
    ...[String(error), stack, inspect(cause, { depth: 20 })],
  ].join('\n');
}
