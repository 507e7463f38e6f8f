import { z } from 'zod';
import type { Life } from '#domain/contribution/life.ts';
import { contributionKinds, contributionStates } from '#domain/contribution/states.ts';
import type { Contribution, Outline } from '#domain/contribution/store.ts';
import type { SqlValue } from './database.ts';

/** The columns of a contribution: its pictures are read only when they are sent. */
export const columns = `id, reference, slug, kind, state, task, payload, sent_payload, held_payload, revision,
  sent_revision, score, reasons, created, updated, ended, opened_at, attempts, forge_id, branch, url,
  comments, polled, fault, released, untold, forgetting, version`;

/** Those of an outline: none holds what people sent. */
export const outlineColumns = `reference, state, created, opened_at, ended, released, comments`;

/** A row as a contribution. @throws ZodError when it was tampered with */
export function readRow(row: unknown): Contribution {
  const read = rowSchema.parse(row);
  return {
    id: read.id,
    reference: read.reference,
    slug: read.slug,
    kind: read.kind,
    state: read.state,
    task: read.task,
    payload: read.payload,
    sentPayload: read.sent_payload,
    heldPayload: read.held_payload,
    revision: read.revision,
    sent: read.sent_revision,
    amendmentHeld: read.held_payload !== null,
    score: read.score,
    reasons: read.reasons === '' ? [] : read.reasons.split(' '),
    created: read.created,
    updated: read.updated,
    ended: read.ended,
    openedAt: read.opened_at,
    attempts: read.attempts,
    forgeId: read.forge_id,
    branch: read.branch,
    url: read.url,
    comments: read.comments,
    polled: read.polled,
    fault: read.fault,
    released: read.released === 1,
    untold: read.untold === 1,
    forgetting: read.forgetting === 1,
    version: read.version,
  };
}

/** What a patch of `life.ts` writes; a held amendment is its payload, written by whoever brings it. */
export function toColumns(patch: Partial<Life>): Record<string, SqlValue> {
  const written: Record<string, SqlValue | undefined> = {
    state: patch.state,
    task: patch.task,
    revision: patch.revision,
    sent_revision: patch.sent,
    released: patch.released === undefined ? undefined : Number(patch.released),
    untold: patch.untold === undefined ? undefined : Number(patch.untold),
    forgetting: patch.forgetting === undefined ? undefined : Number(patch.forgetting),
    attempts: patch.attempts,
    forge_id: patch.forgeId,
    fault: patch.fault,
    ...(patch.amendmentHeld === false ? { held_payload: null, held_logo: null } : {}),
  };
  return Object.fromEntries(
    Object.entries(written).filter((entry): entry is [string, SqlValue] => entry[1] !== undefined),
  );
}

/** A row of `outlineColumns`. @throws ZodError when it was tampered with */
export function readOutline(row: unknown): Outline {
  const { opened_at: openedAt, released, ...read } = outlineSchema.parse(row);
  return { ...read, openedAt, released: released === 1 };
}

const nullableText = z.string().nullable();
const time = z.number();

const rowSchema = z.object({
  id: z.string(),
  reference: z.string(),
  slug: z.string(),
  kind: z.enum(contributionKinds),
  state: z.enum(contributionStates),
  task: z.enum(['open', 'amend', 'close', 'erase']).nullable(),
  payload: nullableText,
  sent_payload: nullableText,
  held_payload: nullableText,
  revision: z.number(),
  sent_revision: z.number(),
  score: z.number(),
  reasons: z.string(),
  created: time,
  updated: time,
  ended: time.nullable(),
  opened_at: time.nullable(),
  attempts: z.number(),
  forge_id: nullableText,
  branch: nullableText,
  url: nullableText,
  comments: nullableText,
  polled: time,
  fault: nullableText,
  released: z.number(),
  untold: z.number(),
  forgetting: z.number(),
  version: z.number(),
});

const outlineSchema = rowSchema.pick({
  reference: true,
  state: true,
  created: true,
  opened_at: true,
  ended: true,
  released: true,
  comments: true,
});
