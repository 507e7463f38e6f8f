/** A body that says it is a form and is not one, or is beyond what any contribution needs. */
export class FormError extends Error {
  override name = 'FormError';
  readonly kind: 'unreadable' | 'heavy' | 'file';
  constructor(kind: FormError['kind']) {
    super(kind);
    this.kind = kind;
  }
}
