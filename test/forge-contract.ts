import { expect, it } from 'vitest';
import type {
  ProposalAmendment,
  Forge,
  ForgeTraceLabel,
  OpenedProposal,
  Proposal,
} from '#domain/contribution/forge.ts';

/**
 * What every forge owes the service, whatever stands behind it: the same scenario on each.
 * @param stage a forge, what moderators do there, and what they see
 */
export function itKeepsTheForgeContract(stage: () => ForgeStage): void {
  const open = async (): Promise<{ proposal: Proposal; opened: OpenedProposal }> => {
    const proposal = propose();
    return { proposal, opened: await stage().forge.openProposal(proposal) };
  };

  it('opens a proposal once, and adopts it ever after, whatever became of it', async () => {
    const { proposal, opened } = await open();
    const { forge } = stage();
    const before = await forge.countOpenProposals();
    expect(await forge.openProposal(proposal)).toEqual(opened);
    expect(await forge.findProposal(proposal)).toEqual(opened);
    expect(await forge.countOpenProposals()).toBe(before);
    await stage().refuse(opened);
    expect(await forge.openProposal(proposal)).toEqual(opened);
    expect((await forge.readProposal(opened)).state).toBe('refusee');
    expect(await forge.findProposal({ ...proposal, ...renamed(proposal) })).toBeUndefined();
  });

  it('shows moderators the amended text, its checks and labels, and one note of what changed', async () => {
    const { proposal, opened } = await open();
    const { forge, look } = stage();
    const amended = amendedText(proposal, 'mieux\n', 2);
    expect(await forge.amendProposal(amended, opened, amendment(2))).toBe('ouverte');
    expect(await look(opened)).toMatchObject({
      description: amended.description,
      labels: expect.arrayContaining(['contribution', 'completee']) as string[],
      notes: [amendment(2).note],
      text: 'mieux\n',
    });
    expect((await look(opened)).labels).not.toContain('doublon-possible');
    expect(await forge.readProposal(opened)).toEqual({ state: 'ouverte', comments: [] });
  });

  it('changes nothing when an amendment is repeated', async () => {
    const { proposal, opened } = await open();
    const { forge, look } = stage();
    const amended = amendedText(proposal, 'mieux\n', 2);
    await forge.amendProposal(amended, opened, amendment(2));
    const seen = await look(opened);
    expect(await forge.amendProposal(amended, opened, amendment(2))).toBe('ouverte');
    expect(await look(opened)).toEqual(seen);
  });

  it('brings a message alone: no commit, a description and a note', async () => {
    const { proposal, opened } = await open();
    const { forge, look } = stage();
    const { head } = await look(opened);
    const amended = { ...proposal, description: 'Avec un message', files: [] };
    expect(await forge.amendProposal(amended, opened, amendment(2))).toBe('ouverte');
    expect(await look(opened)).toMatchObject({
      ...{ head, text: 'texte\n', description: 'Avec un message', notes: [amendment(2).note] },
    });
    expect(await forge.amendProposal({ ...amended, files: proposal.files }, opened, amendment(3))).toBe(
      'ouverte',
    );
    expect((await look(opened)).head).toBe(head);
  });

  it('puts a note alone on an open proposal, once, and none on one that is decided', async () => {
    const { opened } = await open();
    const { forge, look, refuse } = stage();
    const seen = await look(opened);
    for (const revision of [2, 2, 3])
      expect(await forge.noteProposal(opened, amendment(revision))).toBe('ouverte');
    const notes = [amendment(2).note, amendment(3).note];
    expect(await look(opened)).toMatchObject({ head: seen.head, text: seen.text, notes });
    await refuse(opened);
    expect(await forge.noteProposal(opened, amendment(4))).toBe('refusee');
    expect((await look(opened)).notes).toEqual(notes);
  });

  it('does not write another file when the notice was renamed since', async () => {
    const { proposal, opened } = await open();
    const { forge, look } = stage();
    const seen = await look(opened);
    const renamed = { ...proposal, branch: `contrib/autre-${proposal.reference}` };
    await expect(forge.amendProposal(renamed, opened, amendment(2))).rejects.toMatchObject({
      ...{ kind: 'conflict', message: expect.stringContaining('renommée') as string },
    });
    expect(await look(opened)).toEqual(seen);
  });

  it('keeps one note for each of two amendments', async () => {
    const { proposal, opened } = await open();
    const { forge, look } = stage();
    for (const revision of [2, 3, 3, 2, 3])
      await forge.amendProposal(
        amendedText(proposal, `texte ${revision}\n`, revision),
        opened,
        amendment(revision),
      );
    expect(await look(opened)).toMatchObject({
      text: 'texte 3\n',
      notes: [amendment(2).note, amendment(3).note],
    });
  });

  it.each(['fusionnee', 'refusee', 'retiree'] as const)(
    'does nothing to a proposal that is %s, and says so',
    async (state) => {
      const { proposal, opened } = await open();
      const { forge, look, merge, refuse } = stage();
      if (state === 'fusionnee') await merge(opened);
      else if (state === 'refusee') await refuse(opened);
      else expect(await forge.closeProposal(opened)).toBe('retiree');
      const seen = await look(opened);
      expect(await forge.amendProposal(amendedText(proposal, 'x\n', 2), opened, amendment(2))).toBe(state);
      expect(await look(opened)).toEqual(seen);
      expect(await forge.closeProposal(opened)).toBe(state);
      expect(await forge.closeProposal(opened)).toBe(state);
      expect((await forge.readProposal(opened)).state).toBe(state);
    },
  );

  it.each(['find', 'commit', 'describe', 'note'] as const)(
    'ends in the same place when it is killed around « %s » and asked again',
    async (step) => {
      for (const side of ['before', 'after'] as const) {
        const { proposal, opened } = await open();
        const { forge, look } = stage();
        const amended = amendedText(proposal, 'mieux\n', 2);
        const killed = new Error('killed');
        const attempt = forge.amendProposal(
          amended,
          opened,
          amendment(2),
          killAt(`forge.${step}.${side}`, killed),
        );
        await expect(attempt).rejects.toBe(killed);
        expect(await forge.amendProposal(amended, opened, amendment(2))).toBe('ouverte');
        expect(await look(opened)).toMatchObject({
          ...{ description: amended.description, text: 'mieux\n', notes: [amendment(2).note] },
        });
      }
    },
  );

  it('takes a person’s words out for good, as often as it is asked', async () => {
    const { proposal, opened } = await open();
    const { forge, look } = stage();
    await forge.amendProposal(amendedText(proposal, 'mon numéro : 06\n', 2), opened, amendment(2));
    await forge.eraseProposal(opened);
    await forge.eraseProposal(opened);
    const seen = await look(opened);
    expect(seen).toMatchObject({ notes: [], text: undefined, head: undefined });
    expect(seen.description).not.toContain('Description');
    expect((await forge.readProposal(opened)).state).toBe('retiree');
    expect(await forge.openProposal(proposal)).toEqual(opened);
  });

  it('leaves what was merged merged, and erases what was said of it', async () => {
    const { opened } = await open();
    const { forge, look, merge } = stage();
    await merge(opened);
    await forge.eraseProposal(opened);
    expect((await look(opened)).description).not.toContain('Description');
    expect((await forge.readProposal(opened)).state).toBe('fusionnee');
  });

  it('says in one place what waits in the quarantine, and nothing once nothing waits', async () => {
    const { forge, held } = stage();
    const title = 'Contributions retenues';
    expect(await held()).toEqual([]);
    await forge.announceHeld({ title, text: 'rien', waiting: false });
    expect(await held()).toEqual([]);
    for (const text of ['5 retenues', '5 retenues', '6 retenues']) {
      await forge.announceHeld({ title, text, waiting: true });
      expect(await held()).toEqual([{ title, text }]);
    }
    await forge.announceHeld({ title, text: '', waiting: false });
    expect(await held()).toEqual([]);
    await forge.announceHeld({ title, text: '1 retenue', waiting: true });
    expect(await held()).toEqual([{ title, text: '1 retenue' }]);
    await forge.announceHeld({ title, text: '', waiting: false });
  });

  it('tells how it is, without ever throwing', async () => {
    expect(await stage().forge.readHealth()).toMatchObject({ reachable: true });
  });
}

/** A new proposal, unlike any other. */
function propose(): Proposal {
  const reference = `contrat${String(++counter).padStart(6, '0')}`;
  const slug = `essai-${counter}`;
  return {
    ...{ reference, slug, kind: 'ajout', title: `Ajout : ${slug}`, branch: `contrib/${slug}-${reference}` },
    commitMessage: `Ajout : ${slug}\n\nContribution-Id: ${reference}\n`,
    description: 'Description première',
    labels: ['contribution', 'nouvelle-notice', 'doublon-possible'],
    files: [fileOf(slug, 'texte\n')],
  };
}

let counter = 0;

function amendedText(proposal: Proposal, text: string, revision: number): Proposal {
  return {
    ...proposal,
    description: `Description ${revision}`,
    labels: ['contribution', 'nouvelle-notice', 'completee'],
    files: [fileOf(proposal.slug, text)],
  };
}

function amendment(revision: number): ProposalAmendment {
  const mark = `**Complément ${revision - 1}**`;
  return { mark, note: `${mark}\n\nCe qui change.` };
}

function fileOf(slug: string, text: string): Proposal['files'][number] {
  return { action: 'create', path: `content/notices/${slug}.md`, content: new TextEncoder().encode(text) };
}

function renamed({ slug }: Proposal): Pick<Proposal, 'reference' | 'branch'> {
  return { reference: 'zzzzzzzzzz', branch: `contrib/${slug}-zzzzzzzzzz` };
}

function killAt(label: ForgeTraceLabel, error: Error): (step: ForgeTraceLabel) => void {
  return (step) => {
    if (step === label) throw error;
  };
}

/** A forge with hands and eyes. */
export interface ForgeStage {
  forge: Forge;
  merge: (opened: OpenedProposal) => Promise<void>;
  refuse: (opened: OpenedProposal) => Promise<void>;
  look: (opened: OpenedProposal) => Promise<Sight>;
  held: () => Promise<{ title: string; text: string }[]>;
}

/** What moderators see of a proposal. */
export interface Sight {
  description: string;
  labels: readonly string[];
  notes: readonly string[];
  /** The notice on the branch, and what its commit is called; absent once the branch is. */
  text: string | undefined;
  head: string | undefined;
}
