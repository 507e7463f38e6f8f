import { join } from 'node:path';
import { createLocalForge } from '#adapters/local-git/local-forge.ts';
import type { GitlabSimulator } from '../../test/gitlab-simulator/start.ts';
import type { FoundProposal } from './oracle.ts';

/** Every merge request of the simulated GitLab. */
export async function readGitlab({ control }: GitlabSimulator): Promise<FoundProposal[]> {
  const { mergeRequests } = await control.state();
  return Promise.all(
    mergeRequests.map(async ({ source_branch, state, labels, description, notes }) => ({
      reference: source_branch.split('-').at(-1) ?? '',
      state:
        state === 'merged'
          ? ('fusionnee' as const)
          : state === 'opened'
            ? ('ouverte' as const)
            : labels.includes('retiree')
              ? ('retiree' as const)
              : ('refusee' as const),
      labels,
      description,
      notes: notes.map(({ body }) => body),
      text: (await control.read(source_branch, pathOf(source_branch))) ?? '',
    })),
  );
}

/** Every review of the local forge, and each branch without one. */
export async function readLocal(dataDir: string, contentDir: string): Promise<FoundProposal[]> {
  const forge = createLocalForge({ dir: join(dataDir, 'forge.git'), contentDir });
  const reviews = await forge.reviews.list();
  return Promise.all(
    reviews.map(async ({ reference, state, labels, description, notes, branch }) => {
      const head = await forge.repository.readRef(`refs/heads/${branch}`);
      const file = head === undefined ? undefined : await forge.repository.readFile(head, pathOf(branch));
      return {
        ...{ reference, state, labels, description },
        notes: notes.map(({ text }) => text),
        text: file === undefined ? '' : new TextDecoder().decode(file.bytes),
      };
    }),
  );
}

/** `contrib/<slug>-<reference>` */
function pathOf(branch: string): string {
  return `content/notices/${branch.slice('contrib/'.length, branch.lastIndexOf('-'))}.md`;
}
