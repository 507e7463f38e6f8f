/** The store cannot do what was asked: `busy` for long, `full`, `unreadable`… */
export class StoreError extends Error {
  readonly kind:
    | 'busy'
    | 'full'
    | 'read-only'
    | 'damaged'
    | 'foreign'
    | 'newer'
    | 'half-restored'
    | 'unreachable'
    | 'refused'
    | 'forbidden'
    | 'failed';
  constructor(kind: StoreError['kind'], message: string) {
    super(message);
    this.name = 'StoreError';
    this.kind = kind;
  }
}
