import { download } from '#browser/download.ts';
import type { SharedItem, SharedList } from '#domain/selection/shared-list.ts';
import { itemsOf } from '#domain/selection/shared-list.ts';
import { nameToSlug } from '#domain/notice/slug.ts';
import { listDocument } from '#views/selection/list-document.ts';
import { today } from './today.ts';
import { tSelection } from '#words/selection.ts';

/** A logo heavier than this would weigh more than the page it is in. */
const embeddedLogoMaxBytes = 60_000;

/** Gives the list as a page that stands alone: its style and its logos are in it. */
export async function downloadPage(list: SharedList, siteName: string): Promise<void> {
  const logos = new Map<SharedItem, string>();
  await Promise.all(
    itemsOf(list).map(async (item) => {
      const data = item.logoUrl === undefined ? undefined : await logoData(item.logoUrl);
      if (data !== undefined) logos.set(item, data);
    }),
  );
  const page = listDocument(list, {
    lang: document.documentElement.lang,
    title: list.title || tSelection('title'),
    made: tSelection('page.made', { site: siteName, date: today() }),
    siteLabel: tSelection('page.site'),
    noticeLabel: tSelection('page.notice'),
    logoOf: (item) => logos.get(item),
  });
  download(page, 'text/html', `${nameToSlug(list.title) || tSelection('file.name')}.html`);
}

async function logoData(address: string): Promise<string | undefined> {
  try {
    // The public address may be another than this one: logos are read where this page is.
    const response = await fetch(new URL(new URL(address).pathname, location.origin));
    const blob = await response.blob();
    if (!response.ok || blob.size > embeddedLogoMaxBytes) return undefined;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return `data:${blob.type.split(';')[0] ?? ''};base64,${btoa(String.fromCharCode(...bytes))}`;
  } catch {
    return undefined;
  }
}
