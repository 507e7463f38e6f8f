import { toMultimap } from '#domain/multimap.ts';
import { fieldsOfKind } from '#domain/notice/fields.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';

/** The fields of a notice that lead elsewhere. */
export const linkFields = fieldsOfKind('address');

/** Every address the notices give, once each, with where it is given. */
export function listAddresses(notices: readonly NoticeEntry[]): Map<string, LinkUse[]> {
  return toMultimap(
    notices.flatMap(({ slug, notice }) =>
      linkFields.flatMap((field) => {
        const address = notice[field];
        return address === undefined ? [] : [[address, { notice: slug, field }] as const];
      }),
    ),
  );
}

export type LinkField = (typeof linkFields)[number];

export interface LinkUse {
  notice: string;
  field: LinkField;
}
