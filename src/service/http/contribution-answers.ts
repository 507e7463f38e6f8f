import type { Context } from 'hono';
import type { KnownContent } from '../content/reader.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type {
  ClosedAnswer,
  ContributionIssue,
  InvalidAnswer,
  ReceiptAnswer,
} from '#domain/contribution/api.ts';
import type { Receipt } from '#domain/contribution/store.ts';
import { onceFor } from '#domain/once-for.ts';
import { tService } from '#words/service.ts';
import { formChoices } from '#views/contribution/form-choices.ts';
import { formSections } from '#views/contribution/form-sections.ts';
import { miniSiteSection } from '#views/contribution/mini-site-form.ts';
import type { Amended, Received } from '../intake/door.ts';
import type { FormTokens } from '../intake/form-token.ts';
import type { Judge } from '../intake/judge/judge.ts';
import type { SentForm } from '../intake/read-form.ts';
import type { Closing } from '../switch/layers.ts';
import { sayJson, wantsPage, type AppEnv } from './answer.ts';
import { formPage, type FormPageOptions } from './pages/form-page.ts';

/** The answer to a contribution: JSON for programs, pages for browsers, the text given back whenever it is not taken. */
export async function answerReceived(
  context: Context<AppEnv>,
  tools: AnswerTools,
  content: KnownContent,
  form: SentForm,
  received: Received,
): Promise<Response> {
  const html = wantsPage(context);
  tools.received(received);
  switch (received.outcome) {
    case 'accepted': {
      tools.wake();
      if (html)
        return context.redirect(`${tools.siteUrl()}/contribuer/merci.html#${received.receipt.id}`, 303);
      return context.json(describeReceipt(received.receipt, tools.siteUrl()), 202);
    }
    case 'invalid': {
      // A fresh token and challenge at once: an old one may be all that was wrong.
      if (!html) return context.json(await describeInvalid(received.issues, tools), 422);
      return answerForm(context, tools, content, 422, { fields: form.fields, issues: received.issues });
    }
    case 'refused-before': {
      const { nom, motif, date } = received.refusal;
      return answerForm(context, tools, content, 422, {
        fields: form.fields,
        notice: {
          title: tService('page.refused-before', { nom }),
          text: tService('page.refused-why', { motif, date }),
        },
        confirm: true,
      });
    }
    case 'closed': {
      const { closing } = received;
      if (!html) return sayClosed(context, closing);
      return answerForm(context, tools, content, 503, {
        fields: form.fields,
        notice: { title: tService('page.closed'), text: closing?.message ?? '' },
        closed: true,
        headers: retryAfter(closing),
      });
    }
    case 'other-content':
      return sayJson(context, 409, tService('other-content'));
    case 'failed':
    case 'too-many': {
      const { status, text, headers } = againLater(received);
      if (!html) return sayJson(context, status, text, headers);
      const notice = { title: tService(`page.${received.outcome}`), text };
      return answerForm(context, tools, content, status, { fields: form.fields, notice, headers });
    }
  }
}

/** Why an amendment was not taken. */
export async function answerAmended(
  context: Context<AppEnv>,
  tools: AnswerTools,
  amended: Exclude<Amended, { outcome: 'amended' }>,
): Promise<Response> {
  switch (amended.outcome) {
    case 'too-late':
      return sayJson(context, 409, tService('too-late'));
    case 'closed': {
      const { closing } = amended;
      if (!wantsPage(context)) return sayClosed(context, closing);
      return sayJson(context, 503, closing?.message ?? tService('closed.default'), retryAfter(closing));
    }
    case 'failed':
    case 'too-many': {
      const { status, text, headers } = againLater(amended);
      return sayJson(context, status, text, headers);
    }
    case 'invalid':
      if (!wantsPage(context)) return context.json(await describeInvalid(amended.issues, tools), 422);
      return sayJson(context, 422, amended.issues.map(({ message }) => message).join(' '));
  }
}

/** The answer to what is too large, with the text that came before it. */
export function answerTooLarge(
  context: Context<AppEnv>,
  tools: AnswerTools,
  content: KnownContent,
  form: SentForm,
): Response | Promise<Response> {
  if (!wantsPage(context)) return sayJson(context, 413, tService('too-large'));
  const issues = [{ code: 'logo-trop-gros', path: ['logo'], message: tService('issue.logo-trop-gros') }];
  return answerForm(context, tools, content, 413, { fields: form.fields, issues });
}

/** The form as a page, filled in. */
export async function answerForm(
  context: Context<AppEnv>,
  tools: AnswerTools,
  content: KnownContent,
  status: 200 | 413 | 422 | 429 | 503,
  options: Pick<FormPageOptions, 'fields' | 'issues' | 'notice' | 'closed' | 'confirm'> & {
    headers?: Record<string, string>;
  },
): Promise<Response> {
  const draft = options.closed === true ? await tools.judge.draft(options.fields) : undefined;
  const { page, policy } = formPage({
    ...options,
    ...(draft === undefined ? {} : { draft }),
    token: await tools.tokens.issue(),
    siteUrl: tools.siteUrl(),
    site: content.settings,
    sections: options.fields.has('mini_site') ? [miniSiteSection()] : sectionsOf(content.catalogue),
  });
  return context.html(page, status, { 'content-security-policy': policy, ...options.headers });
}

/** The form of a catalogue is made once: counting what its notices use takes time. */
const sectionsOf = onceFor((catalogue: Catalogue) => formSections(formChoices(catalogue)));

/** Nothing is wrong with what was sent: the same may be sent again. */
function againLater(result: { outcome: 'failed' } | { outcome: 'too-many'; retryAfter: number }) {
  const [status, sentence, seconds] =
    result.outcome === 'failed'
      ? ([503, 'storage-failed', 60] as const)
      : ([429, 'too-many', result.retryAfter] as const);
  return { status, text: tService(sentence), headers: { 'retry-after': String(seconds) } };
}

/** Contributions are closed, for a program. */
function sayClosed(context: Context<AppEnv>, closing: Closing | undefined): Response {
  return context.json(
    { open: false, message: closing?.message ?? tService('closed.default') } satisfies ClosedAnswer,
    503,
    retryAfter(closing),
  );
}

/** When one may try again, while contributions are closed. */
export function retryAfter(closing: Closing | undefined): Record<string, string> {
  return { 'retry-after': String(closing?.retryAfter ?? 3600) };
}

async function describeInvalid(
  issues: readonly ContributionIssue[],
  { tokens }: AnswerTools,
): Promise<InvalidAnswer> {
  return { issues: [...issues], token: await tokens.issue() };
}

function describeReceipt({ id, reference }: Receipt, siteUrl: string): ReceiptAnswer {
  return { id, reference, suivi: `${siteUrl}/suivi.html#${id}` };
}

export interface AnswerTools {
  judge: Pick<Judge, 'judge' | 'draft'>;
  tokens: FormTokens;
  siteUrl: () => string;
  /** Told of each result, to count it. */
  received: (result: Received) => void;
  /** Something waits for the dispatcher. */
  wake: () => void;
}
