import type { Context, Hono } from 'hono';
import { followRenamed } from '#domain/catalogue/renamed.ts';
import { secretIdSchema, type ServiceStatus } from '#domain/contribution/api.ts';
import type { Contribution, ContributionStore } from '#domain/contribution/store.ts';
import { tService } from '#words/service.ts';
import type { ContentReader } from '../content/reader.ts';
import { fieldsOfNotice } from '../intake/form-values.ts';
import type { TraceStep } from '../operations/failpoint.ts';
import type { Amended, Door, Received } from '../intake/door.ts';
import type { VerificationDoor } from '../intake/verification.ts';
import type { ProofOfWork } from '../intake/proof-of-work.ts';
import type { Log } from '../operations/log.ts';
import type { Statistics } from '../operations/statistics.ts';
import type { ContributionSwitch } from '../switch/switch.ts';
import { refuseOtherMethods, sayJson, sayNotKept, wantsPage, type AppEnv } from './answer.ts';
import {
  answerAmended,
  answerForm,
  answerReceived,
  answerTooLarge,
  retryAfter,
  type AnswerTools,
} from './contribution-answers.ts';
import { followUp } from './follow-up.ts';
import { isAllowedOrigin } from './origin.ts';
import { readSent } from './read-sent.ts';

/** The addresses under `/api/contributions`, as `docs/dev/api.md` describes them. */
export function addContributionRoutes(app: Hono<AppEnv>, tools: ContributionTools): void {
  app.get('/api/contributions/etat', async (context) => {
    context.set('route', 'etat');
    const { open, closing } = await tools.contributions.read();
    return context.json({
      open,
      ...(closing === undefined ? {} : { message: closing.message }),
      token: await tools.tokens.issue(),
      ...(tools.proofOfWork === undefined ? {} : { challenge: { ...(await tools.proofOfWork.challenge()) } }),
    } satisfies ServiceStatus);
  });

  app.get('/api/contributions/statistiques', async (context) => {
    context.set('route', 'statistiques');
    // Counts alone, which other sites may show.
    return context.json(await tools.readStatistics(), 200, {
      'cache-control': 'public, max-age=600',
      'access-control-allow-origin': '*',
    });
  });

  app.get('/api/contributions/formulaire', async (context) => {
    context.set('route', 'formulaire');
    const asked = context.req.query('notice');
    const content = await tools.content(asked);
    const slug = asked === undefined ? undefined : followRenamed(content.catalogue, asked);
    const file = slug === undefined ? undefined : content.files.get(slug);
    if (asked !== undefined && file === undefined)
      return sayJson(context, 404, tService('issue.notice-inconnue'));
    const { open, closing } = await tools.contributions.read();
    return answerForm(context, tools, content, open ? 200 : 503, {
      fields: file === undefined ? new Map() : fieldsOfNotice(file),
      ...(open
        ? {}
        : {
            notice: { title: tService('page.closed'), text: closing?.message ?? '' },
            closed: true,
            headers: retryAfter(closing),
          }),
    });
  });

  app.get('/api/contributions', (context) => {
    context.set('route', 'contributions');
    return context.redirect(`${tools.siteUrl()}/contribuer.html`, 303);
  });

  app.post('/api/contributions', async (context) => {
    context.set('route', 'contributions');
    const read = await readSent(context, tools.allowedOrigins);
    if (read instanceof Response) return read;
    const { form, tooLarge } = read;
    const content = await tools.content();
    if (tooLarge) return answerTooLarge(context, tools, content, form);
    const received = await attempt<Received>(tools, async () =>
      tools.door.receive(form, await context.get('nameClient')(), {
        submissionId: readKey(context.req.header('idempotency-key')),
        page: wantsPage(context),
      }),
    );
    tools.trace('receive.answering');
    return answerReceived(context, tools, content, form, received);
  });

  app.post('/api/contributions/verification', async (context) => {
    context.set('route', 'verification');
    const read = await readSent(context, tools.allowedOrigins);
    if (read instanceof Response) return read;
    const slug = read.form.fields.get('notice');
    const answer = await attempt(tools, async () =>
      tools.verification.confirm(typeof slug === 'string' ? slug : '', await context.get('nameClient')()),
    );
    if (answer.outcome === 'failed') return sayNotKept(context);
    if (answer.outcome === 'unknown') return sayJson(context, 404, tService('issue.notice-inconnue'));
    if (answer.outcome === 'closed')
      return sayJson(
        context,
        503,
        answer.closing?.message ?? tService('page.closed'),
        retryAfter(answer.closing),
      );
    if (answer.outcome === 'too-many')
      return sayJson(context, 429, tService('too-many'), { 'Retry-After': String(answer.retryAfter) });
    return sayJson(context, 202, tService('verification.kept'));
  });
  refuseOtherMethods(app, '/api/contributions/verification', 'POST');

  app.get('/api/contributions/:id', async (context) => {
    context.set('route', 'suivi');
    const found = await find(tools, context.req.param('id'));
    if (found === undefined) return sayJson(context, 404, tService('not-found'));
    await tools.refresh(found.id);
    return context.json(followUp((await tools.store.find(found.id)) ?? found));
  });

  app.post('/api/contributions/:id/retrait', async (context) => {
    context.set('route', 'retrait');
    if (!isAllowedOrigin(context.req.raw.headers, context.req.header('host') ?? '', tools.allowedOrigins))
      return sayJson(context, 403, tService('foreign-origin'));
    const found = await find(tools, context.req.param('id'));
    if (found === undefined) return sayJson(context, 404, tService('not-found'));
    // Withdrawing twice is fine; withdrawing what was decided is not possible any more.
    const withdrawal = await attempt(tools, async () => ({
      outcome: 'answered' as const,
      contribution:
        found.state === 'retiree' ? found : await tools.store.apply(found.id, { type: 'withdrawn' }),
    }));
    if (withdrawal.outcome === 'failed') return sayNotKept(context);
    if (withdrawal.contribution === undefined) return sayJson(context, 409, tService('too-late'));
    tools.trace('withdraw.committed');
    tools.wake();
    return answerChanged(context, tools, withdrawal.contribution, 200);
  });

  app.post('/api/contributions/:id/complement', async (context) => {
    context.set('route', 'complement');
    const read = await readSent(context, tools.allowedOrigins);
    if (read instanceof Response) return read;
    const { form, tooLarge } = read;
    if (tooLarge) return sayJson(context, 413, tService('too-large'));
    const found = await find(tools, context.req.param('id'));
    if (found === undefined) return sayJson(context, 404, tService('not-found'));
    const amended = await attempt<Amended>(tools, async () =>
      tools.door.amend(found.id, form, await context.get('nameClient')(), context.req.raw.signal),
    );
    if (amended.outcome !== 'amended') return answerAmended(context, tools, amended);
    tools.wake();
    return answerChanged(context, tools, amended.contribution, 202);
  });

  for (const [path, allow] of addresses) refuseOtherMethods(app, path, allow);
}

/** What each address takes: any other request of it is told so. */
const addresses = [
  ['/api/contributions', 'GET, POST'],
  ['/api/contributions/:id', 'GET'],
  ['/api/contributions/:id/retrait', 'POST'],
  ['/api/contributions/:id/complement', 'POST'],
] as const;

/** The disk is full, the database busy, or worse: whatever it is, nobody loses their text for it. */
async function attempt<Result extends { outcome: string }>(
  { log }: ContributionTools,
  work: () => Promise<Result>,
): Promise<Result | { outcome: 'failed' }> {
  try {
    return await work();
  } catch (reason) {
    log.error('receive-failed', reason);
    return { outcome: 'failed' };
  }
}

function answerChanged(
  context: Context<AppEnv>,
  tools: ContributionTools,
  contribution: Contribution,
  status: 200 | 202,
): Response {
  if (wantsPage(context)) return context.redirect(`${tools.siteUrl()}/suivi.html#${contribution.id}`, 303);
  return context.json(followUp(contribution), status);
}

/** In quotes or not, as clients do (IETF draft « The Idempotency-Key HTTP Header Field »); empty is as if not sent. */
function readKey(header: string | undefined): string | undefined {
  const sent = header?.trim();
  const key = /^"([^"]*)"$/.exec(sent ?? '')?.[1] ?? sent;
  return key === '' ? undefined : key;
}

async function find({ store }: ContributionTools, id: string): Promise<Contribution | undefined> {
  return secretIdSchema.safeParse(id).success ? store.find(id) : undefined;
}

export interface ContributionTools extends AnswerTools {
  door: Door;
  verification: VerificationDoor;
  log: Log;
  store: Pick<ContributionStore, 'find' | 'apply'>;
  /** Asks the forge what became of a contribution; never long. */
  refresh: (id: string) => Promise<void>;
  contributions: Pick<ContributionSwitch, 'read'>;
  proofOfWork: ProofOfWork | undefined;
  content: ContentReader;
  allowedOrigins: ReadonlySet<string>;
  trace: TraceStep;
  readStatistics: Statistics['read'];
}
