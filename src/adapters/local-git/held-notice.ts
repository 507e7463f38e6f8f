import { z } from 'zod';
import { ForgeError } from '#domain/contribution/forge.ts';
import type { HeldNotice } from '#domain/contribution/moderation.ts';
import { tForge } from '#words/forge.ts';
import type { Repository } from './repository.ts';

const heldSchema = z.object({ title: z.string(), text: z.string() });
const ref = 'refs/annuaire/held';

/** What the service says of its quarantine, kept as a blob that `npm run moderate -- list` shows. */
export function createHeldNotice(repository: Repository) {
  return {
    async read(): Promise<HeldNotice | undefined> {
      const version = await repository.readRef(ref);
      if (version === undefined) return undefined;
      const bytes = await repository.git.run(['cat-file', 'blob', version]);
      return heldSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    },
    async write({ title, text, waiting }: HeldNotice & { waiting: boolean }): Promise<void> {
      const current = await repository.readRef(ref);
      if (!waiting) {
        if (current !== undefined) await repository.removeRef(ref);
        return;
      }
      const wanted = await repository.writeBlob(JSON.stringify({ title, text }));
      if (wanted !== current && !(await repository.moveRef(ref, wanted, current)))
        throw new ForgeError('retry', tForge('local.busy'));
    },
  };
}
