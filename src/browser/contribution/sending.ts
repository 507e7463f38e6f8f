import { need } from '#browser/element.ts';
import { tLive } from '#words/contribution-live.ts';
import type { SentAttempt, Draft } from './draft.ts';
import { clearErrors, showErrors } from './error-summary.ts';
import type { FormTools } from './form-tools.ts';
import { readValues } from './form-values.ts';
import { judgeLogo, readLogo } from './logo.ts';
import { failurePanel } from './panels.ts';
import { buildPayload } from './payload.ts';
import type { ContributionIssue } from '#domain/contribution/api.ts';
import type { Subject } from './subject.ts';
import { submit } from './submit.ts';

/** Sends the form from the page: judged here first, then by the service; whatever happens, the text stays. */
export function startSending({ form, tools, subject, draft, session, logo, say }: SendingParts): void {
  const { root, base, client, ticket, copies } = tools;
  const errors = need(root, '[data-errors]', HTMLElement);
  const failure = need(form, '[data-failure]', HTMLElement);
  const sendButton = need(form, 'button.main', HTMLButtonElement);
  const amends = subject.kind === 'amendment' ? subject.id : undefined;

  const send = async () => {
    clearErrors(form, errors);
    failure.replaceChildren();
    say(tLive('progress.check'));
    const values = readValues(form);
    const file = logo.files?.[0];
    const payload = buildPayload(subject, values) ?? (file && { notice: subject.correction?.slug });
    const issues = await judge(payload, file);
    if (payload === undefined || issues.length > 0) {
      say('');
      showErrors(form, errors, issues);
      return;
    }
    const picture = file === undefined ? {} : { logo: await readLogo(file) };
    // The service must see what a machine may have written where no one writes.
    const trap = need(form, '[aria-hidden] input', HTMLInputElement);
    const whole = { ...payload, ...picture, ...(trap.value === '' ? {} : { [trap.name]: trap.value }) };
    const outcome = await submit(
      { payload: whole, amends, attempt: session.attempt },
      {
        client,
        ticket,
        newId: () => crypto.randomUUID(),
        remember: (attempt) => {
          session.attempt = attempt;
          draft.write({ values, attempt });
        },
        say: (step) => {
          say(tLive(step));
        },
      },
    );
    say('');
    if (outcome.outcome === 'accepted') {
      draft.erase();
      copies.keep(outcome.id, { values, ...subject.correction });
      say(tLive('progress.sent'));
      location.assign(`${base}${amends === undefined ? 'contribuer/merci' : 'suivi'}.html#${outcome.id}`);
    } else if (outcome.outcome === 'invalid') {
      showErrors(form, errors, outcome.issues);
    } else {
      draft.write({ values, ...session });
      failure.replaceChildren(failurePanel(outcome, tools.otherWays));
      failure.focus();
    }
  };

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

  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    sendButton.setAttribute('aria-disabled', 'true');
    void send().finally(() => {
      busy = false;
      sendButton.removeAttribute('aria-disabled');
    });
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
