import type { Context } from 'hono';
import { tService } from '#words/service.ts';
import { FormError } from '../intake/form-error.ts';
import { BodyError, readBody } from '../intake/read-body.ts';
import { formKind, isLogoTooLarge, readForm, type SentForm } from '../intake/read-form.ts';
import { bodyOf, sayJson, type AppEnv } from './answer.ts';
import { isAllowedOrigin } from './origin.ts';

/** The form someone sent, or the answer that says why it cannot be read. */
export async function readSent(
  context: Context<AppEnv>,
  allowedOrigins: ReadonlySet<string>,
): Promise<{ form: SentForm; tooLarge: boolean } | Response> {
  const contentType = context.req.header('content-type') ?? '';
  const kind = formKind(contentType);
  if (!isAllowedOrigin(context.req.raw.headers, context.req.header('host') ?? '', allowedOrigins))
    return sayJson(context, 403, tService('foreign-origin'));
  if (kind === undefined) return sayJson(context, 415, tService('wrong-type'));
  try {
    const { bytes, cut } = await readBody(bodyOf(context));
    if (cut && kind !== 'multipart') return await sayJson(context, 413, tService('too-large'));
    const form = await readForm(bytes, kind, contentType, cut);
    return { form, tooLarge: cut || isLogoTooLarge(form) };
  } catch (reason) {
    if (reason instanceof BodyError) return sayJson(context, 408, tService('too-slow'));
    if (reason instanceof FormError) return sayJson(context, 400, tService(formFaults[reason.kind]));
    throw reason;
  }
}

const formFaults = { file: 'one-file', heavy: 'too-heavy', unreadable: 'unreadable' } as const;
