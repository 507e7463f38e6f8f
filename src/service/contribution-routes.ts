import type { Hono, Context } from 'hono';
import { serviceMessages } from '#i18n/fr/service.ts';
import { createTranslate } from '#i18n/translate.ts';
import type { Actions } from './actions.ts';
import { amend, type AmendTools } from './amend.ts';
import { sayJson, type AppEnv } from './app.ts';
import type { ClientRate } from './client-rate.ts';
import type { ContentReader } from './content.ts';
import type { TraceStep } from './failpoint.ts';
import {
  answerForm,
  answerReceived,
  answerTooLarge,
  sayClosed,
  wantsPage,
  type AnswerTools,
} from './contribution-answers.ts';
import type { Follower } from './follower.ts';
import { isAllowedOrigin } from './origin.ts';
import type { Log } from './log.ts';
import type { Outbox } from './outbox.ts';
import { fieldsOfNotice } from './pages/form-values.ts';
import type { ProofOfWork } from './proof-of-work.ts';
import { BodyFault, readBody } from './intake/read-body.ts';
import { FormFault, formKind, isLogoTooLarge, readForm, type SentForm } from './intake/read-form.ts';
import type { Received, Receiver } from './receive.ts';
import type { SubmissionRow } from './submission-row.ts';
import type { ContributionSwitch } from './switch.ts';

const t = createTranslate(serviceMessages);

/** The addresses under `/api/contributions`, as INTERFACES describes them. */
export function addContributionRoutes(app: Hono<AppEnv>, tools: ContributionTools): void {
  app.get('/api/contributions/etat', async (context) => {
    context.set('route', 'etat');
    const { open, closing } = tools.contributions.read();
    return context.json({
      open,
      ...(closing === undefined ? {} : { message: closing.message }),
      token: tools.tokens.issue(),
      ...(tools.proofOfWork === undefined ? {} : { challenge: await tools.proofOfWork.challenge() }),
    });
  });

  app.get('/api/contributions/formulaire', async (context) => {
    context.set('route', 'formulaire');
    const slug = context.req.query('notice');
    const content = await tools.content(slug);
    const file = slug === undefined ? undefined : content.files.get(slug);
    if (slug !== undefined && file === undefined) return sayJson(context, 404, t('issue.notice-inconnue'));
    const { open, closing } = tools.contributions.read();
    return answerForm(context, tools, content, open ? 200 : 503, {
      fields: file === undefined ? new Map() : fieldsOfNotice(file),
      ...(open ? {} : { notice: { title: t('page.closed'), text: closing?.message ?? '' }, closed: true }),
    });
  });

  app.get('/api/contributions', (context) => {
    context.set('route', 'contributions');
    return context.redirect(`${tools.siteUrl()}/contribuer.html`, 303);
  });

  app.post('/api/contributions', async (context) => {
    context.set('route', 'contributions');
    const read = await readSent(context, tools);
    if (read instanceof Response) return read;
    const { form, tooLarge } = read;
    const content = await tools.content();
    if (tooLarge) return answerTooLarge(context, tools, content, form);
    let received: Received;
    try {
      received = await tools.receive(form, context.get('client'), {
        submissionId: readKey(context.req.header('idempotency-key')),
        confirmRefusal: wantsPage(context),
      });
    } catch (reason) {
      // The disk is full, the database busy, or worse: whatever it is, nobody loses their text for it.
      tools.log.error('receive-failed', reason);
      received = { outcome: 'failed' };
    }
    tools.trace('receive.answering');
    return answerReceived(context, tools, content, form, received);
  });

  app.get('/api/contributions/:id', async (context) => {
    context.set('route', 'suivi');
    const row = findRow(tools.outbox, context.req.param('id'));
    if (row === undefined) return sayJson(context, 404, t('not-found'));
    await tools.follower.refresh(row);
    return context.json(describeRow(tools.outbox.find(row.id) ?? row));
  });

  app.post('/api/contributions/:id/retrait', (context) => {
    context.set('route', 'retrait');
    if (!isAllowedOrigin(context.req.raw.headers, context.req.header('host') ?? '', tools.allowedOrigins))
      return sayJson(context, 403, t('foreign-origin'));
    const row = findRow(tools.outbox, context.req.param('id'));
    if (row === undefined) return sayJson(context, 404, t('not-found'));
    // Withdrawing twice is fine; withdrawing what was decided is not possible any more.
    if (row.state !== 'retiree' && !tools.actions.withdraw(row.id))
      return sayJson(context, 409, t('too-late'));
    tools.kick();
    if (wantsPage(context)) return context.redirect(`${tools.siteUrl()}/suivi.html#${row.id}`, 303);
    return context.json(describeRow(tools.outbox.find(row.id) ?? row));
  });

  app.post('/api/contributions/:id/complement', async (context) => {
    context.set('route', 'complement');
    const read = await readSent(context, tools);
    if (read instanceof Response) return read;
    if (read.tooLarge) return sayJson(context, 413, t('too-large'));
    const row = findRow(tools.outbox, context.req.param('id'));
    if (row === undefined) return sayJson(context, 404, t('not-found'));
    const amended = await amend(row, read.form, context.get('client'), tools);
    if (amended.outcome === 'too-late') return sayJson(context, 409, t('too-late'));
    if (amended.outcome === 'closed') return sayClosed(context, amended.closing);
    if (amended.outcome === 'too-many')
      return sayJson(context, 429, t('too-many'), { 'retry-after': String(amended.retryAfter) });
    if (amended.outcome === 'failed')
      return sayJson(context, 503, t('storage-failed'), { 'retry-after': '60' });
    if (amended.outcome === 'invalid') return context.json({ issues: amended.issues }, 422);
    tools.kick();
    if (wantsPage(context)) return context.redirect(`${tools.siteUrl()}/suivi.html#${row.id}`, 303);
    return context.json(describeRow(tools.outbox.find(row.id) ?? row), 202);
  });
}

/** The form someone sent, or the answer that says why it cannot be read. */
async function readSent(
  context: Context<AppEnv>,
  tools: ContributionTools,
): Promise<{ form: SentForm; tooLarge: boolean } | Response> {
  const contentType = context.req.header('content-type') ?? '';
  const kind = formKind(contentType);
  if (!isAllowedOrigin(context.req.raw.headers, context.req.header('host') ?? '', tools.allowedOrigins))
    return sayJson(context, 403, t('foreign-origin'));
  if (kind === undefined) return sayJson(context, 415, t('wrong-type'));
  try {
    const { bytes, cut } = await readBody(context.req.raw);
    if (cut && kind !== 'multipart') return sayJson(context, 413, t('too-large'));
    const form = await readForm(bytes, kind, contentType, cut);
    return { form, tooLarge: cut || isLogoTooLarge(form) };
  } catch (reason) {
    if (reason instanceof BodyFault) return sayJson(context, 408, t('too-slow'));
    if (reason instanceof FormFault) return sayJson(context, 400, t(formFaults[reason.kind]));
    throw reason;
  }
}

const formFaults = { file: 'one-file', heavy: 'too-heavy', unreadable: 'unreadable' } as const;

/** An empty header is as if it had not been sent. */
function readKey(header: string | undefined): string | undefined {
  const key = header?.trim();
  return key === '' ? undefined : key;
}

function findRow(outbox: Outbox, id: string): SubmissionRow | undefined {
  return /^[0-9a-f]{40}$/.test(id) ? outbox.find(id) : undefined;
}

/** What a contributor is shown. */
function describeRow(row: SubmissionRow) {
  const comments = row.comments === null ? [] : (JSON.parse(row.comments) as unknown[]);
  return {
    id: row.id,
    reference: row.reference,
    slug: row.slug,
    state: row.state,
    ...(row.url === null ? {} : { url: row.url }),
    created: new Date(row.created).toISOString(),
    updated: new Date(row.updated).toISOString(),
    ...(comments.length === 0 ? {} : { comments }),
  };
}

export interface ContributionTools extends AnswerTools, Pick<AmendTools, 'logo'> {
  receive: Receiver;
  log: Log;
  outbox: Outbox;
  actions: Actions;
  follower: Pick<Follower, 'refresh'>;
  contributions: Pick<ContributionSwitch, 'read'>;
  proofOfWork: ProofOfWork | undefined;
  content: ContentReader;
  rate: ClientRate;
  allowedOrigins: ReadonlySet<string>;
  trace: TraceStep;
}
