import type { FormValues } from './notice-values.ts';

type FormControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What the controls of the form hold now; the file is left out, a script can neither keep nor restore it. */
export function readValues(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') (values[name] ??= []).push(value);
  }
  return values;
}

/** Puts values back in the controls: boxes and choices of a known value take it, the rest goes to the text of that name. */
export function writeValues(form: HTMLFormElement, values: FormValues): void {
  const controls = [...form.elements].filter((control): control is FormControl => 'name' in control);
  for (const name of new Set(controls.map((control) => control.name))) {
    if (name === '') continue;
    const rest = new Set(values[name] ?? []);
    const mine = controls.filter((control) => control.name === name);
    for (const control of mine) {
      if (isBox(control)) control.checked = rest.delete(control.value);
      else if (control instanceof HTMLSelectElement)
        control.value =
          [...control.options].find(({ value }) => value !== '' && rest.delete(value))?.value ?? '';
    }
    for (const control of mine) {
      if (isFree(control)) control.value = [...rest].join(', ');
    }
  }
}

/** Calls back whenever a control changes, with the name of its field. */
export function onValueChange(form: HTMLFormElement, changed: (name: string) => void): void {
  const tell = ({ target }: Event) => {
    if (target instanceof HTMLElement && 'name' in target) changed(String(target.name));
  };
  form.addEventListener('input', tell);
  form.addEventListener('change', tell);
}

function isFree(control: FormControl): boolean {
  return !isBox(control) && control.type !== 'file' && !(control instanceof HTMLSelectElement);
}

function isBox(control: FormControl): control is HTMLInputElement {
  return control.type === 'checkbox';
}
