import type { ApiIssue } from '../intake/judge/judge-form.ts';
import { markup, type Markup } from './markup.ts';

/** The identifier of a field, which its errors link to. */
export function fieldId(name: string): string {
  return `champ-${name}`;
}

/** One line to type in, with its label, its hint and what is wrong with it. */
export function textField(
  name: string,
  label: string,
  value: string,
  errors: FieldErrors,
  { hint, type = 'text', required = false }: TextFieldOptions,
): Markup {
  const id = fieldId(name);
  return markup`<div class="field"><label for="${id}">${label}${required && markup` <small>(obligatoire)</small>`}</label>
${notes(name, hint, errors)}
<input id="${id}" name="${name}" type="${type}"${type !== 'file' && markup` value="${value}"`}${
    type === 'file' && markup` accept="image/png,image/jpeg,image/webp"`
  }${required && markup` required`}${described(name, hint, errors)}></div>`;
}

/** Several lines to type in. */
export function textArea(
  name: string,
  label: string,
  value: string,
  errors: FieldErrors,
  { hint, rows }: { hint: string | undefined; rows: number },
): Markup {
  const id = fieldId(name);
  // The first line break after the tag is not part of the text: one is given away.
  return markup`<div class="field"><label for="${id}">${label}</label>
${notes(name, hint, errors)}
<textarea id="${id}" name="${name}" rows="${String(rows)}"${described(name, hint, errors)}>
${value}</textarea></div>`;
}

/** Boxes to tick, any number of them. */
export function choices(
  name: string,
  legend: string,
  options: readonly { value: string; label: string }[],
  chosen: ReadonlySet<string>,
  errors: FieldErrors,
): Markup {
  return markup`<fieldset id="${fieldId(name)}" tabindex="-1"><legend>${legend}</legend>
${notes(name, undefined, errors)}
<div class="choices">${options.map(
    ({ value, label }) =>
      markup`<label><input type="checkbox" name="${name}" value="${value}"${chosen.has(value) && markup` checked`}> ${label}</label>`,
  )}</div></fieldset>`;
}

function notes(name: string, hint: string | undefined, errors: FieldErrors): Markup {
  const found = errors.get(name) ?? [];
  return markup`${hint !== undefined && markup`<p class="hint" id="aide-${name}">${hint}</p>`}${
    found.length > 0 &&
    markup`<p class="error" id="erreur-${name}">${found.map(({ message }) => message).join(' ')}</p>`
  }`;
}

function described(name: string, hint: string | undefined, errors: FieldErrors): Markup {
  const wrong = errors.has(name);
  const ids = [wrong ? `erreur-${name}` : '', hint === undefined ? '' : `aide-${name}`].filter(Boolean);
  return markup`${ids.length > 0 && markup` aria-describedby="${ids.join(' ')}"`}${wrong && markup` aria-invalid="true"`}`;
}

/** What is wrong, by field. */
export type FieldErrors = ReadonlyMap<string, readonly ApiIssue[]>;

interface TextFieldOptions {
  hint?: string | undefined;
  type?: 'text' | 'url' | 'file';
  required?: boolean;
}
