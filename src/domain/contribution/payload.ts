import { z } from 'zod';
import { submissionSchema } from '#domain/contribution/submission.ts';

/**
 * Reads what is stored of a contribution’s text.
 * @throws ZodError when it was tampered with
 */
export function readPayload(text: string): Payload {
  return payloadSchema.parse(JSON.parse(text));
}

const payloadSchema = z.strictObject({
  submission: submissionSchema,
  /** In a correction, the notice as it stood when it was received. */
  base: z.strictObject({ notice: z.record(z.string(), z.unknown()), corps: z.string() }).optional(),
  /** The number of the text that brought the picture, when an amendment did. */
  pictured: z.int().optional(),
  /** What came with each amendment, for moderators; the first message is the submission’s own. */
  messages: z.array(z.strictObject({ revision: z.int(), text: z.string() })).optional(),
});

/** A contribution’s text: what was sent, and for a correction the notice as it stood then. Plain JSON. */
export type Payload = z.output<typeof payloadSchema>;
