import { need } from '#browser/element.ts';
import { tLive } from '#words/contribution-live.ts';
import { createDraft } from './draft.ts';
import { clearErrors } from './error-summary.ts';
import { startFormTools, type FormTools } from './form-tools.ts';
import { onValueChange, readValues, writeValues } from './form-values.ts';
import { startLogo } from './logo-field.ts';
import { isBlank, valuesToNotice } from './notice-values.ts';
import { statePanel } from './panels.ts';
import { countFilled, startCounter, startSuggestions, startTags } from './pickers.ts';
import { createPreview } from './preview.ts';
import { revealField, wantedField } from './reveal-field.ts';
import { startSending } from './sending.ts';
import type { Subject } from './subject.ts';

/** The form of `/contribuer.html`: draft, preview, what is already known, and sending without leaving the page. */
async function startForm(form: HTMLFormElement): Promise<void> {
  const tools = startFormTools(form);
  const { root, ticket } = tools;
  const state = need(root, '[data-state]', HTMLElement);

  const showState = async (asked: ReturnType<typeof ticket.status>) => {
    const panel = statePanel(await asked, {
      otherWays: tools.otherWays,
      retry: () => void showState(ticket.renew()),
    });
    state.replaceChildren(...(panel === undefined ? [] : [panel]));
    root.querySelector('[data-leads]')?.classList.toggle('paused', panel !== undefined);
  };
  const opened = form.dataset.open !== undefined;
  if (opened) void showState(ticket.status());

  const subject = await tools.readSubject();
  await showHeading(form, tools, subject);
  const draft = createDraft(localStorage, subject.draft);
  const kept = draft.read();
  const session = { attempt: kept?.attempt };
  const values = kept?.values ?? subject.start;
  startTags(form, tools.lists);
  writeValues(form, values);
  form.hidden = false;

  const preview = createPreview(need(form, '[data-preview]', HTMLElement), tools.base);
  const count = startCounter(form, 'description_courte', 200);
  const logo = startLogo(form, tools.logoOf(subject));
  const refresh = () => {
    const notice = valuesToNotice(readValues(form));
    preview(notice, logo.address());
    count();
    countFilled(form);
    return notice;
  };
  refresh();
  startSuggestions(form, tools.lists);
  const wanted = wantedField(form, location.hash);
  if (wanted !== null) revealField(wanted);

  const erase = need(form, '[data-erase]', HTMLButtonElement);
  const shown = [
    erase,
    need(form, '[data-draft]', HTMLElement),
    ...root.querySelectorAll<HTMLElement>('[data-download]'),
  ];
  for (const one of [...shown, ...root.querySelectorAll<HTMLElement>('[data-closed-draft]')])
    one.hidden = false;
  const say = (text: string) => (need(form, '[data-progress]', HTMLElement).textContent = text);
  if (kept !== undefined && !isBlank(kept.values)) say(tLive('form.restored'));

  let waiting: ReturnType<typeof setTimeout> | undefined;
  onValueChange(form, (name) => {
    if (name === 'logo') logo.read();
    if (opened) void ticket.begin();
    draft.write({ values: readValues(form), ...session });
    const notice = refresh();
    clearTimeout(waiting);
    waiting = setTimeout(() => void tools.showKnown(notice, subject), 250);
  });
  erase.addEventListener('click', () => {
    if (!confirm(tLive('form.erase.confirm'))) return;
    draft.erase();
    session.attempt = undefined;
    form.reset();
    writeValues(form, subject.start);
    clearErrors(form, need(root, '[data-errors]', HTMLElement));
    logo.read();
    refresh();
    say(tLive('form.erased'));
  });
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-download]'))
      void tools.downloadFile(subject, readValues(form));
  });
  if (opened) startSending({ form, tools, subject, draft, session, logo: logo.input, say });
  if (subject.kind === 'new' && !isBlank(subject.start)) void tools.showKnown(refresh(), subject);
}

/** Most come for a new notice, which the page says already. */
async function showHeading(
  form: HTMLFormElement,
  { root, base }: FormTools,
  subject: Subject,
): Promise<void> {
  if (subject.kind === 'new') return;
  await import('./heading.ts').then(
    ({ showSubject }) => showSubject(root, form, subject, base),
    () => undefined,
  );
}

const form = document.querySelector<HTMLFormElement>('[data-contribution-form]');
if (form !== null) void startForm(form);
