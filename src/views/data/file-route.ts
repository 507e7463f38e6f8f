import { successorOf, type Catalogue } from '#domain/catalogue/catalogue.ts';
import { followRenamed, renamedOf } from '#domain/catalogue/renamed.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';
import { isSlug } from '#domain/notice/slug.ts';
import type { Vocabulary } from '#domain/vocabulary.ts';
import type { Site } from '#views/site.ts';

/** A route of one file, made of the whole directory: a text, or a document to be written as JSON. */
export function ofCatalogue(
  path: string,
  make: (catalogue: Catalogue, site: Site) => object | string,
): FileRoute {
  return {
    path: () => path,
    slugs: () => [''],
    text(_, { catalogue, site }) {
      const made = make(catalogue, site);
      return typeof made === 'object' ? JSON.stringify(made) : made;
    },
  };
}

/** A route with one file for each notice, which tells of it alone, and of the one that replaces it. */
export function ofNotices(
  path: FileRoute['path'],
  text: (entry: NoticeEntry, beside: BesideNotice) => string | undefined,
): FileRoute {
  return {
    path,
    slugs: ({ catalogue }) => catalogue.bySlug.keys(),
    about: (slug, { catalogue }) => catalogue.bySlug.get(slug),
    text: (slug, { catalogue, site }) => {
      const entry = catalogue.bySlug.get(slug);
      return (
        entry &&
        text(entry, { successor: successorOf(entry, catalogue), vocabulary: catalogue.vocabulary, site })
      );
    },
  };
}

/**
 * All that the files about a notice are made of, beside what all files of the site share; its feed tells the moment of
 * the build when there is no other date.
 */
export function toldOf(entry: NoticeEntry, { catalogue, site }: PublishedDirectory): unknown[] {
  const { date_creation: created, date_modification: modified } = entry.notice;
  return [entry, successorOf(entry, catalogue), modified ?? created ?? site.builtAt];
}

/** The same files under the old slugs of notices too: whoever kept one is told the notice of today. */
export function withOldSlugs(route: FileRoute): FileRoute {
  const todayOf = (slug: string, catalogue: Catalogue) =>
    isSlug(slug) ? followRenamed(catalogue, slug) : undefined;
  return {
    ...route,
    *slugs(directory) {
      yield* route.slugs(directory);
      for (const slug of renamedOf(directory.catalogue).keys())
        if (isSlug(slug) && !directory.catalogue.bySlug.has(slug)) yield slug;
    },
    about: (slug, directory) => {
      const today = todayOf(slug, directory.catalogue);
      return today === undefined ? undefined : route.about?.(today, directory);
    },
    text: (slug, directory) => {
      const today = todayOf(slug, directory.catalogue);
      return today === undefined ? undefined : route.text(today, directory);
    },
  };
}

export interface FileRoute {
  /** The address of one file, from `domain/site/routes.ts`. */
  path: (slug: string) => string;
  slugs: (directory: PublishedDirectory) => Iterable<string>;
  /** The notice that one file tells of, when it tells of one alone: see `toldOf`. */
  about?: (slug: string, directory: PublishedDirectory) => NoticeEntry | undefined;
  /** The text of one file; nothing when there is no such slug. */
  text: (slug: string, directory: PublishedDirectory) => string | undefined;
}

/** What the text of a file about a notice may tell of beside it. */
interface BesideNotice {
  /** The notice it names to be taken instead, if there is one. */
  successor: NoticeEntry | undefined;
  vocabulary: Vocabulary;
  site: Site;
}

/** All that the text of a file may tell of. */
export interface PublishedDirectory {
  catalogue: Catalogue;
  site: Site;
}
