/** The notice that a card leads to, by its slug and name; nothing when the card is that of something else. */
export function noticeOfCard(card: Element): { slug: string; name: string } | undefined {
  const link = card.querySelector<HTMLAnchorElement>('a[href*="/notices/"]');
  const slug = /\/notices\/([a-z0-9-]+)\.html$/.exec(link?.getAttribute('href') ?? '')?.[1];
  return link === null || slug === undefined ? undefined : { slug, name: link.textContent.trim() };
}
