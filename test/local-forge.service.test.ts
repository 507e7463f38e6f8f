import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { licences } from '#adapters/spdx/licences.ts';
import { createCatalogue } from '#domain/catalogue/catalogue.ts';
import { createVocabulary } from '#domain/vocabulary.ts';
import { readContent } from '#adapters/content-files/read-content.ts';
import { createLocalForge, type LocalForge } from '#adapters/local-git/local-forge.ts';
import { askContributor, refuseProposal } from '#adapters/local-git/answer-proposal.ts';
import { acceptProposal } from '#adapters/local-git/moderation.ts';
import { prepareProposal } from '#adapters/proposals/prepare-proposal.ts';
import { ForgeError, type Proposal } from '#domain/contribution/forge.ts';
import { confirmNotice, readVerifications } from '#domain/contribution/verification.ts';
import { createLog } from '#service/operations/log.ts';
import { createVerificationRequest } from '#service/dispatch/verification-request.ts';
import { chooseSlug } from '#domain/contribution/slug.ts';
import { parseSubmission } from '#domain/contribution/submission.ts';

const run = promisify(execFile);
const gimp = `---
nom: "GIMP"
description_courte: "Retoucher des photos."
site_web: "https://www.gimp.org/"
licences:
  - "GPL-3.0-or-later"
---
Retoucher des photos et des dessins.
`;
const amendment = { mark: '**Complément 1**', note: '**Complément 1**\n\nMieux.' };
const now = () => new Date('2026-12-01T10:00:00Z');
let dir: string;
let contentDir: string;
let forge: LocalForge;
let counter = 0;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'forge-'));
  contentDir = join(dir, 'contenus');
  await mkdir(join(contentDir, 'notices'), { recursive: true });
  await mkdir(join(contentDir, 'logos'));
  await writeFile(join(contentDir, 'notices/gimp.md'), gimp);
  forge = open();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('a local forge', () => {
  it('makes itself on first use, and holds the contents', async () => {
    expect(await forge.readHealth()).toEqual({ reachable: true });
    expect((await forge.readNotice('gimp'))?.text).toBe(gimp);
    expect(await forge.readNotice('absent')).toBeUndefined();
    expect(await forge.readNotice('../../secret')).toBeUndefined();
    expect(await forge.countOpenProposals()).toBe(0);
  });

  it('puts a proposal on one branch, in one commit by nobody, with its review beside', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT', corps: 'Dessiner.' });
    const opened = await forge.openProposal(proposal);
    expect(opened).toEqual({ id: proposal.reference, branch: proposal.branch });
    expect(await forge.readProposal(opened)).toEqual({ state: 'ouverte', comments: [] });
    expect(await git('log', '--format=%an <%ae>%n%B', `main..${proposal.branch}`)).toBe(
      `Annuaire <contributions@localhost.invalid>\n${proposal.commitMessage}\n`,
    );
    expect(await git('diff', '--name-only', 'main', proposal.branch)).toBe('content/notices/krita.md\n');
    expect((await forge.reviews.find('1'))?.title).toBe('Ajout : krita');
  });

  it('opens a proposal once, however often and from however many processes it is asked', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    const others = [forge, open(), open(), open()];
    const opened = await Promise.allSettled(
      [...others, ...others].map((each) => each.openProposal(proposal)),
    );
    // A busy forge may ask to come back; nobody may see another proposal.
    for (const result of opened)
      expect(result).toMatchObject(
        result.status === 'fulfilled'
          ? { value: { branch: proposal.branch } }
          : { reason: { kind: 'retry' } },
      );
    expect(await forge.openProposal(proposal)).toMatchObject({ branch: proposal.branch });
    expect(await forge.countOpenProposals()).toBe(1);
    expect(await git('rev-list', '--count', `main..${proposal.branch}`)).toBe('1\n');
  });

  it('takes over what a killed attempt left: the branch without its review', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    const killed = new Error('killed');
    const attempt = forge.openProposal(proposal, (step) => {
      if (step === 'forge.review.before') throw killed;
    });
    await expect(attempt).rejects.toBe(killed);
    expect(await forge.countOpenProposals()).toBe(0);
    expect(await forge.findProposal(proposal)).toBeUndefined();
    const opened = await open().openProposal(proposal);
    expect(await forge.findProposal(proposal)).toEqual(opened);
    expect(await forge.countOpenProposals()).toBe(1);
  });

  it('gives every proposal its own number, from several processes at once', async () => {
    const proposals = [];
    for (const nom of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'])
      proposals.push(await propose({ nom, licences: 'MIT' }));
    await Promise.all(proposals.map((proposal) => open().openProposal(proposal)));
    const numbers = (await forge.reviews.list()).map(({ number }) => number);
    expect(numbers).toHaveLength(5);
    expect(new Set(numbers).size).toBe(5);
  });

  it('does not take a branch of someone else for its own', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    await forge.readNotice('gimp');
    await git('update-ref', `refs/heads/${proposal.branch}`, 'main');
    await expect(forge.openProposal(proposal)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('never writes outside the allowed paths', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    const files = [{ action: 'create' as const, path: '.gitlab-ci.yml', content: new Uint8Array() }];
    await expect(forge.openProposal({ ...proposal, files })).rejects.toMatchObject({ kind: 'human' });
  });

  it('follows the contents: a correction prepared before they changed is a conflict, never an overwrite', async () => {
    const proposal = await propose({ notice: 'gimp', nom: 'Le GIMP' });
    await writeFile(join(contentDir, 'notices/gimp.md'), gimp.replace('GIMP', 'GNU GIMP'));
    await expect(forge.openProposal(proposal)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('adds an amendment as one more commit, and nothing the second time', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    const opened = await forge.openProposal(proposal);
    const amended = await propose({ nom: 'Krita', licences: 'MIT', corps: 'Mieux.' }, proposal.reference);
    await forge.amendProposal(amended, opened, amendment);
    await forge.amendProposal(amended, opened, amendment);
    expect(await git('rev-list', '--count', `main..${proposal.branch}`)).toBe('2\n');
    expect((await forge.reviews.find('1'))?.description).toContain('Mieux.');
  });

  it('never covers a moderator’s own commit, though a message alone still arrives', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    const opened = await forge.openProposal(proposal);
    const head = (await forge.repository.readRef(`refs/heads/${proposal.branch}`)) ?? '';
    const [file] = proposal.files;
    if (file === undefined) return expect.unreachable();
    const files = [{ path: file.path, content: new TextEncoder().encode('relu') }];
    const commit = await forge.repository.commitFiles(head, files, 'Relecture');
    await forge.repository.moveRef(`refs/heads/${proposal.branch}`, commit, head);
    const attempt = forge.amendProposal(proposal, opened, amendment);
    await expect(attempt).rejects.toMatchObject({ kind: 'conflict' });
    expect(await forge.amendProposal({ ...proposal, files: [] }, opened, amendment)).toBe('ouverte');
  });

  it('erases what a person sent from the disk, its older texts and a pack included', async () => {
    const secret = '06 12 34 56 78';
    const proposal = await propose({ nom: 'Krita', licences: 'MIT', message: secret, corps: secret });
    const opened = await forge.openProposal(proposal);
    await forge.amendProposal({ ...proposal, files: [] }, opened, amendment);
    await git('repack', '-a', '-d', '-q');
    await forge.amendProposal({ ...proposal, files: [] }, opened, { ...amendment, mark: 'b', note: secret });
    expect(await everyObject()).toContain(secret);
    await forge.eraseProposal(opened);
    expect(await everyObject()).not.toContain(secret);
    expect(await git('fsck', '--strict', '--no-dangling')).toBe('');
    expect(await forge.reviews.find('1')).toMatchObject({
      state: 'retiree',
      description: '',
      title: 'Ajout : krita',
    });
    // The rest is whole.
    expect((await forge.readNotice('gimp'))?.text).toBe(gimp);
  });

  it('keeps what another process is just writing', async () => {
    const first = await forge.openProposal(await propose({ nom: 'Krita', licences: 'MIT' }));
    const blob = await forge.repository.writeBlob('en cours');
    await forge.eraseProposal(first);
    expect(await git('cat-file', 'blob', blob)).toBe('en cours');
  });

  it('closes a withdrawn proposal for good', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    const opened = await forge.openProposal(proposal);
    await forge.closeProposal(opened);
    await forge.closeProposal(opened);
    expect((await forge.readProposal(opened)).state).toBe('retiree');
    expect(await forge.amendProposal(proposal, opened, amendment)).toBe('retiree');
    expect(await forge.openProposal(proposal)).toEqual(opened);
    expect(await forge.countOpenProposals()).toBe(0);
  });

  it('is not led astray by the configuration of the machine', async () => {
    process.env.GIT_DIR = '/nulle/part';
    try {
      expect((await open().readNotice('gimp'))?.text).toBe(gimp);
    } finally {
      delete process.env.GIT_DIR;
    }
  });
});

describe('accepting', () => {
  it('writes a new notice and its logo, and tells its contributor', async () => {
    const logo = { bytes: new Uint8Array([1, 2, 3]), type: 'webp' as const };
    const proposal = await propose({ nom: 'Krita', licences: 'MIT', corps: 'Dessiner.' }, undefined, logo);
    const opened = await forge.openProposal(proposal);
    expect(await accept('1')).toEqual({
      outcome: 'accepted',
      files: ['logos/krita.webp', 'notices/krita.md'],
    });
    expect(await readdir(join(contentDir, 'notices'))).toEqual(['gimp.md', 'krita.md']);
    expect(await readFile(join(contentDir, 'logos/krita.webp'))).toEqual(Buffer.from(logo.bytes));
    expect((await forge.readProposal(opened)).state).toBe('fusionnee');
    expect((await forge.readNotice('krita'))?.text).toContain('nom: "Krita"');
    expect(await git('rev-list', '--count', '--merges', 'main')).toBe('1\n');
  });

  it('changes the edited field of a canonical notice and no other byte', async () => {
    await forge.openProposal(await propose({ notice: 'gimp', site_web: 'https://gimp.fr/' }));
    await accept('1');
    expect(await readFile(join(contentDir, 'notices/gimp.md'), 'utf8')).toBe(
      gimp.replace('https://www.gimp.org/', 'https://gimp.fr/'),
    );
  });

  it('keeps what changed meanwhile in other fields', async () => {
    await forge.openProposal(await propose({ notice: 'gimp', site_web: 'https://gimp.fr/' }));
    await writeFile(join(contentDir, 'notices/gimp.md'), gimp.replace('"GIMP"', '"GNU GIMP"'));
    expect(await accept('1')).toMatchObject({ outcome: 'accepted' });
    const text = await readFile(join(contentDir, 'notices/gimp.md'), 'utf8');
    expect(text).toBe(
      gimp.replace('"GIMP"', '"GNU GIMP"').replace('https://www.gimp.org/', 'https://gimp.fr/'),
    );
  });

  it('writes nothing when the same field changed meanwhile', async () => {
    await forge.openProposal(await propose({ notice: 'gimp', site_web: 'https://gimp.fr/' }));
    const changed = gimp.replace('https://www.gimp.org/', 'https://gimp.net/');
    await writeFile(join(contentDir, 'notices/gimp.md'), changed);
    expect(await accept('1')).toEqual({
      ...{ outcome: 'conflict', cause: 'fields', fields: ['site_web'] },
      file: 'content/notices/gimp.md',
    });
    expect(await readFile(join(contentDir, 'notices/gimp.md'), 'utf8')).toBe(changed);
    expect((await forge.reviews.find('1'))?.state).toBe('ouverte');
  });

  it('follows a notice that was renamed meanwhile', async () => {
    await forge.openProposal(await propose({ notice: 'gimp', site_web: 'https://gimp.fr/' }));
    await rename();
    expect(await accept('1')).toEqual({ outcome: 'accepted', files: ['notices/gnu-gimp.md'] });
    expect(await readdir(join(contentDir, 'notices'))).toEqual(['gnu-gimp.md']);
    expect(await readFile(join(contentDir, 'notices/gnu-gimp.md'), 'utf8')).toContain('https://gimp.fr/');
  });

  it('prepares a correction of the old name on the new one', async () => {
    const { submission } = parseSubmission({ notice: 'gimp', site_web: 'https://gimp.fr/' }, noLists);
    if (submission === undefined) return expect.unreachable();
    await rename();
    const { catalogue, logos } = await readContent(contentDir);
    const prepare = (known: typeof catalogue) =>
      prepareProposal(
        { submission, reference: 'ref0000000000', slug: 'gimp', day: '2026-12-01' },
        { forge, catalogue: known, logos },
      );
    expect(await prepare(catalogue)).toMatchObject({
      outcome: 'proposal',
      proposal: {
        slug: 'gnu-gimp',
        branch: 'contrib/gnu-gimp-ref0000000000',
        files: [{ action: 'update', path: 'content/notices/gnu-gimp.md' }],
      },
    });
    expect(await prepare(createCatalogue([], noLists))).toEqual({
      ...{ outcome: 'conflict', cause: 'removed', fields: [], file: 'content/notices/gimp.md' },
    });
  });

  it('says that the notice to correct is gone, or that its name was taken', async () => {
    await forge.openProposal(await propose({ notice: 'gimp', site_web: 'https://gimp.fr/' }));
    await forge.openProposal(await propose({ nom: 'Krita', licences: 'MIT' }));
    await rm(join(contentDir, 'notices/gimp.md'));
    await writeFile(
      join(contentDir, 'notices/krita.md'),
      '---\nnom: "Krita (danse)"\nlicences:\n  - "MIT"\n---\n',
    );
    expect(await accept('1')).toEqual({
      ...{ outcome: 'conflict', cause: 'removed', fields: [], file: 'content/notices/gimp.md' },
    });
    expect(await accept('2')).toEqual({
      ...{ outcome: 'conflict', cause: 'taken', fields: ['nom'], file: 'content/notices/krita.md' },
    });
  });

  it('writes nothing that check would refuse', async () => {
    await forge.openProposal(await propose({ nom: 'Gimp', licences: 'BUSL-1.1' }));
    const acceptance = await accept('1');
    if (acceptance.outcome !== 'faulty') return expect.unreachable();
    expect(acceptance.issues.map(({ code }) => code).sort()).toEqual(['licence-non-libre', 'nom-en-double']);
    expect(await readdir(join(contentDir, 'notices'))).toEqual(['gimp.md']);
  });

  it('does not blame a correction for a fault the notice already had', async () => {
    await writeFile(join(contentDir, 'notices/gimp.md'), gimp.replace('GPL-3.0-or-later', 'BUSL-1.1'));
    await forge.openProposal(await propose({ notice: 'gimp', site_web: 'https://gimp.fr/' }));
    expect(await accept('1')).toMatchObject({ outcome: 'accepted' });
  });

  it('ends its work when it is repeated after a kill', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    await forge.openProposal(proposal);
    // What a kill between the file and its record leaves.
    await writeFile(join(contentDir, 'notices/krita.md'), proposal.files[0]?.content ?? '');
    expect(await accept('1')).toMatchObject({ outcome: 'accepted' });
    expect(await accept('1')).toEqual({ outcome: 'not-open' });
  });

  it('is accepted or withdrawn, never both, when the two come at once', async () => {
    const ends = [];
    for (let turn = 0; turn < 5; turn++) {
      const nom = `Krita ${turn}`;
      const opened = await forge.openProposal(await propose({ nom, licences: 'MIT' }));
      const other = open();
      const [accepted, closed] = await Promise.all([
        accept(String(turn + 1)),
        sleep(turn * 25).then(() => patiently(() => other.closeProposal(opened))),
      ]);
      const written = (await readdir(join(contentDir, 'notices'))).includes(`krita-${turn}.md`);
      ends.push({ accepted: accepted.outcome === 'accepted', closed, written });
    }
    for (const { accepted, closed, written } of ends)
      expect({ closed, written }).toEqual({ closed: accepted ? 'fusionnee' : 'retiree', written: accepted });
  });

  it('cannot be withdrawn while it is being written, nor for ever after a kill', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    const opened = await forge.openProposal(proposal);
    // What a kill while writing leaves.
    await forge.reviews.update(proposal.reference, () => ({ taken: now().toISOString() }));
    await expect(forge.closeProposal(opened)).rejects.toMatchObject({ kind: 'retry' });
    const later = createLocalForge({
      ...{ dir: join(dir, 'forge.git'), contentDir },
      now: () => new Date(now().getTime() + 120_000),
    });
    expect(await later.closeProposal(opened)).toBe('retiree');
    expect(await accept('1')).toEqual({ outcome: 'not-open' });
  });

  it('never follows a moderator’s branch outside the allowed paths', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    await forge.openProposal(proposal);
    const tree = await mkdtemp(join(dir, 'clone-'));
    await run('git', ['clone', '--quiet', '--branch', proposal.branch, join(dir, 'forge.git'), tree]);
    await writeFile(join(tree, 'intrus.txt'), 'x');
    await run('git', ['-C', tree, 'add', 'intrus.txt']);
    await run('git', [
      '-C',
      tree,
      '-c',
      'user.name=M',
      '-c',
      'user.email=m@exemple.org',
      'commit',
      '-qm',
      'x',
    ]);
    await run('git', ['-C', tree, 'push', '--quiet']);
    expect(await accept('1')).toEqual({ outcome: 'forbidden-path', path: 'intrus.txt' });
  });
});

describe('refusing', () => {
  it('closes the proposal and gives the reason to its contributor', async () => {
    const opened = await forge.openProposal(await propose({ nom: 'Krita', licences: 'MIT' }));
    const review = await forge.reviews.find('1');
    if (review === undefined) return expect.unreachable();
    expect(await refuseProposal(forge, review, { reason: 'Pas\u202e libre.', now })).toBe(true);
    expect(await forge.readProposal(opened)).toEqual({
      state: 'refusee',
      comments: [{ date: '2026-12-01T10:00:00.000Z', text: 'Pas libre.' }],
    });
    expect(await accept('1')).toEqual({ outcome: 'not-open' });
  });

  it('takes the branch and what it held off the disk', async () => {
    const proposal = await propose({ nom: 'Krita', licences: 'MIT', corps: 'Mon numéro secret.' });
    await forge.openProposal(proposal);
    const review = await forge.reviews.find('1');
    if (review === undefined) return expect.unreachable();
    await refuseProposal(forge, review, { reason: 'Non.', now });
    expect(await forge.repository.readRef(`refs/heads/${proposal.branch}`)).toBeUndefined();
    // What the person reads and what moderators read stay until the service erases them.
    expect((await everyObject()).match(/numéro secret/g)).toHaveLength(1);
    await forge.eraseProposal({ id: review.reference, branch: review.branch });
    expect(await everyObject()).not.toContain('numéro secret');
    expect((await forge.readProposal({ id: review.reference, branch: review.branch })).state).toBe('refusee');
  });
});

describe('asking', () => {
  it('shows a question to the contributor of an open proposal, and to no other', async () => {
    const opened = await forge.openProposal(await propose({ nom: 'Krita', licences: 'MIT' }));
    const review = await forge.reviews.find('1');
    if (review === undefined) return expect.unreachable();
    expect(await askContributor(forge, review, { question: ' Quelle licence ? ', now })).toBe(true);
    expect((await forge.readProposal(opened)).comments.map(({ text }) => text)).toEqual(['Quelle licence ?']);
    await refuseProposal(forge, review, { reason: 'Non.', now });
    expect(await askContributor(forge, review, { question: 'Encore ?', now })).toBe(false);
    expect((await forge.readProposal(opened)).comments).toHaveLength(2);
  });
});

describe('npm run moderate', () => {
  const moderate = async (...args: string[]) => {
    const env = { ...process.env, DATA_DIR: dir, CONTENT_DIR: contentDir };
    try {
      return { code: 0, ...(await run(process.execPath, ['scripts/moderate.ts', ...args], { env })) };
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string };
    }
  };

  it('writes nothing, says so and leaves the proposal open to all when the contents cannot be written', async () => {
    const proposal = await propose({ notice: 'gimp', site_web: 'https://gimp.fr/' });
    const opened = await forge.openProposal(proposal);
    const logo = { bytes: new Uint8Array([1, 2, 3]), type: 'webp' as const };
    const krita = await forge.openProposal(await propose({ nom: 'Krita', licences: 'MIT' }, undefined, logo));
    const before = await readdir(join(contentDir, 'notices'));
    // What no account can write, not even the one tests run as: a file stands in the place of its folder.
    await rm(join(contentDir, 'logos'), { recursive: true });
    await writeFile(join(contentDir, 'logos'), '');
    expect(await moderate('accept', '2')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^« .*logos\/krita\.webp » ne peut pas être écrit : .* La proposition \w+ reste ouverte, rien n’est perdu\.\n$/,
      ) as string,
    });
    expect(await readdir(join(contentDir, 'notices'))).toEqual(before);
    expect(await forge.readProposal(krita)).toMatchObject({ state: 'ouverte' });
    // Its contributor may still change their mind at once, and the others are accepted as before.
    const today = createLocalForge({
      ...{ dir: join(dir, 'forge.git'), contentDir },
      now: () => new Date(),
    });
    expect(await today.closeProposal(krita)).toBe('retiree');
    expect(await moderate('accept', '1')).toMatchObject({ code: 0 });
    expect((await forge.readProposal(opened)).state).toBe('fusionnee');
  });

  it('leaves no logo behind when its notice cannot be written', async () => {
    const logo = { bytes: new Uint8Array([1, 2, 3]), type: 'webp' as const };
    const krita = await forge.openProposal(await propose({ nom: 'Krita', licences: 'MIT' }, undefined, logo));
    await mkdir(join(contentDir, 'notices/krita.md'));
    expect(await moderate('accept', '1')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('notices/krita.md » ne peut pas être écrit') as string,
    });
    expect(await readdir(join(contentDir, 'logos'))).toEqual([]);
    expect(await forge.readProposal(krita)).toMatchObject({ state: 'ouverte' });
  });

  it('names the forges there are when FORGE is none of them', async () => {
    process.env.FORGE = 'forgejo';
    try {
      expect(await moderate('list')).toMatchObject({
        code: 1,
        stderr: 'FORGE vaut « forgejo », qui n’est pas une forge. Les forges sont : local et gitlab.\n',
      });
    } finally {
      delete process.env.FORGE;
    }
  });

  it('lists, shows, accepts by number and refuses by reference', async () => {
    const krita = await propose({ nom: 'Krita', licences: 'MIT', message: 'Bonjour \u001b[31m' });
    const penpot = await propose({ nom: 'Penpot', licences: 'MIT' });
    await forge.openProposal(krita);
    await forge.openProposal(penpot);
    expect((await moderate('list')).stdout).toMatch(
      /1 {2}Ajout : krita .*\n.*2 {2}Ajout : penpot .*\n2 proposition/,
    );
    const shown = (await moderate('show', '1')).stdout;
    expect(shown).toContain('Message à l’équipe de modération');
    expect(shown).toContain('+nom: "Krita"');

    expect(shown).not.toMatch(/\u001b/);
    expect(await moderate('accept', '1')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Acceptée : content/notices/krita.md') as string,
    });
    expect(await moderate('refuse', penpot.reference, 'Hors sujet')).toMatchObject({ code: 0 });
    expect((await moderate('list')).stdout).toBe('Aucune proposition n’attend.\n');
    expect((await moderate('list', '--all')).stdout).toMatch(/publiée[\s\S]*refusée/);
  });

  it('asks, then refuses by a ready reason, never without a word, and tells what is held', async () => {
    await writeFile(
      join(contentDir, 'refusal-reasons.yaml'),
      '- id: "non-libre"\n  phrase: "Sa licence n’est pas libre."\n',
    );
    const proposal = await propose({ nom: 'Krita', licences: 'MIT' });
    const opened = await forge.openProposal(proposal);
    await forge.amendProposal({ ...proposal, files: [] }, opened, amendment);
    await forge.announceHeld({ title: 'Contributions retenues', text: '5 retenues', waiting: true });
    expect((await moderate('list')).stdout).toContain('Contributions retenues :\n5 retenues');
    expect((await moderate('show', '1')).stdout).toContain(amendment.note);
    expect(await moderate('ask', '1', 'Quelle licence ?')).toMatchObject({ code: 0 });
    expect(await moderate('ask', '1')).toMatchObject({ code: 1 });
    expect(await moderate('refuse', '1')).toMatchObject({
      ...{ code: 1, stderr: expect.stringMatching(/Dire pourquoi[\s\S]*non-libre/) as string },
    });
    expect(await moderate('refuse', '1', '--motif', 'rien')).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining('« rien »') as string },
    });
    expect((await forge.readProposal(opened)).state).toBe('ouverte');
    expect(
      await moderate('refuse', '1', '--motif', 'non-libre', 'Elle', 'restreint', 'l’usage.'),
    ).toMatchObject({
      code: 0,
    });
    expect((await forge.readProposal(opened)).comments.map(({ text }) => text)).toEqual([
      'Quelle licence ?',
      'Sa licence n’est pas libre. Elle restreint l’usage.',
    ]);
  });

  it.each([
    [['show', '12'], 'Aucune proposition « 12 »'],
    [['accept'], 'Indiquer la proposition'],
    [['danser', '1'], 'Commande inconnue : « danser »'],
  ])('says what to do after %o', async (args, message) => {
    const { code, stderr } = await moderate(...args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});

describe('the monthly request that dates notices', () => {
  it('is accepted whole, and keeps what each notice became meanwhile', async () => {
    await writeFile(
      join(contentDir, 'notices/krita.md'),
      gimp.replace('GIMP', 'Krita').replace('gimp', 'krita'),
    );
    const settings = new Map<string, string>();
    const agreed = ['gimp', 'krita'].flatMap((slug) =>
      [1, 2, 3].map((n) => ({ slug, mark: `m${n}`, day: '2026-12-01' })),
    );
    settings.set('verifications', JSON.stringify(agreed.reduce(confirmNotice, readVerifications(undefined))));
    const request = createVerificationRequest({
      forge,
      store: {
        settings: {
          read: (name: string) => Promise.resolve(settings.get(name)),
          update: (name: string, change: (kept: string | undefined) => string) =>
            Promise.resolve(void settings.set(name, change(settings.get(name)))),
        },
      } as unknown as Parameters<typeof createVerificationRequest>[0]['store'],
      contributions: { read: () => Promise.resolve({ open: true }) },
      log: createLog(() => undefined, []),
      now: () => now().getTime(),
    });
    await request.step();
    await request.step();
    expect(await forge.countOpenProposals()).toBe(1);
    // Someone else mends a sentence before it is accepted.
    await writeFile(join(contentDir, 'notices/gimp.md'), gimp.replace('des dessins', 'des plans'));
    expect((await accept('verif202612')).outcome).toBe('accepted');
    const texts = await Promise.all(
      ['gimp', 'krita'].map((slug) => readFile(join(contentDir, 'notices', `${slug}.md`), 'utf8')),
    );
    for (const text of texts) expect(text).toContain('verifie_le: "2026-12-01"');
    expect(texts[0]).toContain('des plans');
    await request.step();
    expect(await forge.countOpenProposals()).toBe(0);
  });
});

/** What a moderator does to rename a notice: another file, which keeps the old address. */
async function rename(): Promise<void> {
  await rm(join(contentDir, 'notices/gimp.md'));
  const renamed = gimp
    .replace('"GIMP"', '"GNU GIMP"')
    .replace('---\nRetoucher', 'redirections:\n  - "/notices/gimp"\n---\nRetoucher');
  await writeFile(join(contentDir, 'notices/gnu-gimp.md'), renamed);
}

const noLists = createVocabulary({
  ...{ tags: [], alternatives: [], attentions: [], refusals: [], wishes: [], licences },
});

/** As the service does: what the forge asks to try again is tried again. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (reason) {
      if (!(reason instanceof ForgeError && reason.kind === 'retry')) throw reason;
      await sleep(20);
    }
  }
}

function open(): LocalForge {
  return createLocalForge({ dir: join(dir, 'forge.git'), contentDir, now });
}

/** The text of every object of the repository, held by a ref or not. */
async function everyObject(): Promise<string> {
  const list = await git('cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)');
  const blobs = list.split('\n').filter((line) => line.startsWith('blob '));
  const texts = [];
  for (const line of blobs) texts.push(await git('cat-file', 'blob', line.slice(5)));
  return texts.join('\n');
}

async function git(...args: string[]): Promise<string> {
  return (await run('git', ['--git-dir', join(dir, 'forge.git'), ...args])).stdout;
}

async function accept(id: string) {
  const review = await forge.reviews.find(id);
  if (review === undefined) throw new Error(`no ${id}`);
  return acceptProposal(forge, review, { contentDir, now });
}

async function propose(
  fields: Record<string, unknown>,
  reference = `ref${String(++counter).padStart(10, '0')}`,
  logo?: { bytes: Uint8Array; type: 'webp' },
): Promise<Proposal> {
  const { catalogue, logos } = await readContent(contentDir);
  const { submission, issues } = parseSubmission(fields, catalogue.vocabulary);
  if (submission === undefined) throw new Error(JSON.stringify(issues));
  const slug =
    submission.notice ??
    chooseSlug(submission.fields.nom ?? '', reference, (taken) => catalogue.bySlug.has(taken));
  const outcome = await prepareProposal(
    { submission, reference, slug, day: '2026-12-01', ...(logo ? { logo } : {}) },
    { forge, catalogue, logos },
  );
  if (outcome.outcome !== 'proposal') throw new Error(outcome.outcome);
  return outcome.proposal;
}
