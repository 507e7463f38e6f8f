import { asideKeys, type AsideKey } from '#domain/contribution/asides.ts';
import { askedKeys, fieldOf, type FieldKey } from '#domain/notice/fields.ts';
import { fromForm, toForm } from '#domain/notice/kinds/shapes.ts';

/** What the form says of the notice, in the types of the notice; what is empty is absent. */
export function valuesToNotice(values: FormValues): NoticeFields {
  return Object.fromEntries(
    askedKeys.flatMap((key) => {
      const value = fromForm(fieldOf(key), values[key] ?? []);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The form’s values that say this notice. */
export function noticeToValues(notice: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    askedKeys.flatMap((key) => {
      const texts = toForm(fieldOf(key), notice[key]);
      return texts.length === 0 ? [] : [[key, texts]];
    }),
  );
}

/** What the form says beside the notice. */
export function valuesToAsides(values: FormValues): Partial<Record<AsideKey, string>> {
  return Object.fromEntries(
    asideKeys.flatMap((key) => {
      const text = (values[key]?.[0] ?? '').trim();
      return text === '' ? [] : [[key, text]];
    }),
  );
}

/** Whether nothing was written yet. */
export function isBlank(values: FormValues): boolean {
  return Object.values(values).every((given) => given.every((value) => value.trim() === ''));
}

/** What each control holds, by its name. */
export type FormValues = Record<string, string[]>;
/** The notice’s own keys, with `corps`. */
export type NoticeFields = Partial<Record<FieldKey, NoticeValue>>;
type NoticeValue = string | number | boolean | string[] | Record<string, string>;
