import { z } from 'zod';

/**
 * The branch a GitLab webhook speaks of, from a « merge request » or a « note » event. Nothing else of it is believed:
 * the forge is asked what became of the proposal.
 * @see https://docs.gitlab.com/user/project/integrations/webhook_events/
 */
export function readWebhookBranch(text: string): string | undefined {
  try {
    const event = eventSchema.parse(JSON.parse(text));
    return event.merge_request?.source_branch ?? event.object_attributes?.source_branch;
  } catch {
    return undefined;
  }
}

const eventSchema = z.object({
  object_attributes: z.object({ source_branch: z.string().optional() }).optional(),
  merge_request: z.object({ source_branch: z.string() }).optional(),
});
