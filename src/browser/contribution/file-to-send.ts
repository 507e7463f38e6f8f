import { writeNoticeFile } from '#adapters/content-files/write-notice.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import type { Correction } from './correction.ts';
import type { NoticeFields } from './notice-values.ts';

/** The file of a new notice as moderators would write it, to keep or to send by other ways. */
export function fileToSend({ corps, ...notice }: NoticeFields): FileToSend {
  const { nom } = notice;
  return {
    name: `${nameToSlug(typeof nom === 'string' ? nom : '') || 'notice'}.md`,
    text: writeNoticeFile(notice, typeof corps === 'string' ? corps : ''),
  };
}

/** The whole file of a notice with its correction made. */
export function correctedFile(
  slug: string,
  { slug: _slug, url: _url, corps, ...notice }: Readonly<Record<string, unknown>>,
  { fields: { corps: newBody, ...fields }, retirer }: Correction,
): FileToSend {
  const kept = Object.entries({ ...notice, ...fields }).filter(([key]) => !retirer.includes(key));
  const body = retirer.includes('corps') ? '' : (newBody ?? corps ?? '');
  return {
    name: `${slug}.md`,
    text: writeNoticeFile(Object.fromEntries(kept), typeof body === 'string' ? body : ''),
  };
}

export interface FileToSend {
  name: string;
  text: string;
}
