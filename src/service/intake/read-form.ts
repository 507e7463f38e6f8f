import { logoMaxBytes } from './images.ts';

/** The kinds of body a contribution may come in, by its Content-Type; `undefined` for any other. */
export function formKind(contentType: string | undefined): FormKind | undefined {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  if (type === 'application/x-www-form-urlencoded') return 'urlencoded';
  return type === 'multipart/form-data' ? 'multipart' : undefined;
}

/**
 * Reads the fields and the logo of a contribution. A multipart body that was cut keeps what came before the cut, so
 * that a picture too heavy does not cost someone their text.
 * @throws FormFault when it cannot be read, or holds more than one file
 */
export async function readForm(
  bytes: Uint8Array,
  kind: FormKind,
  contentType: string,
  cut: boolean,
): Promise<SentForm> {
  const form: SentForm = { fields: new Map(), logo: undefined };
  if (kind === 'json') readJson(bytes, form);
  else if (kind === 'urlencoded') {
    for (const [name, value] of new URLSearchParams(decode(bytes))) add(form, name, value);
  } else {
    for (const [name, value] of await readMultipart(bytes, contentType, cut)) {
      if (typeof value === 'string') add(form, name, value);
      else if (value.size > 0) {
        if (name !== 'logo' || form.logo !== undefined) throw new FormFault('file');
        form.logo = new Uint8Array(await value.arrayBuffer());
      }
    }
  }
  if (form.fields.size > maxFields) throw new FormFault('unreadable');
  return form;
}

const maxFields = 100;
const maxValues = 300;

function add(form: SentForm, name: string, value: string): void {
  const before = form.fields.get(name);
  if (before === undefined) form.fields.set(name, value);
  else {
    const values = (Array.isArray(before) ? before : [before]) as unknown[];
    if (values.length >= maxValues) throw new FormFault('unreadable');
    form.fields.set(name, [...values, value]);
  }
}

function readJson(bytes: Uint8Array, form: SentForm): void {
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes));
  } catch {
    throw new FormFault('unreadable');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FormFault('unreadable');
  for (const [name, field] of Object.entries(value)) {
    // A picture has no place in JSON but as a data: address; an object is the notice’s own key.
    const picture =
      name === 'logo' && typeof field === 'string' ? /^data:[^,]{0,100};base64,(.*)$/s.exec(field) : null;
    if (picture) form.logo = new Uint8Array(Buffer.from(picture[1] ?? '', 'base64'));
    else form.fields.set(name, field);
  }
}

async function readMultipart(bytes: Uint8Array, contentType: string, cut: boolean) {
  const boundary = /boundary=(?:"([^"]{1,100})"|([^\s;]{1,100}))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) throw new FormFault('unreadable');
  const whole = cut ? Buffer.concat([bytes, Buffer.from(`\r\n--${mark}--\r\n`)]) : Buffer.from(bytes);
  try {
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: whole,
    });
    return await request.formData();
  } catch {
    throw new FormFault('unreadable');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormFault('unreadable');
  }
}

/** Whether the logo alone is more than we take. */
export function isLogoTooLarge(form: SentForm): boolean {
  return (form.logo?.byteLength ?? 0) > logoMaxBytes;
}

/** A body that says it is a form and is not one. */
export class FormFault extends Error {
  override name = 'FormFault';
  readonly kind: 'unreadable' | 'file';
  constructor(kind: FormFault['kind']) {
    super(kind);
    this.kind = kind;
  }
}

export type FormKind = 'json' | 'urlencoded' | 'multipart';

export interface SentForm {
  /** As sent: strings, repeated ones as lists; from JSON, any value. */
  fields: Map<string, unknown>;
  logo: Uint8Array | undefined;
}
