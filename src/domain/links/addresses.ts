import { fieldsOfKind } from '#domain/notice/fields.ts';
import type { NoticeEntry } from '#domain/notice/schema.ts';

/** The fields of a notice that lead elsewhere. */
export const linkFields = fieldsOfKind('address');

/** Every address the notices give, once each, with where it is given. */
export function listAddresses(notices: readonly NoticeEntry[]): Map<string, LinkUse[]> {
  const uses = new Map<string, LinkUse[]>();
  for (const { slug, notice } of notices) {
    for (const field of linkFields) {
      const address = notice[field];
      if (address === undefined) continue;
      const known = uses.get(address);
      if (known === undefined) uses.set(address, [{ notice: slug, field }]);
      else known.push({ notice: slug, field });
    }
  }
  return uses;
}

export type LinkField = (typeof linkFields)[number];

export interface LinkUse {
  notice: string;
  field: LinkField;
}
