import type { Selection } from '#domain/selection/selection.ts';
import { sharedList, type SharedItem, type SharedList } from '#domain/selection/shared-list.ts';
import type { NoticeRecord } from '#views/data/notice-record.ts';
import type { Records } from './records.ts';

/**
 * A selection with what the notices say, ready to be copied or printed; what is unknown is left out.
 * @param siteUrl public address of the site, without a final slash
 */
export function knownList(selection: Selection, records: Records, siteUrl: string): SharedList {
  return sharedList(selection, (row) => {
    if (row.kind === 'free')
      return {
        name: row.name,
        sentence: row.sentence,
        siteUrl: row.address === '' ? undefined : row.address,
      };
    const record = records.of(row.slug);
    return typeof record === 'object' ? { ...itemOf(record, siteUrl), sentence: row.sentence } : undefined;
  });
}

/** What a notice says of itself in a list that is shared. */
export function itemOf(record: NoticeRecord, siteUrl: string): SharedItem {
  return {
    name: record.nom,
    description: record.description_courte,
    noticeUrl: record.url,
    siteUrl: record.site_web,
    logoUrl: record.logo === undefined ? undefined : `${siteUrl}/logos/${record.logo.src}`,
  };
}
