import { isNoticeKey, noticeKeys } from '#domain/notice/fields.ts';

/** The front matter in canonical order: the schema’s keys in the schema’s order, then any other, nothing absent. */
export function orderNotice(notice: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const others = Object.keys(notice).filter((key) => !isNoticeKey(key));
  return Object.fromEntries(
    [...noticeKeys, ...others].filter((key) => notice[key] !== undefined).map((key) => [key, notice[key]]),
  );
}
