import type { FormValues } from './notice-values.ts';
import { noticeToValues } from './notice-values.ts';
import type { SentCopies } from './sent-copies.ts';

/**
 * What the page is for, from its address: a new notice (`?nom=` may name it), a correction (`?notice=<slug>`), or the
 * completion of a proposal (`#complement=<secret id>`: in the fragment, which never leaves the browser).
 * @param readNotice gives `/notices/<slug>.json`, `missing` or `unread`
 */
export async function readSubject(address: URL, { copies, readNotice }: SubjectSources): Promise<Subject> {
  const id = /^#complement=([0-9a-f]{20,128})$/.exec(address.hash)?.[1];
  if (id !== undefined) return completionOf(id, copies.read(id));
  const slug = address.searchParams.get('notice') ?? '';
  if (/^[a-z0-9-]{1,80}$/.test(slug)) return correctionOf(slug, await readNotice(slug));
  return newNotice(address.searchParams);
}

function completionOf(id: string, copy: ReturnType<SentCopies['read']>): Subject {
  const { slug, base, values } = copy ?? {};
  return {
    kind: 'amendment',
    id,
    draft: `complement.${id.slice(0, 12)}`,
    known: copy !== undefined,
    start: values ?? {},
    ...(slug === undefined || base === undefined ? {} : { correction: { slug, base } }),
  };
}

function correctionOf(slug: string, base: ReadNotice): Subject {
  if (typeof base !== 'object') return { kind: base, slug, draft: 'nouvelle.', start: {} };
  return {
    kind: 'correction',
    draft: `notice.${slug}`,
    start: noticeToValues(base),
    correction: { slug, base },
  };
}

function newNotice(asked: URLSearchParams): Subject {
  const start: FormValues = {};
  for (const name of ['nom', 'site_web']) {
    const given = asked.get(name)?.trim().slice(0, 300) ?? '';
    if (given !== '') start[name] = [given];
  }
  return { kind: 'new', draft: `nouvelle.${start.nom?.[0] ?? ''}`, start };
}

export type Subject = {
  /** Under which name its draft is kept. */
  draft: string;
  /** What the form shows at first, before any draft. */
  start: FormValues;
} & (
  | { kind: 'new'; correction?: never }
  | { kind: 'correction'; correction: CorrectedNotice }
  | { kind: 'amendment'; id: string; known: boolean; correction?: CorrectedNotice }
  /** A notice to correct that does not exist, or could not be read. */
  | { kind: 'missing' | 'unread'; slug: string; correction?: never }
);

/** A notice as the site shows it, which the form starts from. */
interface CorrectedNotice {
  slug: string;
  base: Readonly<Record<string, unknown>>;
}

export interface SubjectSources {
  copies: Pick<SentCopies, 'read'>;
  readNotice: (slug: string) => Promise<ReadNotice>;
}

type ReadNotice = CorrectedNotice['base'] | 'missing' | 'unread';
