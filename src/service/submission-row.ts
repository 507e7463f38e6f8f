import { z } from 'zod';
import { contributionStates } from '#domain/contribution/states.ts';
import { submissionSchema } from '#domain/contribution/submission.ts';

/**
 * What waits in the outbox for one contribution: what was sent, and for a correction the notice as it stood then.
 * @throws ZodError when a row was tampered with
 */
export function readPayload(text: string): OutboxPayload {
  return payloadSchema.parse(JSON.parse(text));
}

/** A row of the outbox without its logo. @throws ZodError when it was tampered with */
export function readRow(row: unknown): SubmissionRow {
  return rowSchema.parse(row);
}

/** The columns of `readRow`: the logo is read only when it is sent. */
export const rowColumns = `id, reference, slug, kind, state, task, payload, revision, sent_revision, score, reasons,
  created, updated, ended, attempts, next_at, lease_until, forge_id, branch, url, comments, polled, fault`;

const nullableText = z.string().nullable();
const time = z.number();

const rowSchema = z.object({
  id: z.string(),
  reference: z.string(),
  slug: z.string(),
  kind: z.enum(['ajout', 'modification']),
  state: z.enum(contributionStates),
  task: z.enum(['open', 'amend', 'close']).nullable(),
  payload: nullableText,
  revision: z.number(),
  sent_revision: z.number(),
  score: z.number(),
  reasons: z.string(),
  created: time,
  updated: time,
  ended: time.nullable(),
  attempts: z.number(),
  next_at: time,
  lease_until: time,
  forge_id: nullableText,
  branch: nullableText,
  url: nullableText,
  comments: nullableText,
  polled: time,
  fault: nullableText,
});

const payloadSchema = z.strictObject({
  submission: submissionSchema,
  /** In a correction, the notice as it stood when it was received. */
  base: z.strictObject({ notice: z.record(z.string(), z.unknown()), corps: z.string() }).optional(),
});

export type SubmissionRow = z.output<typeof rowSchema>;
export type OutboxPayload = z.output<typeof payloadSchema>;
