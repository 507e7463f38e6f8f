import { credentialKeys } from '#domain/contribution/api.ts';
import { createIssue, type Issue } from '#domain/issue.ts';
import { sentLogoMaxBytes } from '#domain/notice/logo-limits.ts';
import { quote } from '#domain/zod-issues.ts';
import { findExcess } from './find-excess.ts';
import { FormError } from './form-error.ts';
import { isLightJson } from './json-weight.ts';
import * as limits from './limits.ts';
import { readMultipart } from './read-multipart.ts';
import { nextTurn } from './turns.ts';

/** The kinds of body a contribution may come in, by its Content-Type; `undefined` for any other. */
export function formKind(contentType: string | undefined): FormKind | undefined {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  if (type === 'application/x-www-form-urlencoded') return 'urlencoded';
  return type === 'multipart/form-data' ? 'multipart' : undefined;
}

/**
 * Reads the fields and the logo of a contribution, under caps that come before any other work: how deep, how many
 * values, how long each field. What is beyond them is told in `excess`, its text kept to be given back. A multipart body
 * that was cut keeps what came before the cut, so that a picture too heavy does not cost someone their text.
 * @throws FormError when it cannot be read, is beyond any contribution, or holds more than one file
 */
export async function readForm(
  bytes: Uint8Array,
  kind: FormKind,
  contentType: string,
  cut: boolean,
): Promise<SentForm> {
  if (bytes.byteLength > heavyBytes) await nextTurn();
  const sent = new Map<string, unknown>();
  const form: SentForm = { fields: new Map(), logo: undefined, excess: [] };
  if (kind === 'json') readJson(bytes, sent, form);
  else {
    const pairs = kind === 'urlencoded' ? readPairs(bytes) : await readMultipart(bytes, contentType, cut);
    await collect(pairs, sent, form, () => cut || holdsReplacement(bytes));
  }
  weigh(sent, form);
  return form;
}

/** Beyond any contribution without a picture; reading it takes milliseconds. */
const heavyBytes = 128 * 1024;

function readPairs(bytes: Uint8Array): Iterable<readonly [string, string]> {
  let pairs = 1;
  for (let at = bytes.indexOf(ampersand); at !== -1; at = bytes.indexOf(ampersand, at + 1)) {
    pairs += 1;
    if (pairs > limits.maxPairs) throw new FormError('heavy');
  }
  return new URLSearchParams(decode(bytes));
}

const ampersand = '&'.charCodeAt(0);

/** Stands for bytes that are no UTF-8: a text in another encoding, where nobody wrote it. */
const replacement = '\uFFFD';

/** Whether the sign itself was written, as it is or as a form encodes it. */
function holdsReplacement(bytes: Uint8Array): boolean {
  const sent = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return sent.includes(replacement) || /%EF%BF%BD/i.test(sent.toString('latin1'));
}

/**
 * One value stays as it is, several become a list, in order.
 * @param mayHold whether a sign that stands for unreadable bytes may be in a text; asked once, when there is one
 */
async function collect(
  pairs: Iterable<readonly [string, string | File]>,
  sent: Map<string, unknown>,
  form: SentForm,
  mayHold: () => boolean,
): Promise<void> {
  let isHeld = false;
  for (const [name, value] of pairs) {
    if (typeof value !== 'string') {
      if (value.size === 0) continue;
      if (name !== 'logo' || form.logo !== undefined) throw new FormError('file');
      form.logo = new Uint8Array(await value.arrayBuffer());
      continue;
    }
    if (!isHeld && value.includes(replacement)) {
      isHeld = mayHold();
      if (!isHeld) throw new FormError('unreadable');
    }
    const before = sent.get(name);
    if (Array.isArray(before)) before.push(value);
    else sent.set(name, before === undefined ? value : [before, value]);
  }
}

function readJson(bytes: Uint8Array, sent: Map<string, unknown>, form: SentForm): void {
  if (!isLightJson(bytes, limits.jsonLimits)) throw new FormError('heavy');
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes));
  } catch {
    throw new FormError('unreadable');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FormError('unreadable');
  for (const [name, field] of Object.entries(value)) {
    // A picture has no place in JSON but as a data: address; an object is the notice’s own key.
    const picture =
      name === 'logo' && typeof field === 'string' ? /^data:[^,]{0,100};base64,/.exec(field) : null;
    if (picture) form.logo = new Uint8Array(Buffer.from(String(field).slice(picture[0].length), 'base64'));
    else sent.set(name, field);
  }
}

/** Sorts what was sent: the service’s own texts, kept short; fields, measured; names nobody knows, a few of them. */
function weigh(sent: ReadonlyMap<string, unknown>, form: SentForm): void {
  let unknown = 0;
  let room = limits.givenBackMaxLength;
  for (const [name, value] of sent) {
    const limit = limits.fieldLimits.get(name);
    if (isCredential(name)) {
      if (value !== null) form.fields.set(name, credentialText(value));
    } else if (name === 'avant') {
      if (isPlausible(value)) form.fields.set(name, value);
    } else if (limit !== undefined) {
      const excess = findExcess(name, value, limit);
      if (excess !== undefined) form.excess.push(excess);
      const kept = excess === undefined ? value : shorten(value, limit, room);
      form.fields.set(name, kept);
      if (typeof kept === 'string') room = Math.max(0, room - kept.length);
    } else if (++unknown <= limits.maxUnknownNames) {
      // Told by the judge, with the name it is near to; too long to be near any, it is told here.
      if (name.length <= limits.unknownNameMaxLength) form.fields.set(name, '');
      else form.excess.push(createIssue('champ-inconnu', [], { champ: quote(name.slice(0, 200)) }));
    }
  }
}

function isCredential(name: string): boolean {
  return (credentialKeys as readonly string[]).includes(name);
}

/** A number or a list is judged as the text it is not, never as if nothing had been sent. */
function credentialText(value: unknown): string {
  return textOf(value).slice(0, limits.envelopeMaxLength);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What is given back of a field that is refused for its size: all of it, but for what nobody types. */
function shorten(value: unknown, { length, values }: limits.FieldLimit, room: number): unknown {
  if (typeof value === 'string') return value.slice(0, room).toWellFormed();
  if (!Array.isArray(value)) return '';
  return value
    .slice(0, values)
    .map((item) => (typeof item === 'string' ? item.slice(0, length).toWellFormed() : ''));
}

/** What the contributor saw only guards against overwriting: what cannot be a notice is as if it had not been sent. */
function isPlausible(value: unknown): boolean {
  const text = textOf(value);
  return (
    text.length <= limits.seenMaxLength && isLightJson(new TextEncoder().encode(text), limits.seenLimits)
  );
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormError('unreadable');
  }
}

/** Whether the logo alone is more than we take. */
export function isLogoTooLarge(form: SentForm): boolean {
  return (form.logo?.byteLength ?? 0) > sentLogoMaxBytes;
}

export type FormKind = 'json' | 'urlencoded' | 'multipart';

export interface SentForm {
  /** As sent: strings, repeated ones as lists; from JSON, any value. */
  fields: Map<string, unknown>;
  logo: Uint8Array | undefined;
  /** What is too long or too many: such a form is refused as it is, nothing else looks at it. */
  excess: Issue[];
}
