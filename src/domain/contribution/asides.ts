import type { SectionName } from '#domain/notice/fields.ts';

/** What a contributor may say beside the notice: as the rows of a notice’s fields, with their longest text. */
export const asides = {
  tags_proposes: { maxLength: 300, section: 'needs' },
  message: { maxLength: 2000, section: 'reviewers', long: true },
  pseudo: { maxLength: 100, section: 'reviewers' },
} as const satisfies Readonly<Record<string, Aside>>;

export const asideKeys = Object.keys(asides) as AsideKey[];

export type AsideKey = keyof typeof asides;

interface Aside {
  maxLength: number;
  section: SectionName;
  /** It takes several lines. */
  long?: true;
}
