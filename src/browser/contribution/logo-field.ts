import { need } from '#browser/element.ts';
import { markField } from './error-summary.ts';
import { judgeLogo } from './logo.ts';

/**
 * The logo of the form: the picture that was chosen, else the one the notice has.
 * @param former address of the latter
 */
export function startLogo(form: HTMLFormElement, former: string | undefined): LogoField {
  const input = need(form, '[name=logo]', HTMLInputElement);
  let chosen: string | undefined;
  return {
    input,
    address: () => chosen ?? former,
    read: () => {
      const file = input.files?.[0];
      const fault = file && judgeLogo(file);
      markField(need(form, '[data-field=logo]', HTMLElement), fault);
      chosen = file !== undefined && fault === undefined ? URL.createObjectURL(file) : undefined;
    },
  };
}

interface LogoField {
  input: HTMLInputElement;
  address: () => string | undefined;
  /** Takes in what was chosen, or that nothing is any more, and says what is wrong with it. */
  read: () => void;
}
