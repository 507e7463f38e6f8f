import { asideKeys, asides, type AsideKey } from '#domain/contribution/asides.ts';
import {
  fieldKeys,
  fieldOf,
  isRequired,
  sectionNames,
  type Field,
  type FieldKey,
  type SectionName,
} from '#domain/notice/fields.ts';
import { askField, type FieldQuestion } from '#i18n/field-words.ts';
import { tContribution } from '#words/contribution.ts';
import type { FormChoice, FormChoices } from '#views/contribution/form-choices.ts';

/**
 * The form as data, section by section: the page and the service, which gives the form back to browsers without
 * JavaScript, loop over the same one.
 */
export function formSections(choices: FormChoices): FormSection[] {
  return sectionNames.map((name) => ({
    name,
    title: tContribution(`form.section.${name}`),
    note: name === 'essential' ? undefined : tContribution(`form.section.${name}.note`),
    fields: [
      ...fieldKeys
        .filter((key) => fieldOf(key).section === name)
        .sort(byPlace)
        .map((key) => noticeField(key, choices)),
      ...asideKeys.filter((key) => asides[key].section === name).map(asideField),
    ],
  }));
}

/** Required ones first, then those that lead their section; the others in the order of the table. */
function byPlace(a: FieldKey, b: FieldKey): number {
  return placeOf(a) - placeOf(b);
}

function placeOf(key: FieldKey): number {
  return fieldOf(key).required === true ? 0 : fieldOf(key).first === true ? 1 : 2;
}

function noticeField(key: FieldKey, choices: FormChoices): FormField {
  const question = askField(key);
  const { label, hint } = question;
  return {
    name: key,
    label,
    hint,
    required: isRequired(key),
    control: controlOf(fieldOf(key), choices, question),
  };
}

function asideField(key: AsideKey): FormField {
  const { label, hint } = askField(key);
  const control: Control =
    'long' in asides[key] ? { type: 'lines', rows: 4 } : { type: 'line', input: 'text' };
  return { name: key, label, hint, required: false, control };
}

function controlOf(field: Field, choices: FormChoices, question: FieldQuestion): Control {
  switch (field.kind) {
    case 'sentence':
      return { type: 'lines', rows: 2 };
    case 'names':
    case 'identifiers':
    case 'paths':
      return { type: 'lines', rows: 3 };
    case 'text':
      return { type: 'lines', rows: 9 };
    case 'address':
      return { type: 'line', input: 'url' };
    case 'number':
      return { type: 'line', input: 'number' };
    case 'logo':
      return { type: 'file', accept: 'image/png,image/jpeg,image/webp' };
    case 'codes':
      return {
        type: 'boxes',
        choices: 'among' in field ? choicesAmong(field.among, question.values) : (choices[field.list] ?? []),
        other: question.other,
        long: 'list' in field && field.list === 'tags',
      };
    case 'choice':
      return { type: 'select', choices: [unknownChoice(), ...choicesAmong(field.among, question.values)] };
    case 'answers':
      return { type: 'selects', parts: partsOf(field, question) };
    default:
      return { type: 'line', input: 'text' };
  }
}

function choicesAmong(values: readonly string[], labels: FieldQuestion['values']): FormChoice[] {
  return values.map((value) => ({ value, label: labels[value] ?? value }));
}

function partsOf({ answers }: Field<'answers'>, { parts }: FieldQuestion) {
  return Object.entries(answers).map(([name, values]) => ({
    name,
    label: parts[name]?.label ?? name,
    choices: [
      unknownChoice(),
      ...values.map((value) => ({ value: `${name}=${value}`, label: parts[name]?.values[value] ?? value })),
    ],
  }));
}

function unknownChoice(): FormChoice {
  return { value: '', label: tContribution('form.unknown') };
}

/** How a field is filled in. */
export type Control =
  | { type: 'line'; input: 'text' | 'url' | 'number' }
  | { type: 'lines'; rows: number }
  | { type: 'boxes'; choices: readonly FormChoice[]; other: FieldQuestion['other']; long: boolean }
  | { type: 'select'; choices: readonly FormChoice[] }
  /** Several choices under one name, one for each question. */
  | { type: 'selects'; parts: readonly { name: string; label: string; choices: readonly FormChoice[] }[] }
  | { type: 'file'; accept: string };

export interface FormField {
  name: FieldKey | AsideKey;
  label: string;
  hint: string | undefined;
  required: boolean;
  control: Control;
}

export interface FormSection {
  name: SectionName;
  title: string;
  /** What it holds, so that one need not open it to know; the essential is always open. */
  note: string | undefined;
  fields: readonly FormField[];
}
