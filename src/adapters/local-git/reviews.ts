import { z } from 'zod';
import { ForgeError, type Proposal } from '#domain/contribution/forge.ts';
import { contributionKinds } from '#domain/contribution/states.ts';
import { tForge } from '#words/forge.ts';
import type { Repository } from './repository.ts';

/** What is kept of one proposal beside its branch, as a JSON blob at `refs/annuaire/reviews/<reference>`. */
const reviewSchema = z.object({
  number: z.int().positive(),
  reference: z.string(),
  slug: z.string(),
  kind: z.enum(contributionKinds),
  branch: z.string(),
  title: z.string(),
  description: z.string(),
  labels: z.array(z.string()),
  state: z.enum(['ouverte', 'fusionnee', 'refusee', 'retiree']),
  created: z.string(),
  updated: z.string(),
  comments: z.array(z.object({ date: z.string(), text: z.string() })),
  /** What each amendment brought, known by its mark. */
  notes: z.array(z.object({ mark: z.string(), date: z.string(), text: z.string() })).default([]),
  /** Since when an acceptance has been writing it into the contents. */
  taken: z.string().optional(),
});

/** Far longer than writing takes: what a killed acceptance left may be withdrawn after it. */
const takenForMs = 60_000;

const prefix = 'refs/annuaire/reviews/';
const counterRef = 'refs/annuaire/counter';

/** The reviews of a local forge: found by public reference or by number, changed one at a time. */
export function createReviews(repository: Repository, now: () => Date): Reviews {
  const read = async (reference: string) => {
    if (!/^[0-9a-z]{10,26}$/.test(reference)) return undefined;
    const version = await repository.readRef(`${prefix}${reference}`);
    if (version === undefined) return undefined;
    const bytes = await repository.git.run(['cat-file', 'blob', version]);
    return { review: parseReview(bytes), version };
  };
  const list = async () => {
    await repository.prepare();
    const refs = await repository.git.text(['for-each-ref', '--format=%(objectname)', prefix]);
    const names = refs.split('\n').filter((name) => name !== '');
    const blobs = await readBlobs(repository, names);
    return blobs.map(parseReview).sort((a, b) => a.number - b.number);
  };
  return {
    read: async (reference) => (await read(reference))?.review,
    list,
    find: async (id) =>
      /^\d{1,9}$/.test(id)
        ? (await list()).find(({ number }) => String(number) === id)
        : (await read(id))?.review,
    async open(proposal) {
      const found = await read(proposal.reference);
      if (found !== undefined) return found.review;
      const { reference, slug, kind, branch, title, description, labels } = proposal;
      const date = now().toISOString();
      const review: Review = {
        number: await takeNumber(repository),
        ...{ reference, slug, kind, branch, title, description },
        labels: [...labels],
        state: 'ouverte',
        created: date,
        updated: date,
        comments: [],
        notes: [],
      };
      if (await repository.moveRef(`${prefix}${reference}`, await writeReview(repository, review)))
        return review;
      // Another process opened it meanwhile; if none did, a later attempt will.
      const other = await read(reference);
      if (other === undefined) throw new ForgeError('retry', tForge('local.busy'));
      return other.review;
    },
    async update(reference, change) {
      for (let attempt = 0; attempt < 5; attempt++) {
        const found = await read(reference);
        if (found === undefined) throw new ForgeError('human', tForge('local.no-proposal'));
        const changes = change(found.review);
        if (Object.keys(changes).length === 0) return found.review;
        const review = { ...found.review, ...changes, updated: now().toISOString() };
        const written = await writeReview(repository, review);
        if (!(await repository.moveRef(`${prefix}${reference}`, written, found.version))) continue;
        if (written !== found.version) await repository.release([found.version]);
        return review;
      }
      throw new ForgeError('retry', tForge('local.busy'));
    },
  };
}

/** Whether it may still be closed: open, and nobody is just accepting it. */
export function isFree({ state, taken }: Review, now: Date): boolean {
  return state === 'ouverte' && (taken === undefined || Date.parse(taken) + takenForMs < now.getTime());
}

/** Numbers are only for people to type; a process killed after this one leaves a gap, nothing worse. */
async function takeNumber(repository: Repository): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const version = await repository.readRef(counterRef);
    const last = version === undefined ? 0 : Number(await repository.git.text(['cat-file', 'blob', version]));
    const blob = await repository.writeBlob(`${last + 1}\n`);
    if (await repository.moveRef(counterRef, blob, version)) return last + 1;
  }
  throw new ForgeError('retry', tForge('local.busy'));
}

async function readBlobs(repository: Repository, names: readonly string[]): Promise<Uint8Array[]> {
  if (names.length === 0) return [];
  const output = await repository.git.run(['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
  const blobs: Uint8Array[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    const size = Number(new TextDecoder().decode(output.subarray(at, end)).split(' ')[2]);
    blobs.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return blobs;
}

function writeReview(repository: Repository, review: Review): Promise<string> {
  return repository.writeBlob(JSON.stringify(review));
}

function parseReview(bytes: Uint8Array): Review {
  return reviewSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

export type Review = z.output<typeof reviewSchema>;

export interface Reviews {
  read: (reference: string) => Promise<Review | undefined>;
  list: () => Promise<Review[]>;
  /** By public reference or by local number. */
  find: (id: string) => Promise<Review | undefined>;
  /** Records a proposal as open; the one already recorded under its reference is given back as it is. */
  open: (proposal: Proposal) => Promise<Review>;
  update: (reference: string, change: (review: Review) => Partial<Review>) => Promise<Review>;
}
