import { need } from '#browser/element.ts';
import { tLive } from '#words/contribution-live.ts';
import { createDraft } from './draft.ts';
import { clearErrors, showErrors } from './error-summary.ts';
import { onValueChange, readValues, writeValues } from './form-values.ts';
import { failurePanel } from './panels.ts';
import { proveLate } from './prove-late.ts';
import { createSentCopies } from './sent-copies.ts';
import { createServiceClient } from './service.ts';
import { readSubject } from './subject.ts';
import { submit } from './submit.ts';
import { createTicket } from './ticket.ts';

/** The form of `/mini-site.html`: it keeps what is typed, and sends it without leaving the page. The service judges. */
async function startForm(form: HTMLFormElement): Promise<void> {
  const root = form.closest<HTMLElement>('[data-contribution]') ?? form;
  const client = createServiceClient(form.dataset.api ?? '/api/contributions', fetch.bind(globalThis));
  const ticket = createTicket({ status: client.status, prove: proveLate, now: Date.now });
  const copies = createSentCopies(localStorage);
  const subject = await readSubject(new URL(location.href), {
    copies,
    readNotice: () => Promise.resolve('missing'),
  });
  const amends = subject.kind === 'amendment' ? subject.id : undefined;
  const draft = createDraft(localStorage, amends === undefined ? 'mini-site' : subject.draft);
  const kept = draft.read();
  const session = { attempt: kept?.attempt };
  writeValues(form, { ...subject.start, ...kept?.values, mini_site: ['oui'] });
  if (amends !== undefined) form.scrollIntoView();
  const errors = need(root, '[data-errors]', HTMLElement);
  const failure = need(form, '[data-failure]', HTMLElement);
  const button = need(form, 'button.main', HTMLButtonElement);
  const say = (text: string) => (need(form, '[data-progress]', HTMLElement).textContent = text);

  const send = async () => {
    clearErrors(form, errors);
    failure.replaceChildren();
    const values = readValues(form);
    const outcome = await submit(
      {
        payload: Object.fromEntries(Object.entries(values).map(([name, texts]) => [name, texts.join(', ')])),
        ...{ amends, attempt: session.attempt },
      },
      {
        ...{ client, ticket },
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
      copies.keep(outcome.id, { values });
      const page = amends === undefined ? 'contribuer/merci' : 'suivi';
      location.assign(`${form.dataset.base ?? '/'}${page}.html#${outcome.id}`);
    } else if (outcome.outcome === 'invalid') showErrors(form, errors, outcome.issues);
    else {
      failure.replaceChildren(failurePanel(outcome, () => document.createDocumentFragment()));
      failure.focus();
    }
  };

  onValueChange(form, () => {
    void ticket.begin();
    draft.write({ values: readValues(form), ...session });
  });
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

const form = document.querySelector<HTMLFormElement>('[data-mini-site-form]');
if (form !== null) void startForm(form);
