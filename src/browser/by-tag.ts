import { tagAddress } from './tag-address.ts';

/** Sends an old `/par-tag?tag=…` to the page of its tag, or to the search when no tag has that name. */
const list = document.querySelector<HTMLElement>('[data-by-tag]');
const asked = new URLSearchParams(location.search).get('tag');
if (list && asked !== null && asked.trim() !== '') {
  const tags = [...list.querySelectorAll<HTMLAnchorElement>('a[data-names]')].map((link) => ({
    href: link.href,
    names: (link.dataset.names ?? '').split(' '),
  }));
  location.replace(tagAddress(asked, tags, list.dataset.byTag ?? ''));
}
