import { tLive } from '#words/contribution-live.ts';
import type { ContributionIssue } from '#domain/contribution/api.ts';
import type { SentAttempt, Draft } from './draft.ts';
import type { FormTools } from './form-tools.ts';
import { judgeLogo, readLogo } from './logo.ts';
import { buildPayload } from './payload.ts';
import { sendOnSubmit } from './send-on-submit.ts';
import type { Subject } from './subject.ts';

/** Sends the form from the page: judged here first, then by the service. */
export function startSending({ form, tools, subject, draft, session, logo, say }: SendingParts): void {
  const amends = subject.kind === 'amendment' ? subject.id : undefined;

  const judge = async (payload: object | undefined, file: File | undefined): Promise<ContributionIssue[]> => {
    if (payload === undefined)
      return [{ code: 'sans-changement', path: [], message: tLive('errors.nothing') }];
    const picture = file && judgeLogo(file);
    const found = picture === undefined ? [] : [{ code: 'logo', path: ['logo'], message: picture }];
    const lists = await tools.lists();
    // Without the lists, the service alone judges.
    if (lists === undefined) return found;
    const { judgeFields } = await import('./judge.ts');
    const fields = amends === undefined ? payload : completeAmendment(payload, subject);
    return [...judgeFields(fields as Readonly<Record<string, unknown>>, lists), ...found];
  };

  sendOnSubmit({ ...tools, form, draft, session, amends, say }, async (values) => {
    say(tLive('progress.check'));
    const file = logo.files?.[0];
    const payload = buildPayload(subject, values) ?? (file && { notice: subject.correction?.slug });
    const issues = await judge(payload, file);
    if (payload === undefined || issues.length > 0) return { issues };
    const picture = file === undefined ? {} : { logo: await readLogo(file) };
    return { payload: { ...payload, ...picture }, corrected: subject.correction };
  });
}

/** A new notice completed in part keeps the name and the licence the service already holds. */
function completeAmendment(payload: object, subject: Subject): object {
  return subject.correction === undefined ? { nom: 'x', licences: ['MIT'], ...payload } : payload;
}

interface SendingParts {
  form: HTMLFormElement;
  tools: FormTools;
  subject: Subject;
  draft: Draft;
  session: { attempt: SentAttempt | undefined };
  logo: HTMLInputElement;
  say: (text: string) => void;
}
