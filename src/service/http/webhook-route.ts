import type { Hono } from 'hono';
import type { Webhook } from '#adapters/forge-kind.ts';
import { tService } from '#words/service.ts';
import { readBody } from '../intake/read-body.ts';
import { bodyOf, refuseOtherMethods, sayJson, type AppEnv } from './answer.ts';

/** The address at which the forge tells by itself that something changed, when it brings one. */
export function addWebhookRoute(app: Hono<AppEnv>, { webhook, askAgain }: WebhookTools): void {
  if (webhook === undefined) return;
  app.post(webhook.path, async (context) => {
    context.set('route', 'webhook');
    const heard = await webhook.hear(context.req.raw.headers, async () => {
      const { bytes, cut } = await readBody(bodyOf(context));
      return cut ? undefined : new TextDecoder().decode(bytes);
    });
    if (heard === 'stranger') return sayJson(context, 403, tService('forbidden'));
    if (heard.branch !== undefined) await askAgain(heard.branch);
    return context.body(null, 204);
  });
  refuseOtherMethods(app, webhook.path, 'POST');
}

export interface WebhookTools {
  /** Absent: this forge has none, or no secret to know it by. */
  webhook: Webhook | undefined;
  /** Asks the forge again about the proposal of a branch. */
  askAgain: (branch: string) => Promise<void>;
}
