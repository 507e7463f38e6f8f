import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Webhook } from '#adapters/forge-kind.ts';

/**
 * What GitLab tells in a « merge request » or a « note » event, when it knows the secret.
 * @see https://docs.gitlab.com/user/project/integrations/webhook_events/
 */
export function createWebhook(secret: string): Webhook {
  return {
    path: '/api/gitlab/webhook',
    hear: async (headers, readText) => {
      // GitLab writes it in UTF-8; a header is read one byte a sign.
      const told = Buffer.from(headers.get('x-gitlab-token') ?? '', 'latin1');
      if (!isSame(told, Buffer.from(secret))) return 'stranger';
      return { branch: readBranch((await readText()) ?? '') };
    },
  };
}

/** The branch an event speaks of. */
function readBranch(text: string): string | undefined {
  try {
    const event = eventSchema.parse(JSON.parse(text));
    return event.merge_request?.source_branch ?? event.object_attributes?.source_branch;
  } catch {
    return undefined;
  }
}

/** Compares without telling, by the time it takes, how much was right. */
function isSame(a: Buffer, b: Buffer): boolean {
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
  return timingSafeEqual(digest(a), digest(b));
}

const eventSchema = z.object({
  object_attributes: z.object({ source_branch: z.string().optional() }).optional(),
  merge_request: z.object({ source_branch: z.string() }).optional(),
});
