import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createGitlabForge } from '#adapters/gitlab/gitlab-forge.ts';
import { createLocalForge } from '#adapters/local-git/local-forge.ts';
import { refuseProposal } from '#adapters/local-git/answer-proposal.ts';
import { itKeepsTheForgeContract, type ForgeStage } from './forge-contract.ts';
import { startGitlabSimulator, type GitlabSimulator } from './gitlab-simulator/start.ts';
import { createMemoryForge } from './service/memory-forge.ts';

describe('the forge in memory', () => {
  const forge = createMemoryForge();
  itKeepsTheForgeContract(() => ({
    forge,
    merge: ({ id }) => Promise.resolve(void forge.reviews.set(id, { state: 'fusionnee', comments: [] })),
    refuse: ({ id }) => Promise.resolve(void forge.reviews.set(id, { state: 'refusee', comments: [] })),
    held: () => Promise.resolve(forge.held),
    look({ id }) {
      const proposal = forge.opened.get(id);
      const text = forge.texts.get(id);
      return Promise.resolve({
        description: proposal?.description ?? '',
        labels: proposal?.labels ?? [],
        notes: (forge.notes.get(id) ?? []).map(({ note }) => note),
        ...{ text, head: text },
      });
    },
  }));
});

describe('the local forge', () => {
  let dir: string;
  let stage: ForgeStage;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'contrat-'));
    await mkdir(join(dir, 'contenus/notices'), { recursive: true });
    stage = localStage(dir);
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));
  itKeepsTheForgeContract(() => stage);
});

describe('the forge on GitLab', () => {
  let gitlab: GitlabSimulator;
  let stage: ForgeStage;
  beforeAll(async () => {
    gitlab = await startGitlabSimulator();
    stage = gitlabStage(gitlab);
  });
  afterAll(async () => {
    const { breaches, unlike, leaks, quickActions } = await gitlab.control.state();
    await gitlab.stop();
    expect({ breaches, unlike, leaks, quickActions }).toEqual({
      ...{ breaches: [], unlike: [], leaks: [], quickActions: [] },
    });
  });
  itKeepsTheForgeContract(() => stage);
});

function localStage(dir: string): ForgeStage {
  const now = () => new Date('2026-12-01T10:00:00Z');
  const forge = createLocalForge({ dir: join(dir, 'forge.git'), contentDir: join(dir, 'contenus'), now });
  const review = async (id: string) => {
    const found = await forge.reviews.find(id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };
  return {
    forge,
    // What acceptance leaves, without the contents it would write.
    async merge({ id, branch }) {
      await forge.reviews.update(id, () => ({ state: 'fusionnee' }));
      await forge.repository.removeRef(`refs/heads/${branch}`);
    },
    async refuse({ id }) {
      await refuseProposal(forge, await review(id), { reason: 'Hors sujet.', now });
    },
    async held() {
      const held = await forge.readHeld();
      return held === undefined ? [] : [held];
    },
    async look({ id, branch }) {
      const { description, labels, notes, slug } = await review(id);
      const head = await forge.repository.readRef(`refs/heads/${branch}`);
      const file = head && (await forge.repository.readFile(head, `content/notices/${slug}.md`));
      return {
        ...{ description, labels, notes: notes.map(({ text }) => text), head },
        text: file && new TextDecoder().decode(file.bytes),
      };
    },
  };
}

function gitlabStage({ url, token, project, control }: GitlabSimulator): ForgeStage {
  const forge = createGitlabForge({ url, token, project, targetBranch: 'main', timeoutMs: 5000 });
  return {
    forge,
    merge: ({ id }) => control.merge(Number(id)),
    refuse: ({ id }) => control.close(Number(id)),
    async held() {
      const { issues } = await control.state();
      expect(issues.length).toBeLessThan(2);
      expect(issues.every(({ confidential }) => confidential)).toBe(true);
      return issues
        .filter(({ state }) => state === 'opened')
        .map(({ title, description }) => ({ title, text: description }));
    },
    async look({ id, branch }) {
      const { mergeRequests, branches } = await control.state();
      const found = mergeRequests.find(({ iid }) => String(iid) === id);
      const path = /^contrib\/(.+)-\w+$/.exec(branch)?.[1] ?? '';
      return {
        description: found?.description ?? '',
        labels: found?.labels ?? [],
        notes: (found?.notes ?? []).map(({ body }) => body),
        text: await control.read(branch, `content/notices/${path}.md`),
        head: branches[branch]?.id,
      };
    },
  };
}
