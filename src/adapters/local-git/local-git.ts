import { join } from 'node:path';
import { defineForge } from '#adapters/forge-kind.ts';

const dirOf = (dataDir: string) => join(dataDir, 'forge.git');

/** The repository beside the outbox: no server, no setting, and moderators decide on this very machine. */
export const localGit = defineForge({
  name: 'local',
  settings: {},
  connect: () => ({
    place: 'local',
    // It costs a git command or two.
    pace: { intervalMs: 30_000, freshMs: 2000 },
    create: async ({ dataDir, contentDir }) => {
      const [{ createLocalForge }, { createGitProcess }] = await Promise.all([
        import('./local-forge.ts'),
        import('./git-process.ts'),
      ]);
      return createLocalForge({ dir: dirOf(dataDir), contentDir, execute: createGitProcess() });
    },
    moderate: async ({ dataDir, contentDir, now }) => {
      const { createModeration } = await import('./moderation-desk.ts');
      return createModeration({ dir: dirOf(dataDir), contentDir, now });
    },
  }),
});
