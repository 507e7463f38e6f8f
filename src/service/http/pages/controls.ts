// Not called `html`: Prettier would lay it out, and a line break in a text area is text.
import { html as markup } from 'hono/html';
import { fieldOf, isFieldKey } from '#domain/notice/fields.ts';
import { toForm } from '#domain/notice/kinds/shapes.ts';
import type { ContributionIssue } from '#domain/contribution/api.ts';
import { tForm } from '#words/service-form.ts';
import type { FormChoice } from '#views/contribution/form-choices.ts';
import type { Control, FormField } from '#views/contribution/form-sections.ts';
import { toFieldText } from '../../intake/form-values.ts';

/** The identifier of a field, which its errors link to. */
export function fieldId(name: string): string {
  return `champ-${name}`;
}

/** One field of the form, holding what was typed in it, with what is wrong. */
export function formField(field: FormField, typed: unknown, errors: FieldErrors): Markup {
  const { name, control } = field;
  const texts = isFieldKey(name) ? toForm(fieldOf(name), typed) : [toFieldText(typed)];
  switch (control.type) {
    case 'boxes':
      return boxes(field, control, texts, errors);
    case 'selects':
      return group(
        field,
        errors,
        control.parts.map(
          (part) => markup`<label for="${fieldId(name)}-${part.name}">${part.label}</label>
${select(`${fieldId(name)}-${part.name}`, name, part.choices, texts)}`,
        ),
      );
    case 'select':
      return markup`<div class="field"><label for="${fieldId(name)}">${field.label}</label>
${notes(field, errors)}
${select(fieldId(name), name, withTyped(control.choices, texts), texts, described(field, errors))}</div>`;
    default:
      return markup`<div class="field"><label for="${fieldId(name)}">${field.label}${
        field.required && markup` <small>(${tForm('required')})</small>`
      }</label>
${notes(field, errors)}
${typedControl(field, control, texts, errors)}</div>`;
  }
}

/** Boxes to tick, any number of them. */
export function checkboxes(name: string, choices: readonly FormChoice[], chosen: readonly string[]): Markup {
  return markup`<div class="choices">${choices.map(
    ({ value, label, lang }) =>
      markup`<label${lang !== undefined && markup` lang="${lang}"`}><input type="checkbox" name="${name}" value="${value}"${chosen.includes(value) && markup` checked`}> ${label}</label>`,
  )}</div>`;
}

function boxes(
  field: FormField,
  { choices, other }: Extract<Control, { type: 'boxes' }>,
  texts: readonly string[],
  errors: FieldErrors,
): Markup {
  const { name } = field;
  const known = other === undefined ? withTyped(choices, texts) : choices;
  const rest = texts.filter((text) => !known.some(({ value }) => value === text));
  const id = `${fieldId(name)}-autre`;
  return group(
    field,
    errors,
    markup`${checkboxes(name, known, texts)}${
      other !== undefined &&
      markup`<label for="${id}">${other.label}</label>
<p class="hint" id="${id}-aide">${other.hint}</p>
<input id="${id}" name="${name}" value="${rest.join(', ')}" aria-describedby="${id}-aide">`
    }`,
  );
}

function typedControl(
  field: FormField,
  control: Extract<Control, { type: 'line' | 'lines' | 'file' }>,
  texts: readonly string[],
  errors: FieldErrors,
): Markup {
  const { name, required } = field;
  const id = fieldId(name);
  if (control.type === 'file')
    return markup`<input id="${id}" name="${name}" type="file" accept="${control.accept}"${described(field, errors)}>
<p class="hint">${tForm('logo.again')}</p>`;
  // The first line break after the tag is not part of the text, so that one is added.
  if (control.type === 'lines')
    return markup`<textarea id="${id}" name="${name}" rows="${control.rows}"${described(field, errors)}>
${texts.join('\n')}</textarea>`;
  return markup`<input id="${id}" name="${name}" type="${control.input === 'url' ? 'url' : 'text'}" value="${texts.join(
    ', ',
  )}"${control.input === 'number' && markup` inputmode="numeric"`}${required && markup` required`}${described(field, errors)}>`;
}

function select(
  id: string,
  name: string,
  choices: readonly FormChoice[],
  texts: readonly string[],
  description: Markup | false = false,
): Markup {
  return markup`<select id="${id}" name="${name}"${description}>${choices.map(
    ({ value, label }) =>
      markup`<option value="${value}"${value !== '' && texts.includes(value) && markup` selected`}>${label}</option>`,
  )}</select>`;
}

/** What was typed and stands in no list is given back all the same, for the person to see what is wrong with it. */
function withTyped(choices: readonly FormChoice[], texts: readonly string[]): readonly FormChoice[] {
  const others = texts.filter((text) => !choices.some(({ value }) => value === text));
  return [...choices, ...others.map((text) => ({ value: text, label: text }))];
}

function group(field: FormField, errors: FieldErrors, content: Markup | Markup[]): Markup {
  return markup`<fieldset id="${fieldId(field.name)}" tabindex="-1"${described(field, errors)}><legend>${field.label}${
    field.required && markup` <small>(${tForm('required')})</small>`
  }</legend>
${notes(field, errors)}
${content}</fieldset>`;
}

function notes({ name, hint }: FormField, errors: FieldErrors): Markup {
  const found = errors.get(name) ?? [];
  return markup`${hint !== undefined && markup`<p class="hint" id="aide-${name}">${hint}</p>`}${
    found.length > 0 &&
    markup`<p class="error" id="erreur-${name}">${found.map(({ message }) => message).join(' ')}</p>`
  }`;
}

function described({ name, hint, control }: FormField, errors: FieldErrors): Markup {
  const wrong = errors.has(name);
  const ids = [wrong ? `erreur-${name}` : '', hint === undefined ? '' : `aide-${name}`].filter(Boolean);
  const isGroup = control.type === 'boxes' || control.type === 'selects';
  return markup`${ids.length > 0 && markup` aria-describedby="${ids.join(' ')}"`}${wrong && !isGroup && markup` aria-invalid="true"`}`;
}

/** HTML that may go into a page as it is. */
export type Markup = ReturnType<typeof markup>;

/** What is wrong, by field. */
export type FieldErrors = ReadonlyMap<string, readonly ContributionIssue[]>;
