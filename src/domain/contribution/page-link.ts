import { noticePath } from '#domain/site/routes.ts';

/** A line of ours, with its link when there is one. */
export function withLink(line: string, address: string | undefined): string {
  return address === undefined ? line : `${line} ${address}`;
}

/** The page of a notice on our own site, as a link. */
export function noticeLink(siteUrl: string | undefined, slug: string): string | undefined {
  return pageLink(siteUrl, noticePath(slug));
}

/** A page of our own site, by its path; its address comes from the settings, and is looked at all the same. */
export function pageLink(siteUrl: string | undefined, path: string): string | undefined {
  return siteUrl === undefined ? undefined : ownLink(`${siteUrl.replace(/\/$/, '')}${path}`);
}

/** An address of ours (site or forge) as a link; `undefined` when it is of no plain form. */
export function ownLink(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\/[A-Za-z0-9.:-]{1,255}\/[\w.~%/-]{0,500}$/.test(address)
    ? `<${address}>`
    : undefined;
}
