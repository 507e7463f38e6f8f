import { licences } from '#adapters/spdx/licences.ts';
import { createCatalogue, type Catalogue } from '#domain/catalogue/catalogue.ts';
import type { MiniSiteEntry } from '#domain/mini-site/schema.ts';
import type { Notice, NoticeEntry } from '#domain/notice/schema.ts';
import { siteSettingsSchema } from '#domain/site/settings.ts';
import { createVocabulary, type Tag, type Vocabulary, type VocabularyLists } from '#domain/vocabulary.ts';
import { createSite, type Site } from '#views/site.ts';

/** A valid notice with as little as possible, and whatever a test wants to say of it. */
export function sampleEntry(slug: string, notice: Partial<Notice> = {}, corps = ''): NoticeEntry {
  return { slug, notice: { nom: slug, licences: ['MIT'], ...notice }, corps };
}

/** Closed lists that are empty, but for those given; the licences are the real ones. */
export function sampleVocabulary(lists: Partial<VocabularyLists> = {}): Vocabulary {
  return createVocabulary({
    tags: [],
    alternatives: [],
    attentions: [],
    refusals: [],
    wishes: [],
    licences,
    ...lists,
  });
}

/** A tag that says only what it must. */
export function sampleTag(slug: string, tag: Partial<Tag> = {}): Tag {
  return { slug, label: slug, description: `À propos de ${slug}.`, besoin: slug, synonymes: [], ...tag };
}

/** A curated list of these notices, in one group. */
export function sampleMiniSite(slug: string, notices: readonly string[]): MiniSiteEntry {
  const logiciels = notices.map((notice) => ({ notice, phrase: `Pour ${notice}.` }));
  return {
    slug,
    titre: `Liste ${slug}`,
    pour: `les ${slug}`,
    introduction: 'Voici ce que nous prendrions.',
    groupes: [{ titre: 'Pour commencer', logiciels }],
  };
}

/** A catalogue of these notices, with these lists. */
export function sampleCatalogue(
  entries: readonly NoticeEntry[],
  lists: Partial<VocabularyLists> = {},
): Catalogue {
  return createCatalogue(entries, sampleVocabulary(lists));
}

/** A site that lives under a path, as on GitLab Pages. */
export function sampleSite(settings: object = {}): Site {
  return createSite(siteSettingsSchema.parse(settings), {
    address: 'https://exemple.org/annuaire',
    builtAt: '2026-11-22T10:00:00.000Z',
  });
}
