import { need } from '#browser/element.ts';
import type { ContributionIssue } from '#domain/contribution/api.ts';
import { tLive } from '#words/contribution-live.ts';
import type { Draft, SentAttempt } from './draft.ts';
import { clearErrors, showErrors } from './error-summary.ts';
import { readValues } from './form-values.ts';
import type { FormValues } from './notice-values.ts';
import { failurePanel } from './panels.ts';
import type { SentCopies, SentCopy } from './sent-copies.ts';
import type { ServiceClient } from './service.ts';
import { submit } from './submit.ts';
import type { Ticket } from './ticket.ts';

/**
 * Sends a form from its page, once at a time; accepted, the visitor goes where their contribution is followed. Whatever
 * happens, the text stays.
 * @param prepare what is sent of the values, or what is wrong with them
 */
export function sendOnSubmit(
  { form, root, base, client, ticket, copies, draft, session, amends, otherWays, say }: FormToSend,
  prepare: (values: FormValues) => Promise<Prepared>,
): void {
  const errors = need(root, '[data-errors]', HTMLElement);
  const failure = need(form, '[data-failure]', HTMLElement);
  const button = need(form, 'button.main', HTMLButtonElement);

  const send = async () => {
    clearErrors(form, errors);
    failure.replaceChildren();
    const values = readValues(form);
    const prepared = await prepare(values);
    if ('issues' in prepared) {
      say('');
      showErrors(form, errors, prepared.issues);
      return;
    }
    // The service must see what a machine may have written where no one writes.
    const trap = need(form, '[aria-hidden] input', HTMLInputElement);
    const payload = { ...prepared.payload, ...(trap.value === '' ? {} : { [trap.name]: trap.value }) };
    const outcome = await submit(
      { payload, amends, attempt: session.attempt },
      {
        ...{ client, ticket },
        newId: () => crypto.randomUUID(),
        remember: (attempt) => {
          session.attempt = attempt;
          draft.write({ values, attempt });
        },
        say: (step) => say(tLive(step)),
      },
    );
    say('');
    if (outcome.outcome === 'accepted') {
      draft.erase();
      copies.keep(outcome.id, { values, ...prepared.corrected });
      say(tLive('progress.sent'));
      location.assign(`${base}${amends === undefined ? 'contribuer/merci' : 'suivi'}.html#${outcome.id}`);
    } else if (outcome.outcome === 'invalid') {
      showErrors(form, errors, outcome.issues);
    } else {
      draft.write({ values, ...session });
      failure.replaceChildren(failurePanel(outcome, otherWays));
      failure.focus();
    }
  };

  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    void send().finally(() => {
      busy = false;
      button.removeAttribute('aria-disabled');
    });
  });
}

export interface FormToSend {
  form: HTMLFormElement;
  /** Holds the form, and the list of what is wrong. */
  root: HTMLElement;
  /** The site’s own path, with slashes around. */
  base: string;
  client: ServiceClient;
  ticket: Ticket;
  copies: SentCopies;
  draft: Draft;
  /** What was sent and had no answer. */
  session: { attempt: SentAttempt | undefined };
  /** The contribution that this one completes. */
  amends: string | undefined;
  /** What else can be done where the service does not answer. */
  otherWays: () => Node;
  say: (text: string) => void;
}

export type Prepared =
  | { issues: readonly ContributionIssue[] }
  | { payload: object; corrected?: Pick<SentCopy, 'slug' | 'base'> | undefined };
