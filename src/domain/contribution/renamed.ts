import type { Catalogue } from '#domain/catalogue/catalogue.ts';

/** The notice that a slug became: the one that lists its old address among its `redirections`. */
export function findRenamed({ notices }: Pick<Catalogue, 'notices'>, slug: string): string | undefined {
  const old = [`/notices/${slug}`, `/notices/${slug}.html`, `/content/${slug}`];
  return notices.find(({ notice }) => notice.redirections?.some((path) => old.includes(path)))?.slug;
}
