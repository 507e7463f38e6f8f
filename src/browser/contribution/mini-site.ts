import { need } from '#browser/element.ts';
import { createDraft } from './draft.ts';
import { onValueChange, readValues, writeValues } from './form-values.ts';
import { proveLate } from './prove-late.ts';
import { createSentCopies } from './sent-copies.ts';
import { createServiceClient } from './service.ts';
import { sendOnSubmit } from './send-on-submit.ts';
import { readSubject } from './subject.ts';
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
  const say = (text: string) => (need(form, '[data-progress]', HTMLElement).textContent = text);

  onValueChange(form, () => {
    void ticket.begin();
    draft.write({ values: readValues(form), ...session });
  });
  sendOnSubmit(
    {
      ...{ form, root, client, ticket, copies, draft, session, amends, say },
      base: form.dataset.base ?? '/',
      otherWays: () => document.createDocumentFragment(),
    },
    (values) =>
      Promise.resolve({
        payload: Object.fromEntries(Object.entries(values).map(([name, texts]) => [name, texts.join(', ')])),
      }),
  );
}

const form = document.querySelector<HTMLFormElement>('[data-mini-site-form]');
if (form !== null) void startForm(form);
