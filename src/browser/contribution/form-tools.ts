import { download } from '#browser/download.ts';
import { need } from '#browser/element.ts';
import { noticeDataPath, under } from '#domain/site/routes.ts';
import type { KnownLists } from '#views/contribution/known-view.ts';
import type { JudgingLists } from '#views/contribution/lists-view.ts';
import { findCorrection } from './correction.ts';
import type { createKnownPanel } from './known-panel.ts';
import { valuesToNotice, type FormValues, type NoticeFields } from './notice-values.ts';
import { proveLate } from './prove-late.ts';
import { createSentCopies } from './sent-copies.ts';
import { createServiceClient } from './service.ts';
import { readSubject, type Subject } from './subject.ts';
import { createTicket } from './ticket.ts';

/** What the form needs of the outside: the service, the site’s own files, the storage of the browser. */
export function startFormTools(form: HTMLFormElement) {
  const root = form.closest<HTMLElement>('[data-contribution]') ?? document.body;
  const base = form.dataset.base ?? '/';
  const client = createServiceClient(form.dataset.api ?? '/api/contributions', fetch.bind(globalThis));
  const copies = createSentCopies(localStorage);
  const known = once(() => readJson<KnownLists>(`${base}contribuer/existants.json`));
  const lists = once(() => readJson<JudgingLists>(`${base}contribuer/listes.json`));
  const places = {
    name: need(form, '[data-known=nom]', HTMLElement),
    address: need(form, '[data-known=site_web]', HTMLElement),
  };
  let panel: ReturnType<typeof createKnownPanel> | undefined;
  // Of no use before a name is typed: neither what is known, nor what compares and says it.
  const openPanel = async (except: string | undefined) => {
    const [read, module] = await Promise.all([known(), import('./known-panel.ts').catch(() => undefined)]);
    return read && module?.createKnownPanel(read, { places, base, except });
  };
  return {
    root,
    base,
    client,
    copies,
    lists,
    ticket: createTicket({ status: client.status, prove: proveLate, now: Date.now }),
    readSubject: (): Promise<Subject> =>
      readSubject(new URL(location.href), {
        copies,
        readNotice: async (slug) => {
          const response = await fetch(under(base, noticeDataPath(slug))).catch(() => undefined);
          if (response?.status === 404) return 'missing';
          if (!response?.ok) return 'unread';
          return (await response.json().catch(() => 'unread')) as
            Readonly<Record<string, unknown>> | 'unread';
        },
      }),
    showKnown: async (notice: NoticeFields, subject: Subject) => {
      panel ??= await openPanel(subject.correction?.slug);
      // A proposal being completed is already before moderators.
      if (subject.kind !== 'amendment') panel?.(notice);
    },
    /** The logo the notice already has. */
    logoOf: ({ correction }: Subject): string | undefined => {
      const logo = correction?.base.logo;
      return typeof logo === 'object' && logo !== null && 'src' in logo
        ? `${base}logos/${String(logo.src)}`
        : undefined;
    },
    otherWays: (): Node => {
      const template = root.querySelector<HTMLTemplateElement>('[data-other-ways-template]');
      const ways =
        template === null ? document.createDocumentFragment() : document.importNode(template.content, true);
      // Hidden only for whoever has no script: they could not use it.
      for (const button of ways.querySelectorAll<HTMLElement>('[data-download]')) button.hidden = false;
      return ways;
    },
    downloadFile: async ({ correction }: Subject, values: FormValues) => {
      const { correctedFile, fileToSend } = await import('./file-to-send.ts');
      const wanted = valuesToNotice(values);
      const { name, text } =
        correction === undefined
          ? fileToSend(wanted)
          : correctedFile(correction.slug, correction.base, findCorrection(correction.base, wanted));
      download(text, 'text/markdown', name);
    },
  };
}

/** Read once, when first asked for; a failure is asked for again. */
function once<Value>(read: () => Promise<Value | undefined>): () => Promise<Value | undefined> {
  let asked: Promise<Value | undefined> | undefined;
  return async () => {
    asked ??= read();
    const value = await asked;
    if (value === undefined) asked = undefined;
    return value;
  };
}

/** A file of the site, whose form the build guarantees. */
async function readJson<Value>(address: string): Promise<Value | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Value) : undefined;
  } catch {
    return undefined;
  }
}

export type FormTools = ReturnType<typeof startFormTools>;
