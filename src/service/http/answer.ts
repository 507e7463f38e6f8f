import type { Context, Hono } from 'hono';
import type { SentenceAnswer } from '#domain/contribution/api.ts';
import { tService } from '#words/service.ts';
import { formKind } from '../intake/read-form.ts';
import { sentencePage } from './pages/sentence-page.ts';

/** One sentence for the person: as JSON, or as a page to a browser that sent a plain form. */
export function sayJson(
  context: Context<AppEnv>,
  status: 202 | 400 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 422 | 429 | 500 | 503,
  message: string,
  headers: Record<string, string> = {},
): Response | Promise<Response> {
  const asPage = context.req.method === 'POST' && (context.req.header('accept') ?? '').includes('text/html');
  if (asPage) return context.html(sentencePage(message), status, headers);
  return context.json({ message } satisfies SentenceAnswer, status, headers);
}

/** What could not be read or kept, and has no text to give back: the same may be asked again. */
export function sayNotKept(context: Context<AppEnv>): Response | Promise<Response> {
  return sayJson(context, 503, tService('not-kept'), { 'retry-after': '60' });
}

/** Tells whoever asks an address for what it does not do, what it takes; to be said after the address’s own routes. */
export function refuseOtherMethods(app: Hono<AppEnv>, path: string, allow: string): void {
  app.all(path, (context) => sayJson(context, 405, tService('wrong-method'), { allow }));
}

/** A browser that sent a plain form and shows what comes back. */
export function wantsPage(context: Context<AppEnv>): boolean {
  return (
    (context.req.header('accept') ?? '').includes('text/html') &&
    formKind(context.req.header('content-type')) !== 'json'
  );
}

/** The body as it comes: straight from the Node server where there is one, whose web stream costs more than its reading. */
export function bodyOf({ env, req }: Context<AppEnv>): AsyncIterable<Uint8Array> | null {
  const { incoming } = env;
  return incoming !== undefined && Symbol.asyncIterator in incoming ? incoming : req.raw.body;
}

export interface AppEnv {
  /** What the Node server gives beside the request. */
  Bindings: { incoming?: Incoming | (Incoming & AsyncIterable<Uint8Array>) };
  /** `nameClient`: gives the names of the day of whoever asks, from its own address to its wider networks. */
  Variables: { nameClient: () => Promise<readonly string[]>; route?: string };
}

interface Incoming {
  socket: { remoteAddress?: string | undefined };
}
