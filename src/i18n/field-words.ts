import type { AsideKey } from '#domain/contribution/asides.ts';
import { fieldOf, isFieldKey, type FieldKey } from '#domain/notice/fields.ts';
import { asideWords, fieldWords } from '#words/fields.ts';
import { fill } from '#i18n/translate.ts';

/** What a field is called. */
export function fieldLabel(key: FieldKey): string {
  return fieldWords[key].label;
}

/** What a field is called inside a sentence. */
export function inlineFieldLabel(key: FieldKey): string {
  const label = fieldLabel(key);
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** What goes in a field, for who writes a file. */
export function aboutField(key: FieldKey): string {
  return fill(fieldWords[key].about, closedValues(key));
}

/** How the forms name and explain a field, or what is said beside the notice; no hint when there is nothing to add. */
export function askField(key: FieldKey | AsideKey): FieldQuestion {
  const words: WordsOfForm = isFieldKey(key) ? fieldWords[key] : asideWords[key];
  const hint = fill(words.hint ?? words.about ?? '', isFieldKey(key) ? closedValues(key) : {});
  return {
    label: words.legend ?? words.label,
    hint: hint === '' ? undefined : hint,
    other: words.other,
    values: words.values ?? {},
    parts: words.parts ?? {},
  };
}

/** An example of what a field may hold. */
export function fieldExample(key: FieldKey): unknown {
  return fieldWords[key].example;
}

function closedValues(key: FieldKey): { values: string } {
  const field = fieldOf(key);
  return { values: 'among' in field ? field.among.join(', ') : '' };
}

interface WordsOfForm extends Partial<Pick<FieldQuestion, 'values' | 'parts'>> {
  label: string;
  about?: string;
  hint?: string;
  legend?: string;
  other?: { label: string; hint: string };
}

export interface FieldQuestion {
  label: string;
  hint: string | undefined;
  /** The line for what the choices lack. */
  other: { label: string; hint: string } | undefined;
  /** Closed values, and parts with theirs, as people read them. */
  values: Readonly<Record<string, string>>;
  parts: Readonly<Record<string, { label: string; values: Readonly<Record<string, string>> }>>;
}
