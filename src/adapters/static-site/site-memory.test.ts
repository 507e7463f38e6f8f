import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareSite } from './site-memory.ts';

/** The system’s administrator may read everything: nobody else than one who may not can tell. */
function asAnyone<Result>(work: () => Result): Result {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

it('looks at a site on a disk of its own without entering what the system keeps there for its repair', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'annuaire-disque-'));
  await writeFile(join(dir, 'a.json'), '{}');
  await mkdir(join(dir, 'lost+found'));
  await chmod(join(dir, 'lost+found'), 0);
  await chmod(dir, 0o755);
  try {
    const left = { paths: ['a.json'], twins: 'none', at: Date.now() + 1000 } as const;
    expect(asAnyone(() => compareSite(dir, left))).toEqual({ doubtful: new Set(), strangers: [] });
  } finally {
    await chmod(join(dir, 'lost+found'), 0o700);
    await rm(dir, { recursive: true });
  }
});
