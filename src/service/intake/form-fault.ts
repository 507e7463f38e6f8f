/** A body that says it is a form and is not one, or is beyond what any contribution needs. */
export class FormFault extends Error {
  override name = 'FormFault';
  readonly kind: 'unreadable' | 'heavy' | 'file';
  constructor(kind: FormFault['kind']) {
    super(kind);
    this.kind = kind;
  }
}
